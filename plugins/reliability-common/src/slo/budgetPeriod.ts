import { exactBudget } from './exactBudget';
import type { Target } from './types';

/**
 * Cumulative sums of a part at a time, as stored.
 *
 * @public
 */
export interface CumulativePoint {
  /** Epoch seconds. */
  time: number;
  good: number;
  total: number;
  coveredSeconds: number;
}

/**
 * A period of a part's history, and the budget it is measured by.
 *
 * @public
 */
export interface BudgetPeriod {
  target: Target;
  /** Epoch seconds. */
  from: number;
  to: number;
  /** In ascending order, the first at or before `from`; those after `to` are left out. */
  points: readonly CumulativePoint[];
  /** Of {@link countScale}: what the figures returned are divided by. */
  scale?: number;
  /**
   * What the budget is a share of, in stored counts, when that is not what was
   * counted: of a calendar window of slices those of the whole period, see
   * {@link periodTotal}.
   */
  allowedTotal?: number;
}

/**
 * What the budget of a calendar period of slices is a share of, in stored
 * counts: the slices counted so far and those still to come.
 *
 * @param counted - stored counts from the period's beginning to `to`
 * @param step - length of a slice, seconds
 * @param scale - of {@link countScale}
 * @public
 */
export function periodTotal(input: {
  counted: number;
  to: number;
  endsAt: number;
  step: number;
  scale: number;
}): number {
  const { counted, to, endsAt, step, scale } = input;
  const slices = Math.floor(endsAt / step) - Math.floor(to / step);
  return counted + Math.max(0, slices) * scale;
}

/** The points from the left edge on, and the budget that all of them are measured by. */
export function pointsOfPeriod(input: BudgetPeriod): {
  points: readonly CumulativePoint[];
  allowed: bigint;
  /** Sums since the left edge. */
  sinceStart(point: CumulativePoint): CumulativePoint;
} {
  const known = input.points.filter(({ time }) => time <= input.to);
  const leftEdge = known.filter(({ time }) => time <= input.from).length - 1;
  const points = known.slice(Math.max(0, leftEdge));
  const sinceStart = (point: CumulativePoint) => ({
    time: point.time,
    good: point.good - points[0].good,
    total: point.total - points[0].total,
    coveredSeconds: point.coveredSeconds - points[0].coveredSeconds,
  });
  const { allowed } =
    points.length === 0
      ? { allowed: 0n }
      : exactBudget(
          sinceStart(points[points.length - 1]),
          input.target,
          input.allowedTotal,
        );
  return { points, allowed, sinceStart };
}
