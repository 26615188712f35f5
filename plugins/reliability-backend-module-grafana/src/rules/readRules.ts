import type { MonitorRule } from '@vigie/backstage-plugin-reliability-common';
import type { AlertRuleAnswer } from '../client/answers';
import { GrafanaError } from '../client/GrafanaError';
import type { GrafanaClient } from '../client/GrafanaClient';
import { readDefinitions } from './readDefinitions';
import { readStates, type RuleState, type RuleStates } from './readStates';
import { ruleQuery } from './ruleQuery';
import { secondsOf } from './seconds';

/** Every alerting rule that could be seen, and why others may be missing. */
export interface RulesReading {
  rules: readonly MonitorRule[];
  unknown?: string;
}

/**
 * Reads the alerting rules that Grafana evaluates itself, with their health.
 *
 * @throws GrafanaError when they cannot be read, or the signal's reason
 */
export async function readRules(
  client: GrafanaClient,
  source: string,
  signal: AbortSignal,
): Promise<RulesReading> {
  const { rules, unreadable } = await readDefinitions(client, signal);
  const stateOf = rules.length
    ? await statesOrReason(client, signal)
    : () => undefined;
  return {
    rules: rules.map(rule => toRule(rule, source, stateOf)),
    ...(unreadable > 0
      ? {
          unknown: `${unreadable} alerting rules of ${source} could not be read`,
        }
      : {}),
  };
}

/** Rules whose health is not told are neither healthy nor broken. */
async function statesOrReason(
  client: GrafanaClient,
  signal: AbortSignal,
): Promise<RuleStates> {
  try {
    return await readStates(client, signal);
  } catch (error) {
    if (!(error instanceof GrafanaError)) throw error;
    const state: RuleState = { health: 'unknown', lastError: error.message };
    return () => state;
  }
}

function toRule(
  rule: AlertRuleAnswer,
  source: string,
  stateOf: RuleStates,
): MonitorRule {
  const { uid, title, isPaused } = rule;
  const forSeconds = secondsOf(rule.for);
  const group = rule.ruleGroup ?? '';
  return {
    name: title,
    query: ruleQuery({
      condition: rule.condition ?? undefined,
      data: rule.data,
    }),
    labels: { ...rule.labels },
    annotations: { ...rule.annotations },
    ...(forSeconds === undefined ? {} : { forSeconds }),
    // A paused rule is not evaluated: what was told of it last says nothing.
    ...((isPaused ? undefined : stateOf({ uid, title, group })) ?? {
      health: 'unknown' as const,
    }),
    ...(typeof isPaused === 'boolean' ? { isEnabled: !isPaused } : {}),
    ...(group ? { group } : {}),
    source,
  };
}
