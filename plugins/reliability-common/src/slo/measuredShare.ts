import type { SloCounts } from '../api/types';
import type { WindowSum } from './types';

/**
 * Is at least half of the window measured? Below that its burn rate is shown
 * but raises no alert: unmeasured time freezes alerts, it is never counted as
 * good or bad. Half, so that a window of five one-minute steps still counts
 * when the two newest have not arrived.
 *
 * The window's full length counts even where history starts inside it.
 */
export function isHalfMeasured(sum: WindowSum, windowSeconds: number): boolean {
  return sum.coveredSeconds * 2 >= Math.max(windowSeconds, sum.to - sum.from);
}

/**
 * The time of the SLO's window that could have been measured: the aligned
 * window, or the time since the SLI first existed if shorter. Of a calendar
 * period that is the part that has passed.
 */
export function expectedSeconds(
  sum: WindowSum,
  firstMeasured: number | undefined,
  step: number,
): number {
  const existsFrom = Math.max(sum.from, (firstMeasured ?? sum.from) - step);
  // The first bucket may have been read at a coarser step than `step`.
  return Math.max(sum.to - existsFrom, sum.coveredSeconds);
}

/** Less than 90 % of the expected time, compared in integers. */
export function isInsufficient(counts: SloCounts): boolean {
  return counts.coveredSeconds * 10 < counts.expectedSeconds * 9;
}
