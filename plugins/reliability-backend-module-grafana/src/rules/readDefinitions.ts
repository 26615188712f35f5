import {
  type AlertRuleAnswer,
  alertRuleSchema,
  listSchema,
  rulerRuleSchema,
  rulerSchema,
} from '../client/answers';
import { GrafanaError } from '../client/GrafanaError';
import type { GrafanaClient } from '../client/GrafanaClient';

/** Alerting rules as they are written, and how many could not be read. */
export interface Definitions {
  rules: AlertRuleAnswer[];
  unreadable: number;
}

/**
 * Reads the alerting rules that Grafana keeps itself, all in one answer. An
 * account that may not read how they were provisioned is given those of the
 * folders it may see.
 *
 * @throws GrafanaError, or the signal's reason
 */
export async function readDefinitions(
  client: GrafanaClient,
  signal: AbortSignal,
): Promise<Definitions> {
  try {
    const list = await client.ask({
      path: '/api/v1/provisioning/alert-rules',
      schema: listSchema,
      signal,
    });
    return sorted(list.map(item => alertRuleSchema.safeParse(item).data));
  } catch (error) {
    if (!(error instanceof GrafanaError) || error.outage) throw error;
  }
  const folders = await client.ask({
    path: '/api/ruler/grafana/api/v1/rules',
    schema: rulerSchema,
    signal,
  });
  return sorted(
    Object.values(folders).flatMap(groups =>
      groups.flatMap(({ name, rules }) =>
        (rules ?? []).map(rule => fromRuler(name, rule)),
      ),
    ),
  );
}

/** Recording rules alert nobody. */
function sorted(
  items: ReadonlyArray<AlertRuleAnswer | undefined>,
): Definitions {
  const readable = items.filter(item => item !== undefined);
  return {
    rules: readable.filter(({ record }) => !record),
    unreadable: items.length - readable.length,
  };
}

function fromRuler(group: string, item: unknown): AlertRuleAnswer | undefined {
  const read = rulerRuleSchema.safeParse(item);
  if (!read.success) return undefined;
  const { grafana_alert: alert, ...rule } = read.data;
  return {
    ...rule,
    uid: alert.uid,
    title: alert.title,
    folderUID: alert.namespace_uid,
    ruleGroup: group,
    condition: alert.condition,
    data: alert.data,
    noDataState: alert.no_data_state,
    isPaused: alert.is_paused,
    record: alert.record,
  };
}
