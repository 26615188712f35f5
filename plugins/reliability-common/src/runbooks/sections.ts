import { outlineOf } from './markdown';
import type { Heading } from './markdown';

/**
 * Headings a runbook must have, unless configured: `/` stands between names of
 * the same section in different languages.
 *
 * @public
 */
export const DEFAULT_RUNBOOK_SECTIONS: readonly string[] = [
  'Meaning / Signification',
  'Impact',
  'Diagnosis / Diagnostic',
  'Mitigation / Atténuation / Remédiation',
];

/**
 * The required sections a text does not have, by their first name. Headings of
 * any level count, whatever their case and accents; more words may follow.
 *
 * @param sections - as `DEFAULT_RUNBOOK_SECTIONS`
 * @public
 */
export function missingSections(
  markdown: string,
  sections: readonly string[],
): string[] {
  return missingAmong(outlineOf(markdown).headings, sections);
}

export function missingAmong(
  headings: readonly Heading[],
  sections: readonly string[],
): string[] {
  const written = headings.map(({ text }) => plainWords(text));
  return sections
    .map(section => section.split('/').map(name => name.trim()))
    .filter(names => names.some(plainWords))
    .filter(names => !names.some(name => written.some(isCalled(name))))
    .map(([first]) => first);
}

/** Whether a heading, in plain words, has a name. */
export function isCalled(name: string): (heading: string) => boolean {
  const words = plainWords(name);
  return heading =>
    words !== '' && (heading === words || heading.startsWith(`${words} `));
}

/** Lower case, without accents, marks and a number in front. */
export function plainWords(text: string): string {
  return text
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^[\d ]+(?=\p{L})/u, '');
}
