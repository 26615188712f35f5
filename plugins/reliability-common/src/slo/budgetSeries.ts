import type { BudgetPoint } from '../api/types';
import { exactBudget, remainingRatio } from './exactBudget';
import type { Target } from './types';

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
 * @param input - `points` are cumulative sums in ascending order, the first of
 * them at or before `from`; those after `to` are left out. Times are epoch seconds.
 * @public
 */
export function budgetSeries(input: {
  target: Target;
  from: number;
  to: number;
  points: ReadonlyArray<{
    time: number;
    good: number;
    total: number;
    coveredSeconds: number;
  }>;
}): BudgetPoint[] {
  const known = input.points.filter(({ time }) => time <= input.to);
  const leftEdge = known.filter(({ time }) => time <= input.from).length - 1;
  const period = known.slice(Math.max(0, leftEdge));
  if (period.length === 0) {
    return [];
  }
  const [base] = period;
  const budgets = period.map(({ good, total }) =>
    exactBudget(
      { good: good - base.good, total: total - base.total },
      input.target,
    ),
  );
  const { allowed } = budgets[budgets.length - 1];
  return period.map((point, index) => {
    const before = period[Math.max(0, index - 1)];
    return {
      time: point.time,
      good: point.good - before.good,
      total: point.total - before.total,
      coveredSeconds: point.coveredSeconds - before.coveredSeconds,
      remainingRatio: remainingRatio({ spent: budgets[index].spent, allowed }),
    };
  });
}
