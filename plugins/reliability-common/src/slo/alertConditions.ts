import type { AlertConditionReading } from '../api/types';
import type {
  AlertConditionDefinition,
  AlertPolicyDefinition,
} from '../definitions/types';
import { rateOf } from './burnRates';
import type { Condition } from './condition';
import { burnRateMeets } from './exactBudget';
import type { Ledger } from './ledger';
import { durationText, rateText, shareText } from './words';

/** A condition's reading, and what follows from it for the state. */
export interface JudgedCondition {
  reading: AlertConditionReading;
  condition?: Condition;
}

/** All conditions of an SLO's alert policies, judged for one budget. */
export function judgeAlertConditions(
  policies: readonly AlertPolicyDefinition[],
  ledger: Ledger,
): JudgedCondition[] {
  return policies.flatMap(policy =>
    policy.conditions.map(condition => {
      const { op, threshold, lookbackSeconds } = condition;
      const spending = ledger.over(lookbackSeconds);
      const meets = (budget = spending?.budget) =>
        budget !== undefined && burnRateMeets(budget, op, threshold);
      const holds =
        spending?.reliable !== undefined && meets(spending.reliable);
      const burnRate = rateOf(ledger, spending);
      return {
        reading: {
          policy: policy.name,
          name: condition.name,
          severity: condition.severity,
          op,
          threshold,
          lookbackSeconds,
          alertAfterSeconds: condition.alertAfterSeconds,
          burnRate,
          holds,
        },
        condition: stateOf(condition, {
          burnRate,
          holds,
          mightHold: meets(),
          coveredSeconds: spending?.coveredSeconds ?? 0,
        }),
      };
    }),
  );
}

/** Burning fast is bad news; burning slowly is none, whoever wants to be told of it. */
function stateOf(
  condition: AlertConditionDefinition,
  facts: {
    burnRate?: number;
    holds: boolean;
    mightHold: boolean;
    coveredSeconds: number;
  },
): Condition | undefined {
  const { op, threshold, lookbackSeconds } = condition;
  if ((op !== 'gt' && op !== 'gte') || !facts.mightHold) {
    return undefined;
  }
  const rate =
    facts.burnRate === undefined
      ? 'Burns'
      : `Burns ${rateText(facts.burnRate)} over ${durationText(
          lookbackSeconds,
        )}`;
  const limit = op === 'gt' ? 'more than' : 'at least';
  const name = condition.displayName ?? condition.name;
  return facts.holds
    ? {
        state: 'burning',
        reason: `${rate}, ${limit} the ${rateText(threshold)} of ${name}`,
      }
    : {
        state: 'insufficient',
        reason: `${rate}, but too little is measured for ${name}: ${shareText(
          facts.coveredSeconds,
          lookbackSeconds,
        )}`,
      };
}
