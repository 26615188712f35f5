import type { MonitorRule } from '@vigie/backstage-plugin-reliability-common';
import { ruleStateSchema, ruleStatesSchema } from '../client/answers';
import type { GrafanaClient } from '../client/GrafanaClient';

/** How a rule was evaluated last. */
export type RuleState = Pick<MonitorRule, 'health' | 'lastError'>;

/** States by rule; `undefined` for a rule that was not told of, or not for sure. */
export type RuleStates = (rule: {
  uid: string;
  title: string;
  group: string;
}) => RuleState | undefined;

/**
 * Reads how every rule was evaluated last.
 *
 * @throws GrafanaError, or the signal's reason
 */
export async function readStates(
  client: GrafanaClient,
  signal: AbortSignal,
): Promise<RuleStates> {
  const { data } = await client.ask({
    path: '/api/prometheus/grafana/api/v1/rules',
    // Whether a rule can be evaluated is told by a few of its alerts.
    query: { limit_alerts: '20' },
    schema: ruleStatesSchema,
    signal,
  });
  const byUid = new Map<string, RuleState>();
  const byName = new Map<string, RuleState | undefined>();
  for (const group of data.groups ?? []) {
    for (const item of group.rules ?? []) {
      const read = ruleStateSchema.safeParse(item);
      if (!read.success) continue;
      const { uid, name, health, lastError, alerts } = read.data;
      const states = (alerts ?? []).flatMap(({ state }) => state ?? []);
      const state = toState(
        health ?? '',
        states,
        lastError ? client.speakable(lastError) : undefined,
      );
      if (uid) byUid.set(uid, state);
      // Before version 11 rules have only names here, and two folders may use the same ones.
      const key = keyOf(group.name, name);
      byName.set(key, byName.has(key) ? undefined : state);
    }
  }
  return ({ uid, title, group }) =>
    byUid.get(uid) ??
    (byUid.size ? undefined : byName.get(keyOf(group, title)));
}

function keyOf(group: string, name: string): string {
  return JSON.stringify([group, name]);
}

/**
 * States are Normal, Pending, Alerting, NoData and Error; one that stands for
 * another carries that one in brackets, as in `Normal (NoData)`.
 */
function toState(
  health: string,
  states: readonly string[],
  lastError: string | undefined,
): RuleState {
  const isError =
    /^err/i.test(health) || states.some(state => /error/i.test(state));
  if (isError) {
    return { health: 'error', lastError: lastError ?? 'no reason given' };
  }
  const isEmpty =
    /^no\s?data$/i.test(health) ||
    (states.length > 0 && states.every(state => /no\s?data/i.test(state)));
  if (isEmpty) {
    return { health: 'unknown', lastError: 'its query returns no data' };
  }
  return { health: health === 'ok' ? 'ok' : 'unknown' };
}
