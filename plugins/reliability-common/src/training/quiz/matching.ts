import { RE2JS } from 're2js';

/** Longer texts answer no question that asks for a short one. */
const MAXIMUM_TEXT = 5_000;
const MAXIMUM_PATTERN = 2_000;

/**
 * Whether a short text answers: any one of the RE2 expressions is found in it,
 * whatever the case, with the space around it left out. An expression that is
 * none matches nothing. Takes time linear in the text.
 *
 * @public
 */
export function matchesPatterns(
  patterns: readonly string[],
  text: string,
): boolean {
  if (text.length > MAXIMUM_TEXT) return false;
  const written = text.trim().normalize('NFC');
  return patterns.some(pattern => {
    if (pattern.length > MAXIMUM_PATTERN) return false;
    try {
      return RE2JS.compile(
        pattern.normalize('NFC'),
        RE2JS.CASE_INSENSITIVE,
      ).test(written);
    } catch {
      return false;
    }
  });
}

/**
 * Whether a number answers: at most `tolerance` away, inclusive as people
 * count, so that 1.1 is within 0.1 of 1.
 *
 * @public
 */
export function isWithinTolerance(
  { value, tolerance }: { value: number; tolerance: number },
  given: number,
): boolean {
  if (!Number.isFinite(given)) return false;
  const rounding =
    4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(given));
  return Math.abs(given - value) <= tolerance + rounding;
}
