import { listed } from '../../definitions/yaml';
import type { Fields } from '../../definitions/yaml';
import type { LocalText } from '../types';

/**
 * A text in each language of the course, or one text when the course has one
 * language. A language that is missing is reported; the others are kept.
 */
export function readLocalText(
  fields: Fields,
  key: string,
  languages: readonly string[],
): LocalText | undefined {
  const node = fields.nodeAt(key);
  if (!node) return undefined;
  if (node.kind === 'map') {
    const texts = fields.map(key);
    if (!texts) return undefined;
    const read = languages.flatMap(language => {
      const text = texts.has(language)
        ? texts.scalar(language)?.value.text.trim()
        : '';
      return text ? [[language, text] as const] : [];
    });
    const found = read.map(([language]) => language);
    // A value of the wrong kind was reported already.
    reportMissing(
      fields,
      key,
      languages.filter(each => !found.includes(each) && isBlank(texts, each)),
    );
    texts.reportUnknown();
    return read.length ? Object.fromEntries(read) : undefined;
  }
  const text = fields.text(key)?.value.trim();
  if (text === undefined) return undefined;
  reportMissing(fields, key, languages.slice(1));
  return { [languages[0]]: text };
}

/** As {@link readLocalText}, of a field that has to be there. */
export function requireLocalText(
  fields: Fields,
  key: string,
  languages: readonly string[],
): LocalText | undefined {
  const example =
    languages.length > 1
      ? `${key}: { ${languages.map(each => `${each}: …`).join(', ')} }`
      : `${key}: …`;
  return fields.require(key, example)
    ? readLocalText(fields, key, languages)
    : undefined;
}

function isBlank(texts: Fields, language: string): boolean {
  const node = texts.nodeAt(language);
  return !node || (node.kind === 'scalar' && !node.text.trim());
}

function reportMissing(
  fields: Fields,
  key: string,
  missing: readonly string[],
) {
  if (!missing.length) return;
  fields.reporter.report(
    'course/language-missing',
    `${fields.pathOf(key)} is not written in ${listed(
      missing,
    )}. Add it, as ${key}: { ${missing[0]}: … }.`,
    fields.place(key),
  );
}
