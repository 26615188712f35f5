import type { MonitorRule } from '@vigie/backstage-plugin-reliability-common';
import { alertingRuleSchema, rulesSchema } from '../client/answers';
import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';

/** The alerting rules of a system, or why they are not known. */
export interface RulesReading {
  rules: MonitorRule[];
  /** Why rules may be missing. */
  unknown?: string;
}

/**
 * Reads every alerting rule that is loaded. What an empty answer means depends
 * on who gave it, and is for the caller to tell.
 *
 * @throws PrometheusError when the system is out of order, or the signal's reason
 */
export async function readRules(
  client: PrometheusClient,
  source: string,
  signal: AbortSignal,
): Promise<RulesReading> {
  let answer;
  try {
    answer = await client.ask({
      path: 'rules',
      query: { type: 'alert' },
      schema: rulesSchema,
      // Rules that were read are there, whatever is missing beside them.
      acceptPartial: true,
      signal,
    });
  } catch (error) {
    if (error instanceof PrometheusError && !error.outage) {
      return { rules: [], unknown: error.message };
    }
    throw error;
  }
  const rules: MonitorRule[] = [];
  let unreadable = 0;
  for (const group of answer.data.groups ?? []) {
    for (const item of group.rules ?? []) {
      // Not every server heeds the type that was asked for.
      if (!isAlerting(item)) {
        continue;
      }
      const rule = alertingRuleSchema.safeParse(item);
      if (!rule.success) {
        unreadable += 1;
        continue;
      }
      const { name, query, labels, annotations, duration, health, lastError } =
        rule.data;
      rules.push({
        name,
        query,
        labels: { ...labels },
        annotations: { ...annotations },
        ...(duration === undefined ? {} : { forSeconds: duration }),
        health: toHealth(health),
        ...(lastError ? { lastError: client.speakable(lastError) } : {}),
        group: group.name,
        source,
      });
    }
  }
  const reasons = [
    answer.partial,
    unreadable > 0
      ? `${unreadable} alerting rules of ${client.name} could not be read`
      : undefined,
  ].filter(reason => reason !== undefined);
  return reasons.length > 0
    ? { rules, unknown: reasons.join('; ') }
    : { rules };
}

function isAlerting(item: unknown): boolean {
  return (
    typeof item === 'object' &&
    item !== null &&
    'type' in item &&
    item.type === 'alerting'
  );
}

function toHealth(health: string | undefined): MonitorRule['health'] {
  // vmalert's word for a rule that is evaluated and finds no series.
  if (health === 'ok' || health === 'no match') {
    return 'ok';
  }
  return health === 'err' ? 'error' : 'unknown';
}
