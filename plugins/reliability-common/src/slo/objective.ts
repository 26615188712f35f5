import type { ObjectiveReading, SloCounts } from '../api/types';
import { judgeBurnRates } from './burnRates';
import { worstCondition, type Condition } from './condition';
import { exactBudget, remainingRatio, toEvents } from './exactBudget';
import { atRisk, burning, exhausted, undecided } from './objectiveConditions';
import { projectBudget } from './projection';
import type { Target, WindowSum } from './types';

/** What all objectives of one SLO share. */
export interface ObjectiveContext {
  windowSeconds: number;
  /** Absent when nothing was collected. */
  counts?: SloCounts;
  sum(windowSeconds: number): WindowSum | undefined;
  /** What the measurements are worth. */
  sli: Condition;
}

/** The reading of one objective. */
export function evaluateObjective(
  { windowSeconds, counts, sum, sli }: ObjectiveContext,
  index: number,
  { displayName, target }: { displayName?: string; target: Target },
): ObjectiveReading {
  const budget = counts?.coveredSeconds
    ? exactBudget(counts, target)
    : undefined;
  const remaining = budget && remainingRatio(budget);
  const pairs = judgeBurnRates(windowSeconds, target, sum);
  const projection = projectBudget(windowSeconds, target, remaining, sum);
  const condition = worstCondition(
    sli,
    exhausted(budget, target, windowSeconds),
    burning(pairs),
    atRisk(projection, sum(windowSeconds)?.to),
    undecided(pairs, sum),
  );
  return {
    index,
    displayName,
    target: target.text,
    targetPpm: target.ppm,
    ...condition,
    measured: counts?.total ? counts.good / counts.total : undefined,
    budget: budget && {
      allowedBad: toEvents(budget.allowed),
      spentBad: toEvents(budget.spent),
      remainingRatio: remaining,
    },
    burnRates: pairs.map(({ reading }) => reading),
    projection,
  };
}
