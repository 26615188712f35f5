import type { Language } from './courseFolder';

/** A number as a text has it. */
export interface WrittenNumber {
  value: number;
  /** After the point. */
  digits: number;
}

/** Not part of a word (`p99`, `5xx`), of a longer number or of a name (`depot-7`). */
const BEFORE = '(?<![\\p{L}\\p{N}_]|\\d[.,]|\\p{L}-)';
const AFTER = '(?![\\p{L}\\p{N}_]|[.,]\\d|\\.\\.)';

// A thousand is set apart in French by a narrow, a no-break or a plain space.
const NUMBERS: Readonly<Record<Language | 'code', RegExp>> = {
  en: new RegExp(
    `${BEFORE}(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?${AFTER}`,
    'gu',
  ),
  fr: new RegExp(
    `${BEFORE}(?:\\d{1,3}(?:[\\u202f\\u00a0 ]\\d{3})+(?!\\d)|\\d+)(?:,\\d+)?${AFTER}`,
    'gu',
  ),
  code: new RegExp(`${BEFORE}\\d+(?:\\.\\d+)?${AFTER}`, 'gu'),
};

const FOREIGN: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\d,])\d+,\d(?!\d\d(?!\d))\d*|\d[\u202f\u00a0]\d{3}/u,
  fr: /(?<![\d.])\d+\.\d+(?![\d.])/u,
};

export function numbersIn(
  text: string,
  notation: Language | 'code',
): WrittenNumber[] {
  return (text.match(NUMBERS[notation]) ?? []).map(written => {
    const plain =
      notation === 'fr'
        ? written.replace(/[\u202f\u00a0 ]/g, '').replace(',', '.')
        : written.replaceAll(',', '');
    return {
      value: Number(plain),
      digits: plain.split('.')[1]?.length ?? 0,
    };
  });
}

/** The first number that is written as another language writes it. */
export function foreignNumber(
  text: string,
  language: Language,
): string | undefined {
  return FOREIGN[language].exec(text)?.[0];
}
