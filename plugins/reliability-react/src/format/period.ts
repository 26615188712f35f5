import type { createDateFormats, DateStyle } from './dates';

/**
 * A period of a calendar, in epoch seconds; `to` is exclusive.
 *
 * @public
 */
export interface CalendarPeriod {
  from: number;
  to: number;
  /** IANA name. */
  timeZone: string;
}

/**
 * A period by the shortest name that says exactly it: "2026", "November 2026",
 * "October – December 2026", else its days, else its times.
 */
export function formatPeriod(
  formats: ReturnType<typeof createDateFormats>,
  period: CalendarPeriod,
): string {
  const { from, to, timeZone } = period;
  const style = styleOf(formats, period);
  // Of whole days the last second is named, of times the end itself.
  const last = style === 'zonedDateTime' ? to : to - 1;
  return formats(style, timeZone).formatRange(from * 1000, last * 1000);
}

function styleOf(
  formats: ReturnType<typeof createDateFormats>,
  { from, to, timeZone }: CalendarPeriod,
): DateStyle {
  // Built like the others, so that it falls back to the same zone.
  const { timeZone: usedZone } = formats('date', timeZone).resolvedOptions();
  const edges = [from, to].map(time => localParts(time, usedZone));
  if (!edges.every(edge => edge.isMidnight)) {
    return 'zonedDateTime';
  }
  if (!edges.every(edge => edge.day === '1')) {
    return 'date';
  }
  return edges.every(edge => edge.month === '1') ? 'year' : 'month';
}

function localParts(epochSeconds: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(epochSeconds * 1000);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find(candidate => candidate.type === type)?.value;
  return {
    month: part('month'),
    day: part('day'),
    isMidnight: (['hour', 'minute', 'second'] as const).every(
      type => Number(part(type)) === 0,
    ),
  };
}

const UNITS = {
  m: ['minute', 1],
  h: ['hour', 1],
  d: ['day', 1],
  w: ['week', 1],
  M: ['month', 1],
  Q: ['month', 3],
  Y: ['year', 1],
} as const;

/** OpenSLO's shorthand in words, `1M` as "1 month"; undefined when it is none. */
export function formatShorthand(
  language: string,
  shorthand: string,
): string | undefined {
  const match = /^(\d{1,6})([mhdwMQY])$/.exec(shorthand);
  if (!match) {
    return undefined;
  }
  const [unit, each] = UNITS[match[2] as keyof typeof UNITS];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Number(match[1]) * each);
}
