import { UsageError } from '../command';

const UNITS = [
  ['Y', 365 * 86_400],
  ['Q', 90 * 86_400],
  ['M', 30 * 86_400],
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
] as const;

const MINIMUM_SECONDS = 3600;
const MAXIMUM_SECONDS = 400 * 86_400;

/**
 * Seconds of a window, of the lengths that definitions may have.
 *
 * @throws UsageError
 */
export function parseWindow(text: string): number {
  const match = /^([1-9][0-9]{0,8})([mhdwMQY])$/.exec(text);
  const unit = UNITS.find(([name]) => name === match?.[2]);
  if (!match || !unit) {
    throw new UsageError(
      `"${text}" is not a window. Write a number above 0 and one of m, h, d, w, M, Q, Y, for example 30d.`,
    );
  }
  const seconds = Number(match[1]) * unit[1];
  if (seconds < MINIMUM_SECONDS || seconds > MAXIMUM_SECONDS) {
    throw new UsageError(
      `A window of ${text} is out of range. Write 1h to 400d.`,
    );
  }
  return seconds;
}

/** `3600` → `1h`. Days stay days: nobody calls a rolling window of 7d a week. */
export function windowText(seconds: number): string {
  for (const [name, length] of UNITS) {
    if ('hdm'.includes(name) && seconds % length === 0) {
      return `${seconds / length}${name}`;
    }
  }
  return `${seconds}s`;
}
