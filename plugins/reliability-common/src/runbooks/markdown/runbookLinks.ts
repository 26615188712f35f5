import type { RunbookLink } from '../types';
import { outlineOf } from './outline';

/**
 * The links and images of a text in order, bare addresses included; those in
 * code are not links. At most 5,000. Never throws.
 *
 * @param firstLine - line of the file where the text begins
 * @public
 */
export function runbookLinks(markdown: string, firstLine = 1): RunbookLink[] {
  return outlineOf(markdown, firstLine).links;
}
