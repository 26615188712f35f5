// As Prometheus itself writes durations: years, weeks and days only when they
// are all of it, so that 28 days are `4w` and 30 days are `30d`.
const UNITS: ReadonlyArray<readonly [string, number, boolean]> = [
  ['y', 31_536_000, true],
  ['w', 604_800, true],
  ['d', 86_400, false],
  ['h', 3600, false],
  ['m', 60, false],
  ['s', 1, false],
];

/** `3600` → `1h`, the spelling that Sloth's names of windows have too. */
export function durationText(seconds: number): string {
  let rest = seconds;
  let text = '';
  for (const [unit, length, mustBeAll] of UNITS) {
    if (rest === 0 || (mustBeAll && rest % length !== 0)) {
      continue;
    }
    const count = Math.floor(rest / length);
    if (count > 0) {
      text += `${count}${unit}`;
      rest -= count * length;
    }
  }
  return text || '0s';
}

/**
 * The range of a subquery over `(t - seconds, t]`. Prometheus 2 counts a point
 * on the left edge too and Prometheus 3 does not: one millisecond less, and
 * both see exactly seconds ÷ step points.
 */
export function subquery(seconds: number, step: number): string {
  return `[${seconds * 1000 - 1}ms:${durationText(step)}]`;
}
