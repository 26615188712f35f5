import type { BurnRateReading, ObjectiveReading } from '../api/types';
import type { JudgedPair } from './burnRates';
import type { Condition } from './condition';
import { isExhausted, toEvents, type ExactBudget } from './exactBudget';
import { percentText } from './target';
import type { Target, WindowSum } from './types';
import { countText, durationText, rateText, shareText } from './words';

/** Nothing of the budget is left. */
export function exhausted(
  budget: ExactBudget | undefined,
  target: Target,
  windowSeconds: number,
): Condition | undefined {
  if (!budget || !isExhausted(budget)) {
    return undefined;
  }
  const bad = countText(toEvents(budget.spent));
  const allowed = countText(toEvents(budget.allowed));
  const window = durationText(windowSeconds);
  return {
    state: 'exhausted',
    reason:
      budget.allowed === 0n
        ? `${bad} bad events in ${window}, ${percentText(
            target.ppm,
          )} allows none`
        : `${bad} of ${allowed} bad events allowed in ${window}`,
  };
}

/** A burn-rate pair fires; the most urgent one explains. */
export function burning(pairs: JudgedPair[]): Condition | undefined {
  const pair = pairs.find(({ reading }) => reading.firing)?.reading;
  return (
    pair && {
      state: 'burning',
      reason: `Burns ${ratesText(pair)}, more than ${rateText(pair.factor)}`,
    }
  );
}

/** The budget ends within a window at the present pace. */
export function atRisk(
  projection: ObjectiveReading['projection'],
  now: number | undefined,
): Condition | undefined {
  if (projection?.exhaustsAt === undefined || now === undefined) {
    return undefined;
  }
  const pace = `${rateText(projection.pace)} over the last ${durationText(
    projection.paceSeconds,
  )}`;
  const left = durationText(projection.exhaustsAt - now);
  return {
    state: 'at-risk',
    reason: `At the pace of ${pace}, the budget is spent in ${left}`,
  };
}

/** A pair would fire if more were measured: never green because of a gap. */
export function undecided(
  pairs: JudgedPair[],
  sumOf: (windowSeconds: number) => WindowSum | undefined,
): Condition | undefined {
  const pair = pairs.find(({ isUndecided }) => isUndecided)?.reading;
  if (!pair) {
    return undefined;
  }
  const [long, short] = [pair.longSeconds, pair.shortSeconds].map(seconds =>
    shareText(sumOf(seconds)?.coveredSeconds ?? 0, seconds),
  );
  return {
    state: 'insufficient',
    reason: `Burns ${ratesText(
      pair,
    )}, but too little is measured to alert: ${long}, ${short}`,
  };
}

/** `20× over 1 hour and 18× over 5 minutes`, as far as there are figures. */
function ratesText(pair: BurnRateReading): string {
  const parts: Array<[number | undefined, number]> = [
    [pair.long, pair.longSeconds],
    [pair.short, pair.shortSeconds],
  ];
  return parts
    .flatMap(([rate, seconds]) =>
      rate === undefined
        ? []
        : [`${rateText(rate)} over ${durationText(seconds)}`],
    )
    .join(' and ');
}
