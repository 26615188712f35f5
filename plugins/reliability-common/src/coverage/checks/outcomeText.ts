import { CHECK_OUTCOMES } from './types';
import type { CheckOutcome } from './types';

/** One letter for each of `CHECK_OUTCOMES`. */
const LETTERS = 'FUPEN';

/**
 * Outcomes as compact text, one letter each.
 *
 * @public
 */
export function encodeOutcomes(outcomes: readonly CheckOutcome[]): string {
  return outcomes
    .map(outcome => LETTERS[CHECK_OUTCOMES.indexOf(outcome)])
    .join('');
}

/**
 * The outcomes that {@link encodeOutcomes} wrote; a letter that is none is `unknown`.
 *
 * @public
 */
export function decodeOutcomes(text: string): CheckOutcome[] {
  return Array.from(
    text,
    letter => CHECK_OUTCOMES[LETTERS.indexOf(letter)] ?? 'unknown',
  );
}
