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
  ratio: number,
  targetPpm?: number,
  moreDigits = 0,
): { value: number; digits: number } {
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
