import type { ServiceFacts } from '../facts';
import type { RunbookFreshnessRules } from '../../runbooks/types';
import { oneLine } from '../steps';
import { withExemption } from './exemptions';
import { levelOf } from './levelOf';
import { serviceVerdicts } from './serviceVerdicts';
import type {
  CheckContext,
  CheckDefinition,
  CheckResult,
  CheckSummary,
  CheckVerdict,
  ServiceVerdicts,
} from './types';
import { notApplicable, unknown } from './verdicts';

const MAXIMUM_EVIDENCE = 20;

/** @public */
export interface EvaluateChecksOptions {
  checks: readonly CheckDefinition[];
  /** Epoch seconds. */
  now: number;
  /** Worked out from the facts unless given. */
  verdicts?: ServiceVerdicts;
  /** How old reviews and rehearsals of runbooks may be; `DEFAULT_FRESHNESS_RULES` when absent. */
  freshnessRules?: RunbookFreshnessRules;
}

/**
 * The outcome of every check for one service, and the level it has reached.
 *
 * @remarks
 *
 * Levels are cumulative: one is reached when every check of it and of those
 * below passes, is exempt or does not apply. What is unknown does not pass. A
 * check that begins to count in the future is shown and lowers nothing.
 *
 * @public
 */
export function evaluateChecks(
  facts: ServiceFacts,
  { checks, now, verdicts, freshnessRules }: EvaluateChecksOptions,
): CheckSummary {
  const context = {
    ...(verdicts ?? serviceVerdicts(facts)),
    now,
    freshnessRules,
  };
  const today = new Date(now * 1000).toISOString().slice(0, 10);
  const results = checks.map(check => {
    const { evidence = [], ...verdict } = evaluateOne(check, facts, context);
    const isLater = check.countsFrom !== undefined && check.countsFrom > today;
    const result: CheckResult = {
      id: check.id,
      ...verdict,
      evidence: evidence.slice(0, MAXIMUM_EVIDENCE).map(oneLine),
      ...(isLater && { countsFrom: check.countsFrom }),
    };
    return withExemption(result, facts.exemptions, today);
  });
  return { results, ...levelOf(checks, results) };
}

function evaluateOne(
  check: CheckDefinition,
  facts: ServiceFacts,
  context: CheckContext,
): CheckVerdict {
  try {
    return check.appliesTo && !check.appliesTo(facts)
      ? notApplicable(
          `It does not apply to this ${facts.kind.toLocaleLowerCase('en-US')}.`,
        )
      : check.evaluate(facts, context);
  } catch (error) {
    // A check of somebody's own must not take the others with it, nor pass.
    const message = error instanceof Error ? error.message : String(error);
    return unknown(`The check could not be worked out: ${oneLine(message)}`);
  }
}
