import { english } from './en';

/**
 * Key of a text in `reliabilityTranslationRef`.
 *
 * @public
 */
export type ReliabilityMessageKey = keyof typeof english;

/**
 * Whether there is a text of that key. Ids that come from data, such as the
 * topics of courses, are looked up with it before they are translated.
 *
 * @public
 */
export function isReliabilityMessage(
  key: string,
): key is ReliabilityMessageKey {
  return Object.hasOwn(english, key);
}
