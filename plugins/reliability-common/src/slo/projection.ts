import type { ObjectiveReading } from '../api/types';
import { paceSeconds } from './evaluationWindows';
import { burnRate, burnsFasterThan, exactBudget } from './exactBudget';
import { isHalfMeasured } from './measuredShare';
import { budgetPpm } from './target';
import type { Target, WindowSum } from './types';

/**
 * Where the budget goes if the last quarter of the window is what comes next;
 * absent when nothing was measured there or the target leaves no budget.
 *
 * @remarks
 *
 * At a constant pace p > 1 a rolling window W always exhausts: once it has
 * rolled over once, it holds nothing but p. With r of the budget left, the day
 * is r·W/p away when nothing bad rolls off meanwhile; what does roll off can
 * only put it off, at most to W/p. So `exhaustsAt` is the earliest honest date,
 * always less than one window ahead. It is absent at a pace of 1 or less, when
 * the budget is spent already, and when less than half of the quarter was
 * measured: too little to foretell from.
 *
 * @param remaining - share of the budget left over the whole window
 */
export function projectBudget(
  windowSeconds: number,
  target: Target,
  remaining: number | undefined,
  sumOf: (windowSeconds: number) => WindowSum | undefined,
): ObjectiveReading['projection'] {
  const seconds = paceSeconds(windowSeconds);
  const sum = sumOf(seconds);
  if (!sum || sum.coveredSeconds === 0 || budgetPpm(target) === 0) {
    return undefined;
  }
  const budget = exactBudget(sum, target);
  // Without traffic nothing is allowed, and nothing is spent.
  const pace = burnRate(budget) ?? 0;
  const exhausts =
    burnsFasterThan(budget, 1000) && isHalfMeasured(sum, seconds);
  if (!exhausts || remaining === undefined || remaining <= 0) {
    return { pace, paceSeconds: seconds };
  }
  return {
    pace,
    paceSeconds: seconds,
    exhaustsAt: sum.to + Math.floor((remaining * windowSeconds) / pace),
  };
}
