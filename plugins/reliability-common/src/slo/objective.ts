import type { ObjectiveReading } from '../api/types';
import type { ObjectiveDefinition, SloDefinition } from '../definitions/types';
import { worstCondition, type Condition } from './condition';
import { isExhausted, remainingRatio, toCount } from './exactBudget';
import { judge } from './judgement';
import type { Ledger } from './ledger';
import type { PartReading } from './partReading';
import { percentText } from './target';
import { badText, countText } from './words';

/** The reading of one objective. */
export function readObjective(
  definition: SloDefinition,
  index: number,
  part: PartReading,
  ledger: Ledger,
): ObjectiveReading {
  const objective = definition.objectives[index];
  const { displayName, target } = objective;
  const { counts } = part;
  const { conditions, ...judgement } = judge(definition, ledger);
  return {
    index,
    displayName,
    target: target.text,
    targetPpm: target.ppm,
    ...worstCondition<Condition>(
      part.condition,
      exhausted(part, objective, ledger),
      ...conditions,
    ),
    measured: counts?.total ? counts.good / counts.total : undefined,
    budget: budgetReading(part, ledger),
    ...judgement,
  };
}

function budgetReading(
  { window, scale }: PartReading,
  { whole }: Ledger,
): ObjectiveReading['budget'] {
  if (!whole || !window) {
    return undefined;
  }
  const allowedBad = toCount(whole.allowed, scale);
  const totalInAnHour = (window.total * 3600) / (window.coveredSeconds * scale);
  return {
    allowedBad,
    spentBad: toCount(whole.spent, scale),
    badHourRatio: allowedBad > 0 ? totalInAnHour / allowedBad : undefined,
    remainingRatio: remainingRatio(whole),
  };
}

/** Nothing of the budget is left. */
function exhausted(
  { scale, words }: PartReading,
  { target }: ObjectiveDefinition,
  { whole, isTooEarly }: Ledger,
): Condition | undefined {
  if (!whole || !isExhausted(whole)) {
    return undefined;
  }
  const spent = toCount(whole.spent, scale);
  const bad = badText(spent, words.unit);
  if (isTooEarly) {
    return {
      state: 'insufficient',
      reason: `${bad} ${words.within}: too little is counted yet to judge by one`,
    };
  }
  const allowed = badText(toCount(whole.allowed, scale), words.unit, 'many');
  return {
    state: 'exhausted',
    reason:
      whole.allowed === 0n
        ? `${bad} ${words.within}, ${percentText(target.ppm)} allows none`
        : `${countText(spent)} of ${allowed} allowed ${words.within}`,
  };
}
