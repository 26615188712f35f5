/** Digits after the point that a percentage never exceeds. */
export const MOST_DIGITS = 7;

/**
 * A ratio cut, never rounded up, to a percentage of that many digits.
 *
 * @remarks
 *
 * Rounding to the nearest would turn 99.996 % into "100 %" although something
 * failed, or carry a figure past the target it missed. Cutting can do neither.
 * The correction in the last bits undoes the error of the multiplication, so
 * that 0.9995 is 99.95 and not 99.94; a value under 1 still stays under 100.
 */
export function cutToPercent(ratio: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = ratio * 100 * scale;
  const corrected = Math.floor(scaled + Math.abs(scaled) * 4 * Number.EPSILON);
  const whole = 100 * scale;
  return (ratio < 1 && corrected >= whole ? whole - 1 : corrected) / scale;
}

/**
 * Counts are quantised to 2⁻¹⁰ of an event, so a ratio of some thousand events
 * is known to about 10⁻⁸, and what is left of their budget to about 10⁻⁶.
 */
const MEASURED_QUANTUM = 1e-8;
const REMAINING_QUANTUM = 1e-6;

/** The ratio raised by its quantum, unless that would carry it up to a bound it stays under. */
function lifted(ratio: number, quantum: number, bounds: number[]): number {
  const crosses = bounds.some(
    bound => ratio < bound && ratio + quantum >= bound,
  );
  return crosses ? ratio : ratio + quantum;
}

/** What is left of a budget, in percent; 100 only untouched, negative once overspent. */
export function remainingPercent(ratio: number, digits: number): number {
  return cutToPercent(lifted(ratio, REMAINING_QUANTUM, [0, 1]), digits);
}

/** How many digits the target, in parts per million, needs as a percentage. */
export function digitsOfTarget(targetPpm: number): number {
  for (let digits = 0; digits < 4; digits++) {
    if (targetPpm % 10 ** (4 - digits) === 0) {
      return digits;
    }
  }
  return 4;
}

/**
 * The measured ratio in percent, with one digit more than its target and at
 * least two, and more where nothing but nines would be left of it.
 */
export function measuredPercent(
  measured: number,
  targetPpm?: number,
  moreDigits = 0,
): { value: number; digits: number } {
  const ratio = lifted(measured, MEASURED_QUANTUM, [
    1,
    ...(targetPpm === undefined ? [] : [targetPpm / 1e6]),
  ]);
  let digits =
    moreDigits +
    (targetPpm === undefined ? 2 : Math.max(2, digitsOfTarget(targetPpm) + 1));
  const onlyNines = () =>
    ratio < 1 &&
    Math.round((100 - cutToPercent(ratio, digits)) * 10 ** digits) === 1;
  while (digits < MOST_DIGITS && onlyNines()) {
    digits++;
  }
  return { value: cutToPercent(ratio, digits), digits };
}
