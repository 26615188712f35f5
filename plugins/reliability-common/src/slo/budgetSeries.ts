import type { BudgetPoint } from '../api/types';
import { pointsOfPeriod, type BudgetPeriod } from './budgetPeriod';
import { exactBudget, remainingRatio } from './exactBudget';

/**
 * How the error budget of a period was spent, from cumulative sums.
 *
 * @remarks
 *
 * The first point returned is the left edge, where nothing has happened yet;
 * each of the others counts what happened since the one before. All of them
 * are measured by the budget of the whole period, so that the line ends at the
 * budget left, however few points are given. `remainingRatio` is absent when
 * that budget is 0. Where history starts after `from`, the first point of
 * history is the left edge.
 *
 * @public
 */
export function budgetSeries(input: BudgetPeriod): BudgetPoint[] {
  const { scale = 1 } = input;
  const { points, allowed, sinceStart } = pointsOfPeriod(input);
  return points.map((point, index) => {
    const before = points[Math.max(0, index - 1)];
    const { spent } = exactBudget(sinceStart(point), input.target);
    return {
      time: point.time,
      good: (point.good - before.good) / scale,
      total: (point.total - before.total) / scale,
      coveredSeconds: point.coveredSeconds - before.coveredSeconds,
      remainingRatio: remainingRatio({ spent, allowed }),
    };
  });
}
