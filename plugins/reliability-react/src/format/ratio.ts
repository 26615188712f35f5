/** Digits after the point that a percentage never exceeds. */
export const MOST_DIGITS = 7;

/**
 * A ratio cut, never rounded up, to a percentage of that many digits.
 *
 * @remarks
 *
 * For figures that rounding to the nearest would turn into "100 %" although
 * something failed, or carry past the target they missed. Cutting can do neither.
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
 * The nearest percentage of that many digits, unless it would reach a bound
 * that the ratio stays under: then the ratio is cut. Cutting always would show
 * 97.99 for the 98 in a hundred that quantised counts make 97.999999 of.
 */
function nearestPercent(
  ratio: number,
  digits: number,
  bounds: readonly number[],
): number {
  const scale = 10 ** digits;
  const nearest = Math.round(ratio * 100 * scale) / scale;
  // Less than the last digit, more than the error of a multiplication.
  const reaches = (bound: number) => nearest > bound * 100 - 1e-9;
  return bounds.some(bound => ratio < bound && reaches(bound))
    ? cutToPercent(ratio, digits)
    : nearest;
}

/** What is left of a budget, in percent; 100 only untouched, negative once overspent. */
export function remainingPercent(ratio: number, digits: number): number {
  return nearestPercent(ratio, digits, [0, 1]);
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
  const bounds = targetPpm === undefined ? [1] : [1, targetPpm / 1e6];
  return { value: nearestPercent(ratio, digits, bounds), digits };
}
