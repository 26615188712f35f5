import type { CoverageReading, SignalCoverage } from '../api/types';
import { gitAlertedStep, liveAlertedStep } from './alertedStep';
import { collectedStep } from './collectedStep';
import type { CoverageInput, LiveMonitoring } from './coverageInput';
import { ASSESSED_SIGNALS } from './metricPatterns';
import type { AssessedSignal } from './metricPatterns';
import { serviceVerdict, signalVerdict } from './rollUp';
import { runbookStep } from './runbookStep';
import { judgeGitRule, judgeLiveRule } from './ruleStanding';
import { relationOf } from './serviceRules';
import { NOT_VERIFIED, oneLine, step } from './steps';
import type { MonitorRule } from './types';

/**
 * Tells how a service is watched: for traffic, errors and latency, whether the
 * signal is collected, whether somebody is told, and whether they find a runbook.
 *
 * @remarks
 *
 * A live monitoring system is believed before files in git; without one, the
 * rules in git are shown and said to be unverified. What cannot be seen is
 * `unknown`, never `uncovered`, and never `covered`.
 *
 * @public
 */
export function assessCoverage(input: CoverageInput): CoverageReading {
  const { live, liveError, serviceName } = input;
  // Everything in a service's own folder is about it, unless it says otherwise.
  const gitRules = input.gitRules.filter(
    rule => relationOf(rule, serviceName) !== 'other',
  );
  if (live) return assessLive({ ...input, gitRules }, live);
  if (liveError) {
    const reason = `${liveError.source} could not be read: ${oneLine(
      liveError.message,
    )}`;
    return { ...unknown(reason), basis: 'live', source: liveError.source };
  }
  if (gitRules.length) return assessGit({ ...input, gitRules });
  return {
    ...unknown(
      'No monitoring system is configured, and no Prometheus rule file about this service is in its definitions folder. Configure a source in the portal, or add the rule file to the folder.',
    ),
    basis: 'none',
  };
}

function assessLive(
  input: CoverageInput,
  live: LiveMonitoring,
): CoverageReading {
  const { serviceName, gitRules, runbooks } = input;
  const rules = live.rules.flatMap(rule => {
    const relation = relationOf(rule, serviceName);
    return relation === 'this' || relation === 'every'
      ? [{ rule, isForEveryService: relation === 'every' }]
      : [];
  });
  const signals = ASSESSED_SIGNALS.map(signal => {
    const standings = rules.flatMap(
      ({ rule, isForEveryService }) =>
        judgeLiveRule(rule, signal, live, isForEveryService) ?? [],
    );
    const inGit = gitRules.filter(rule => judgeGitRule(rule, signal));
    const alerted = liveAlertedStep(signal, standings, inGit, live);
    return rolledUp(signal, {
      collected: collectedStep(signal, live, serviceName),
      alerted,
      runbook: runbookStep(standings, alerted, runbooks, 'live'),
    });
  });
  return {
    verdict: serviceVerdict(signals),
    basis: 'live',
    source: live.source,
    observedAt: live.observedAt,
    signals,
  };
}

function assessGit({ gitRules, runbooks }: CoverageInput): CoverageReading {
  const signals = ASSESSED_SIGNALS.map(signal => {
    const standings = gitRules.flatMap(
      (rule: MonitorRule) => judgeGitRule(rule, signal) ?? [],
    );
    const alerted = gitAlertedStep(signal, standings);
    return rolledUp(signal, {
      collected: step('unknown', NOT_VERIFIED),
      alerted,
      runbook: runbookStep(standings, alerted, runbooks, 'git'),
    });
  });
  return {
    verdict: serviceVerdict(signals),
    basis: 'git',
    reason: NOT_VERIFIED,
    signals,
  };
}

function rolledUp(
  signal: AssessedSignal,
  steps: Pick<SignalCoverage, 'collected' | 'alerted' | 'runbook'>,
): SignalCoverage {
  return { signal, verdict: signalVerdict(steps), ...steps };
}

function unknown(
  reason: string,
): Pick<CoverageReading, 'verdict' | 'reason' | 'signals'> {
  const signals = ASSESSED_SIGNALS.map(signal =>
    rolledUp(signal, {
      collected: step('unknown', reason),
      alerted: step('unknown', reason),
      runbook: step('unknown', reason),
    }),
  );
  return { verdict: 'unknown', reason, signals };
}
