import type { BudgetProjection, BurnRateReading } from '../api/types';
import type { JudgedPair } from './burnRates';
import type { Condition } from './condition';
import { durationText, rateText, shareText } from './words';

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

/** The budget ends within a window, or before its period does, at the present pace. */
export function atRisk(
  projection: BudgetProjection | undefined,
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
export function undecided(pairs: JudgedPair[]): Condition | undefined {
  const pair = pairs.find(({ isUndecided }) => isUndecided);
  if (!pair) {
    return undefined;
  }
  const { reading } = pair;
  const long = shareText(pair.longCoveredSeconds, reading.longSeconds);
  const short = shareText(pair.shortCoveredSeconds, reading.shortSeconds);
  return {
    state: 'insufficient',
    reason: `Burns ${ratesText(
      reading,
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
