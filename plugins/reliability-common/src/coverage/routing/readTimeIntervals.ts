import { isPlainMap, listOf, textOf } from './plainYaml';
import type { NumberRange, RoutingConfig, TimeInterval } from './types';

const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

const MONTHS = [
  '',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Thrown inside this file only: one part that is not understood makes its interval unknown. */
class NotUnderstood extends Error {}

/** `time_intervals` and its older name, of the configuration's root. */
export function readTimeIntervals(
  root: ReadonlyMap<string, unknown>,
): NonNullable<RoutingConfig['timeIntervals']> {
  return ['mute_time_intervals', 'time_intervals']
    .flatMap(key => listOf(root.get(key)))
    .filter(isPlainMap)
    .map(item => ({
      name: textOf(item.get('name')) ?? '',
      intervals: readAll(listOf(item.get('time_intervals'))),
    }));
}

function readAll(items: readonly unknown[]): TimeInterval[] | undefined {
  try {
    return items.map(readOne);
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

function readOne(item: unknown): TimeInterval {
  if (!isPlainMap(item)) throw new NotUnderstood();
  const ranges = (key: string, names: readonly string[] = []) =>
    item.has(key) && item.get(key) !== null
      ? { ranges: listOf(item.get(key)).map(part => readRange(part, names)) }
      : undefined;
  const times =
    item.has('times') && item.get('times') !== null
      ? listOf(item.get('times')).map(readTimes)
      : undefined;
  const weekdays = ranges('weekdays', WEEKDAYS);
  const daysOfMonth = ranges('days_of_month');
  const months = ranges('months', MONTHS);
  const years = ranges('years');
  const timeZone = textOf(item.get('location'));
  return {
    ...(times && { times }),
    ...(weekdays && { weekdays: weekdays.ranges }),
    ...(daysOfMonth && { daysOfMonth: daysOfMonth.ranges }),
    ...(months && { months: months.ranges }),
    ...(years && { years: years.ranges }),
    ...(timeZone && { timeZone }),
  };
}

function readRange(part: unknown, names: readonly string[]): NumberRange {
  const [begin, end = begin, ...more] = (textOf(part) ?? '')
    .toLowerCase()
    .split(':')
    .map(text => {
      const index = names.indexOf(text.trim());
      if (index >= 0 && text.trim()) return index;
      if (!/^\s*-?\d{1,4}\s*$/.test(text)) throw new NotUnderstood();
      return Number(text);
    });
  if (more.length > 0) throw new NotUnderstood();
  return { begin, end };
}

function readTimes(part: unknown): NumberRange {
  if (!isPlainMap(part)) throw new NotUnderstood();
  return {
    begin: readMinute(part.get('start_time')),
    end: readMinute(part.get('end_time')),
  };
}

function readMinute(value: unknown): number {
  const [, hours, minutes] =
    /^(\d{2}):(\d{2})$/.exec(textOf(value) ?? '') ?? [];
  if (hours === undefined) throw new NotUnderstood();
  return Number(hours) * 60 + Number(minutes);
}
