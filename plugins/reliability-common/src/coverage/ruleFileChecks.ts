import { ruleFindings } from './alerts';
import type { CheckOutcome } from './checks/types';
import type { ServiceFacts } from './facts';
import type { AlertFinding } from './results';
import { watchesAlerting } from './serviceRules';
import type { MonitorRule } from './types';

/** What one check says of one alerting rule in a file. @public */
export interface RuleFileCheck {
  /** As `coverage/alert-for`. */
  id: string;
  outcome: CheckOutcome;
  message: string;
  /** What to do, absent when it passes. */
  next?: string;
}

const OUTCOMES: Record<AlertFinding['verdict'], CheckOutcome> = {
  good: 'pass',
  bad: 'fail',
  unknown: 'unknown',
};

/**
 * What a rule file alone tells of an alert: `coverage/alert-parses`,
 * `coverage/alert-for`, `coverage/alert-severity` and `coverage/runbook-linked`.
 *
 * @remarks
 *
 * Alerts that watch the alerting itself (Watchdog, InfoInhibitor, severity
 * none) wake nobody, so the checks do not apply to them; one whose expression
 * is broken fails all the same.
 *
 * @param rule - a rule with `file`: one that says nothing of `for` fires at once
 * @param runbooks - those of the same folder, which answer alerts by name
 * @public
 */
export function ruleFileChecks(
  rule: MonitorRule,
  runbooks: ReadonlyArray<
    Pick<ServiceFacts['runbooks'][number], 'slug' | 'title' | 'alerts'>
  >,
): RuleFileCheck[] {
  const isWatcher = watchesAlerting(rule);
  return ruleFindings(rule, runbooks).map(({ id, verdict, message, next }) => {
    const isBroken = id === 'coverage/alert-parses' && verdict === 'bad';
    if (isWatcher && !isBroken) {
      return {
        id,
        outcome: 'not-applicable',
        message: 'It watches the alerting itself and wakes nobody.',
      };
    }
    return { id, outcome: OUTCOMES[verdict], message, ...(next && { next }) };
  });
}
