import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import { createDateFormats } from './dates';
import { formatPeriod, formatShorthand, type CalendarPeriod } from './period';
import { formatAge, formatDuration } from './time';
import { cutToPercent, measuredPercent, remainingPercent } from './ratio';

/**
 * What an SLO counts; durations stand for `seconds`.
 *
 * @public
 */
export type CountedUnit = NonNullable<Slo['unit']>;

/**
 * Numbers, durations and dates of one language. Times are epoch seconds, in
 * the zone of the browser unless an IANA time zone is given.
 *
 * @public
 */
export interface Formatter {
  readonly language: string;
  /** A target, exactly: parts per million. */
  target(targetPpm: number): string;
  /** A measured ratio, never rounded up to 100 % or to a target it missed. */
  measured(ratio: number, targetPpm?: number, moreDigits?: number): string;
  /** The share of a budget that is left, never rounded up to 100 % or to 0; may be negative. */
  remaining(ratio: number): string;
  /** The share of a budget that something costs, never rounded to 0 or up to 100 %; may be beyond. */
  spent(ratio: number): string;
  /** Any other share. */
  share(ratio: number): string;
  /** A count of events; may have a fraction. */
  count(value: number): string;
  /** A count of that unit: seconds as a duration, anything else as a number. */
  amount(value: number, unit: CountedUnit): string;
  /** Seconds as a number, to calculate with. */
  seconds(value: number): string;
  /** A number as somebody wrote it, such as a weight or a threshold. */
  number(value: number): string;
  /** A burn rate, for example `14.4×`. */
  rate(value: number): string;
  /** For example `30 days` or `5 min`. */
  duration(seconds: number): string;
  /** OpenSLO's shorthand in words: `1M` is `1 month`. */
  shorthand(duration: string): string;
  date(epochSeconds: number, timeZone?: string): string;
  /** With the month in full, for example `3 December 2026`. */
  longDate(epochSeconds: number, timeZone?: string): string;
  /** With a zone given, its offset is part of the text. */
  dateTime(epochSeconds: number, timeZone?: string): string;
  /** Day and month. */
  day(epochSeconds: number, timeZone?: string): string;
  /** Hours and minutes. */
  time(epochSeconds: number, timeZone?: string): string;
  /** For example `November 2026`, or its first and last day. */
  period(period: CalendarPeriod): string;
  /** For example `4 min ago`; undefined under a minute. */
  age(epochSeconds: number, now: number): string | undefined;
}

/**
 * The formatter of a language (BCP 47).
 *
 * @public
 */
export function createFormatter(language: string): Formatter {
  const percent = (value: number, least: number, most: number) =>
    new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    }).format(value / 100);
  const number = (value: number, least: number, most: number) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    }).format(value);
  const seconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: 3,
  });
  const asWritten = new Intl.NumberFormat(language, {
    maximumSignificantDigits: 12,
  });
  const dates = createDateFormats(language);
  const shareOfBudget = (ratio: number) => {
    const large = Math.abs(ratio) >= 10;
    const cut = remainingPercent(ratio, large ? 0 : 1);
    return ratio > 0 && cut === 0
      ? `< ${percent(0.1, 1, 1)}`
      : percent(cut, 0, 1);
  };
  const count = (value: number) => number(value, 0, 3);
  const duration = (value: number) => formatDuration(language, value);

  return {
    language,
    target: targetPpm => percent(targetPpm / 10_000, 0, 4),
    measured(ratio, targetPpm, moreDigits) {
      const { value, digits } = measuredPercent(ratio, targetPpm, moreDigits);
      return percent(value, ratio === 1 ? 0 : 2, digits);
    },
    remaining: shareOfBudget,
    spent: shareOfBudget,
    share: ratio => percent(cutToPercent(ratio, 1), 0, 1),
    count,
    amount: (value, unit) =>
      unit === 'seconds' ? duration(value) : count(value),
    seconds: value => seconds.format(value),
    number: value => asWritten.format(value),
    rate(value) {
      if (value > 0 && value < 0.01) {
        return `< ${number(0.01, 0, 2)}×`;
      }
      return `${number(value, 0, value >= 100 ? 0 : 2)}×`;
    },
    duration,
    shorthand: text => formatShorthand(language, text) ?? text,
    date: (time, zone) => dates('date', zone).format(time * 1000),
    longDate: (time, zone) => dates('longDate', zone).format(time * 1000),
    dateTime: (time, zone) =>
      dates(zone ? 'zonedDateTime' : 'dateTime', zone).format(time * 1000),
    day: (time, zone) => dates('day', zone).format(time * 1000),
    time: (time, zone) => dates('time', zone).format(time * 1000),
    period: period => formatPeriod(dates, period),
    age: (epochSeconds, now) => formatAge(language, epochSeconds, now),
  };
}
