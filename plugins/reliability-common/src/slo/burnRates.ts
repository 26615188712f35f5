import type { BurnRateReading } from '../api/types';
import {
  burnRatePairs,
  factorThousandths,
  type BurnRatePair,
} from './burnRatePairs';
import { burnRate, burnsFasterThan } from './exactBudget';
import { isSingleBadEvent } from './guard';
import type { Ledger, WindowSpending } from './ledger';

/** A pair's reading, and whether it stays silent only for want of measurements. */
export interface JudgedPair {
  reading: BurnRateReading;
  /**
   * What was measured burns too fast, but too little was measured to fire. Not
   * firing is then no good news, and the objective must not turn healthy by it.
   */
  isUndecided: boolean;
  longCoveredSeconds: number;
  shortCoveredSeconds: number;
}

/** All pairs of an SLO's window, judged for one budget. */
export function judgeBurnRates(
  windowSeconds: number,
  ledger: Ledger,
): JudgedPair[] {
  return burnRatePairs(windowSeconds).map(pair => {
    const long = judgeWindow(pair, ledger, pair.longSeconds);
    const short = judgeWindow(pair, ledger, pair.shortSeconds);
    const isSurelyFast = long.isSurelyFast && short.isSurelyFast;
    const isGuarded = isSurelyFast && isSingleBadEvent(long.badEvents);
    return {
      reading: {
        ...pair,
        long: long.rate,
        short: short.rate,
        ...(isGuarded && { guarded: true }),
        firing: isSurelyFast && !isGuarded,
        fireable: burnsFasterThan(ledger.outage, factorThousandths(pair)),
      },
      isUndecided:
        !isSurelyFast &&
        long.isFast !== false &&
        short.isFast !== false &&
        (long.isFast ?? short.isFast ?? false),
      longCoveredSeconds: long.coveredSeconds,
      shortCoveredSeconds: short.coveredSeconds,
    };
  });
}

/** Burn rate in a window: 0 without traffic, absent when nothing was measured or is ever allowed. */
export function rateOf(
  { outage }: Ledger,
  spending: WindowSpending | undefined,
): number | undefined {
  return (
    spending &&
    (burnRate(spending.budget) ?? (outage.allowed === 0n ? undefined : 0))
  );
}

interface JudgedWindow {
  rate?: number;
  /** As far as measured; absent when nothing was. */
  isFast?: boolean;
  /** With at least half of it measured. */
  isSurelyFast: boolean;
  coveredSeconds: number;
  badEvents: number;
}

function judgeWindow(
  pair: BurnRatePair,
  ledger: Ledger,
  seconds: number,
): JudgedWindow {
  const spending = ledger.over(seconds);
  if (!spending) {
    return { isSurelyFast: false, coveredSeconds: 0, badEvents: 0 };
  }
  const { budget, reliable, coveredSeconds, badEvents } = spending;
  const factor = factorThousandths(pair);
  return {
    rate: rateOf(ledger, spending),
    isFast: burnsFasterThan(budget, factor),
    isSurelyFast: reliable !== undefined && burnsFasterThan(reliable, factor),
    coveredSeconds,
    badEvents,
  };
}
