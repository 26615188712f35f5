import type { BurnRateReading } from '../api/types';
import {
  burnRatePairs,
  factorThousandths,
  type BurnRatePair,
} from './burnRatePairs';
import { burnRate, burnsFasterThan, exactBudget } from './exactBudget';
import { isHalfMeasured } from './measuredShare';
import { budgetPpm, WHOLE_PPM } from './target';
import type { Target, WindowSum } from './types';

/** A pair's reading, and whether it stays silent only for want of measurements. */
export interface JudgedPair {
  reading: BurnRateReading;
  /**
   * What was measured burns too fast, but too little was measured to fire. Not
   * firing is then no good news, and the objective must not turn healthy by it.
   */
  isUndecided: boolean;
}

/** All pairs of an SLO's window, judged for one target. */
export function judgeBurnRates(
  windowSeconds: number,
  target: Target,
  sum: (windowSeconds: number) => WindowSum | undefined,
): JudgedPair[] {
  return burnRatePairs(windowSeconds).map(pair => {
    const long = judgeWindow(pair, target, pair.longSeconds, sum);
    const short = judgeWindow(pair, target, pair.shortSeconds, sum);
    const isMeasured = long.isHalfMeasured && short.isHalfMeasured;
    const isFast = long.isFast !== false && short.isFast !== false;
    return {
      reading: {
        ...pair,
        long: long.rate,
        short: short.rate,
        firing: isMeasured && isFast,
        fireable:
          factorThousandths(pair) * budgetPpm(target) < 1000 * WHOLE_PPM,
      },
      isUndecided:
        !isMeasured && isFast && (long.isFast ?? short.isFast ?? false),
    };
  });
}

interface JudgedWindow {
  /** Absent when nothing was measured, and when nothing is allowed. */
  rate?: number;
  /** Absent when nothing was measured. */
  isFast?: boolean;
  isHalfMeasured: boolean;
}

function judgeWindow(
  pair: BurnRatePair,
  target: Target,
  windowSeconds: number,
  sumOf: (windowSeconds: number) => WindowSum | undefined,
): JudgedWindow {
  const sum = sumOf(windowSeconds);
  if (!sum || sum.coveredSeconds === 0) {
    return { isHalfMeasured: false };
  }
  const budget = exactBudget(sum, target);
  return {
    // Without traffic nothing is allowed, and nothing burns.
    rate: budgetPpm(target) === 0 ? undefined : burnRate(budget) ?? 0,
    isFast: burnsFasterThan(budget, factorThousandths(pair)),
    isHalfMeasured: isHalfMeasured(sum, windowSeconds),
  };
}
