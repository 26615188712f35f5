import { DateTime } from 'luxon';
import type { NumberRange, RoutingConfig, TimeInterval } from './types';

/**
 * Whether a named time interval is in force; `undefined` when it cannot be
 * told: no such name, or a time zone nobody knows here.
 *
 * @param now - epoch seconds
 */
export function isInForce(
  config: RoutingConfig,
  name: string,
  now: number,
): boolean | undefined {
  const intervals = config.timeIntervals?.find(
    item => item.name === name,
  )?.intervals;
  if (!intervals) return undefined;
  const results = intervals.map(interval => contains(interval, now));
  if (results.includes(true)) return true;
  return results.includes(undefined) ? undefined : false;
}

function contains(interval: TimeInterval, now: number): boolean | undefined {
  const time = DateTime.fromSeconds(now, { zone: interval.timeZone ?? 'utc' });
  if (!time.isValid) return undefined;
  const minute = time.hour * 60 + time.minute;
  return (
    holds(
      interval.times,
      ({ begin, end }) => minute >= begin && minute < end,
    ) &&
    holds(interval.weekdays, within(time.weekday % 7)) &&
    holds(interval.months, within(time.month)) &&
    holds(interval.years, within(time.year)) &&
    holds(interval.daysOfMonth, range => coversDay(range, time))
  );
}

function holds(
  ranges: readonly NumberRange[] | undefined,
  test: (range: NumberRange) => boolean,
): boolean {
  return ranges === undefined || ranges.some(test);
}

function within(value: number): (range: NumberRange) => boolean {
  return ({ begin, end }) => value >= begin && value <= end;
}

function coversDay(range: NumberRange, time: DateTime<true>): boolean {
  const days = time.daysInMonth;
  const fromStart = (day: number) => (day < 0 ? days + day + 1 : day);
  return time.day >= fromStart(range.begin) && time.day <= fromStart(range.end);
}
