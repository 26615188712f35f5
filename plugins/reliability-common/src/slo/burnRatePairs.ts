/**
 * An alert on two windows: the long one says that it matters, the short one
 * that it still goes on. It fires when both burn strictly faster than `factor`.
 *
 * @public
 */
export interface BurnRatePair {
  severity: 'page' | 'ticket';
  longSeconds: number;
  shortSeconds: number;
  /** Burn rate, in whole thousandths. */
  factor: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Each pair fires when this share of the budget is spent within its long window. */
const PAIRS = [
  { severity: 'page', long: HOUR, short: 5 * MINUTE, percent: 2 },
  { severity: 'page', long: 6 * HOUR, short: 30 * MINUTE, percent: 5 },
  { severity: 'ticket', long: DAY, short: 2 * HOUR, percent: 10 },
  { severity: 'ticket', long: 3 * DAY, short: 6 * HOUR, percent: 10 },
] as const;

/** A long window fits when the SLO's window holds it this many times. */
const FITS = 8;

/**
 * Burn-rate pairs for an SLO over a rolling window, the most urgent first.
 *
 * @remarks
 *
 * For 30 days they are those of the SRE workbook: 14.4, 6, 3 and 1. For another
 * window the factor follows from the same share of the budget, share × window ÷
 * long window, with two limits. It is never below 1, because a service may burn
 * at 1 for ever and keep its promise. And a pair whose long window is more than
 * an eighth of the SLO's window is dropped: that is no early warning, and the
 * state `at-risk` looks at the last quarter anyway.
 *
 * @param windowSeconds - length of the SLO's window
 * @public
 */
export function burnRatePairs(windowSeconds: number): BurnRatePair[] {
  return PAIRS.filter(({ long }) => long * FITS <= windowSeconds).map(
    ({ severity, long, short, percent }) => ({
      severity,
      longSeconds: long,
      shortSeconds: short,
      factor:
        Math.max(1000, Math.round((percent * 10 * windowSeconds) / long)) /
        1000,
    }),
  );
}

/** The factor of a pair as the integer that comparisons use. */
export function factorThousandths(pair: BurnRatePair): number {
  return Math.round(pair.factor * 1000);
}
