import type { MonitorRule } from '@vigie/backstage-plugin-reliability-common';
import {
  alertingRuleSchema,
  buildInfoSchema,
  rulesSchema,
} from '../client/answers';
import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { Dialect } from '../config';

/** The alerting rules of a system, or why they are not known. */
export interface RulesReading {
  rules: MonitorRule[];
  unknown?: string;
}

/**
 * Reads every alerting rule that is loaded. An empty answer counts as "no
 * rules" only from a server that holds rules itself.
 *
 * @throws PrometheusError when the system is out of order, or the signal's reason
 */
export async function readRules(
  client: PrometheusClient,
  dialect: Dialect | undefined,
  signal: AbortSignal,
): Promise<RulesReading> {
  let groups;
  try {
    const answer = await client.ask({
      path: 'rules',
      query: { type: 'alert' },
      schema: rulesSchema,
      signal,
    });
    groups = answer.data.groups ?? [];
  } catch (error) {
    if (error instanceof PrometheusError && !error.outage) {
      return { rules: [], unknown: error.message };
    }
    throw error;
  }
  const rules: MonitorRule[] = [];
  let unreadable = 0;
  for (const group of groups) {
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
      });
    }
  }
  if (unreadable > 0) {
    return {
      rules,
      unknown: `${unreadable} alerting rules of ${client.name} could not be read`,
    };
  }
  return rules.length > 0
    ? { rules }
    : { rules, unknown: await whyEmpty(client, dialect, signal) };
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
  if (health === 'ok') {
    return 'ok';
  }
  return health === 'err' ? 'error' : 'unknown';
}

async function whyEmpty(
  client: PrometheusClient,
  dialect: Dialect | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  const elsewhere = `${client.name} names no alerting rule, but another component may hold them`;
  if (dialect !== undefined) {
    return dialect === 'prometheus' ? undefined : elsewhere;
  }
  try {
    const { data } = await client.ask({
      path: 'status/buildinfo',
      schema: buildInfoSchema,
      signal,
    });
    // Prometheus tells how it was built; servers that only speak its language do not, or name themselves.
    return data.goVersion !== undefined && data.application === undefined
      ? undefined
      : elsewhere;
  } catch (error) {
    if (error instanceof PrometheusError && !error.outage) {
      return elsewhere;
    }
    throw error;
  }
}
