import type { LocalText } from '../types';

/**
 * The text in a language: `fr-CA` falls back to `fr`, then to `languages` in
 * their order (those of the course), then to English, then to any there is;
 * `''` when there is none.
 *
 * @public
 */
export function localText(
  text: LocalText,
  language: string,
  languages: readonly string[] = [],
): string {
  const wanted = [language, language.split(/[-_]/)[0], ...languages, 'en'];
  const found = wanted.find(name => Object.hasOwn(text, name) && text[name]);
  if (found !== undefined) return text[found];
  return Object.values(text).find(Boolean) ?? '';
}
