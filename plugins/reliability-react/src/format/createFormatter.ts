import { formatAge, formatDuration } from './time';
import { cutToPercent, measuredPercent, remainingPercent } from './ratio';

/**
 * Numbers, durations and dates of one language. Times are epoch seconds.
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
  /** Any other share. */
  share(ratio: number): string;
  /** A count of events; may have a fraction. */
  count(value: number): string;
  /** A burn rate, for example `14.4×`. */
  rate(value: number): string;
  /** For example `30 days` or `5 min`. */
  duration(seconds: number): string;
  date(epochSeconds: number): string;
  dateTime(epochSeconds: number): string;
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
  const dateTime = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });

  return {
    language,
    target: targetPpm => percent(targetPpm / 10_000, 0, 4),
    measured(ratio, targetPpm, moreDigits) {
      const { value, digits } = measuredPercent(ratio, targetPpm, moreDigits);
      return percent(value, ratio === 1 ? 0 : 2, digits);
    },
    remaining(ratio) {
      const large = Math.abs(ratio) >= 10;
      const cut = remainingPercent(ratio, large ? 0 : 1);
      return ratio > 0 && cut === 0
        ? `< ${percent(0.1, 1, 1)}`
        : percent(cut, 0, 1);
    },
    share: ratio => percent(cutToPercent(ratio, 1), 0, 1),
    count: value => number(value, 0, 3),
    rate(value) {
      if (value > 0 && value < 0.01) {
        return `< ${number(0.01, 0, 2)}×`;
      }
      return `${number(value, 0, value >= 100 ? 0 : 2)}×`;
    },
    duration: seconds => formatDuration(language, seconds),
    date: epochSeconds => date.format(epochSeconds * 1000),
    dateTime: epochSeconds => dateTime.format(epochSeconds * 1000),
    age: (epochSeconds, now) => formatAge(language, epochSeconds, now),
  };
}
