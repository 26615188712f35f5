/**
 * What an SLO must come to, by plain loops over the points that were pushed:
 * nothing here is the engine's.
 */

/** How one point is counted. */
export interface NaiveIndicator {
  /** Counts of events, a share of `success` or `failure`, or a value to compare. */
  kind: 'counts' | 'success' | 'failure' | 'threshold';
  /** Of a value. */
  isGood?(value: number): boolean;
  /** Seconds between points. */
  step: number;
}

export interface NaiveSlicing {
  seconds: number;
  /** Absent when the share of each slice counts. */
  target?: number;
}

export interface NaiveCounts {
  good: number;
  total: number;
}

type Point = readonly number[];

function countsOf(point: Point, { kind, isGood, step }: NaiveIndicator) {
  switch (kind) {
    case 'counts':
      return { good: point[1], total: point[2] };
    case 'success':
      return { good: point[1] * step, total: step };
    case 'failure':
      return { good: (1 - point[1]) * step, total: step };
    default:
      return { good: isGood!(point[1]) ? 1 : 0, total: 1 };
  }
}

/** Good and all of the points in `(from, to]`: events, seconds, observations or slices. */
export function naiveCounts(
  points: readonly Point[],
  indicator: NaiveIndicator,
  range: { from: number; to: number },
  slicing?: NaiveSlicing,
): NaiveCounts {
  const sum = { good: 0, total: 0 };
  const slices = new Map<number, NaiveCounts>();
  for (const point of points) {
    if (point[0] > range.from && point[0] <= range.to) {
      const { good, total } = countsOf(point, indicator);
      sum.good += good;
      sum.total += total;
      if (slicing) {
        const end = Math.ceil(point[0] / slicing.seconds) * slicing.seconds;
        const slice = slices.get(end) ?? { good: 0, total: 0 };
        slice.good += good;
        slice.total += total;
        slices.set(end, slice);
      }
    }
  }
  if (!slicing) {
    return sum;
  }
  const counted = { good: 0, total: 0 };
  for (const { good, total } of slices.values()) {
    if (total > 0) {
      const share = good / total;
      counted.total += 1;
      if (slicing.target === undefined) counted.good += share;
      else if (share >= slicing.target) counted.good += 1;
    }
  }
  return counted;
}

/**
 * Share of the budget that is left.
 *
 * @param toCome - slices of the period that are not over yet
 */
export function naiveRemaining(
  { good, total }: NaiveCounts,
  target: number,
  toCome = 0,
): number {
  const budget = (1_000_000 - Math.round(target * 1_000_000)) / 1_000_000;
  return 1 - (total - good) / (budget * (total + toCome));
}

/**
 * How far figures may be from these. Counts are exact; seconds of a ratio are
 * kept to the 1024th, and the share of a slice to 20 binary places.
 */
export function naiveTolerance(
  { kind, step }: NaiveIndicator,
  slicing: NaiveSlicing | undefined,
  target: number,
): { measured: number; perBudget: number } {
  const isRatio = kind === 'success' || kind === 'failure';
  const isShare = slicing && slicing.target === undefined;
  const measured =
    1e-9 + (isRatio ? 2 ** -11 / step : 0) + (isShare ? 2 ** -21 : 0);
  return { measured, perBudget: measured / (1 - target) };
}

export type NaiveCalendar = 'day' | 'week' | 'month' | 'quarter';

/** Year, month from 0, day, and weekday from Monday as 0, where the clocks show `timeZone`. */
function localDate(time: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(time * 1000);
  const number = (type: string) =>
    Number(parts.find(part => part.type === type)!.value);
  const [year, month, day] = [
    number('year'),
    number('month') - 1,
    number('day'),
  ];
  const weekday = (new Date(Date.UTC(year, month, day)).getUTCDay() + 6) % 7;
  return { year, month, day, weekday };
}

/** The first quarter of an hour of a local day: every quarter around it is tried. */
function midnight(
  year: number,
  month: number,
  day: number,
  timeZone: string,
): number {
  const wanted = new Date(Date.UTC(year, month, day));
  const noonBefore = wanted.getTime() / 1000 - 15 * 3600;
  for (let time = noonBefore; ; time += 900) {
    const local = localDate(time, timeZone);
    if (
      local.year === wanted.getUTCFullYear() &&
      local.month === wanted.getUTCMonth() &&
      local.day === wanted.getUTCDate()
    ) {
      return time;
    }
  }
}

/** The period that holds the step ending at `to`; weeks begin on Mondays. */
export function naivePeriod(
  to: number,
  calendar: NaiveCalendar,
  timeZone: string,
): { from: number; to: number } {
  const { year, month, day, weekday } = localDate(to - 1, timeZone);
  const at = (ofMonth: number, ofDay: number) =>
    midnight(year, ofMonth, ofDay, timeZone);
  switch (calendar) {
    case 'day':
      return { from: at(month, day), to: at(month, day + 1) };
    case 'week':
      return {
        from: at(month, day - weekday),
        to: at(month, day - weekday + 7),
      };
    case 'month':
      return { from: at(month, 1), to: at(month + 1, 1) };
    default: {
      const first = month - (month % 3);
      return { from: at(first, 1), to: at(first + 3, 1) };
    }
  }
}
