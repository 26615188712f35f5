import { classifyMetric, isRecorded } from './classifyMetric';
import type { LiveMonitoring } from './coverageInput';
import type { AssessedSignal } from './metricPatterns';
import { oneLine, ruleLine } from './steps';
import type { MonitorRule } from './types';
import { watchedSignals } from './watchedSignals';
import type { WatchedMetric } from './watchedSignals';

/** What a rule is worth for a signal: `sound` counts, `doubtful` counts in part, `dead` not at all. */
export interface RuleStanding {
  rule: MonitorRule;
  standing: 'sound' | 'doubtful' | 'dead';
  reason?: string;
}

/**
 * Judges a loaded rule; `undefined` when it does not watch the signal. A rule
 * exists, and still covers nothing, when it cannot be evaluated or reads a
 * metric that is not there.
 */
export function judgeLiveRule(
  rule: MonitorRule,
  signal: AssessedSignal,
  live: LiveMonitoring,
  isForEveryService: boolean,
): RuleStanding | undefined {
  const types = new Map(live.metrics.map(metric => [metric.name, metric]));
  const watched = watchedSignals(rule.query).filter(
    each =>
      each.signal === signal &&
      (signal === 'latency' || types.get(each.metric)?.type !== 'gauge'),
  );
  if (!watched.length) return undefined;
  const as = (standing: RuleStanding['standing'], reason?: string) => ({
    rule,
    standing,
    ...(reason && { reason: `${rule.name} ${reason}` }),
  });

  if (rule.health === 'error') {
    return as(
      'dead',
      `is loaded and cannot be evaluated: ${oneLine(
        rule.lastError ?? 'no reason given',
      )}`,
    );
  }
  const presence = watched.map(each => presenceOf(each, live));
  if (!presence.some(each => each.isPresent !== false)) {
    return as('dead', presence[0].reason);
  }
  if (!presence.some(each => each.isPresent)) {
    return as('doubtful', presence.find(each => each.reason)?.reason);
  }
  if (rule.health === 'unknown') {
    return as('doubtful', 'is loaded and has not been evaluated yet.');
  }
  return isForEveryService
    ? as(
        'doubtful',
        'is for every service that has the metric; that it selects this one is not verified.',
      )
    : as('sound');
}

/** Rules in git are never more than doubtful: nobody has evaluated them. */
export function judgeGitRule(
  rule: MonitorRule,
  signal: AssessedSignal,
): RuleStanding | undefined {
  if (!watchedSignals(rule.query).some(each => each.signal === signal)) {
    return undefined;
  }
  return rule.health === 'error'
    ? {
        rule,
        standing: 'dead',
        reason: `${rule.name} cannot be evaluated: ${oneLine(
          rule.lastError ?? 'no reason given',
        )}`,
      }
    : { rule, standing: 'doubtful' };
}

export function ruleEvidence(standings: readonly RuleStanding[]): string[] {
  return standings.map(({ rule, standing, reason }) =>
    standing === 'dead' ? `${ruleLine(rule)} — ${reason}` : ruleLine(rule),
  );
}

interface Presence {
  /** `undefined` when it cannot be told. */
  isPresent: boolean | undefined;
  reason?: string;
}

function presenceOf(
  { metric, statusLabels, isAbsence }: WatchedMetric,
  live: LiveMonitoring,
): Presence {
  // It is there to fire when the metric is not.
  if (isAbsence) return { isPresent: true };
  const found = live.metrics.find(each => each.name === metric);
  if (!found) {
    if (live.metricsUnknown) {
      return {
        isPresent: undefined,
        reason: `reads ${metric}, which could not be verified: ${live.metricsUnknown}`,
      };
    }
    if (isRecorded(metric)) {
      return {
        isPresent: undefined,
        reason: `reads ${metric}, which a recording rule writes; its series are not verified.`,
      };
    }
    return {
      isPresent: false,
      reason: `reads ${metric}, which this service does not have${nearest(
        metric,
        live,
      )}. It can never fire; correct its expression.`,
    };
  }
  const missing = found.labels
    ? statusLabels.find(label => !found.labels?.includes(label))
    : undefined;
  return missing
    ? {
        isPresent: false,
        reason: `selects by the label ${missing}, which ${metric} does not have. Correct its expression.`,
      }
    : { isPresent: true };
}

/** A metric of the same signal that is there, for who corrects the rule. */
function nearest(metric: string, live: LiveMonitoring): string {
  const signal = classifyMetric(metric);
  const other = live.metrics.find(
    each => classifyMetric(each.name) === signal && !isRecorded(each.name),
  );
  return other ? ` (it has ${other.name})` : '';
}
