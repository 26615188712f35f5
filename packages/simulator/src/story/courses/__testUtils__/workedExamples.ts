import type { Language } from './courseFolder';
import { markdownLines } from './markdown';
import { foreignNumber, numbersIn, type WrittenNumber } from './numbers';

/** A worked example of a lesson: what is written in it. */
export interface WorkedExample {
  /** Each holds the numbers of a line; of code, as one may read it in two ways. */
  lines: Array<{ readings: WrittenNumber[][]; text: string }>;
  /** Written as another language writes numbers. */
  foreign: string[];
}

const HEADING = /^(#{1,6}) +(.*)$/;
const TITLES: Readonly<Record<Language, RegExp>> = {
  en: /^Worked example/,
  fr: /^Exemple chiffré/,
};

/** The sections of a lesson that are worked examples, in order. */
export function workedExamples(
  markdown: string,
  language: Language,
): WorkedExample[] {
  const examples: WorkedExample[] = [];
  let level = 0;
  for (const { text, isFenced, isFence } of markdownLines(markdown)) {
    const heading = isFenced ? undefined : HEADING.exec(text) ?? undefined;
    if (heading && TITLES[language].test(heading[2])) {
      level = heading[1].length;
      examples.push({ lines: [], foreign: [] });
    } else if (heading && heading[1].length <= level) {
      level = 0;
    } else if (level && !heading && !isFence) {
      readLine(text, isFenced, language, examples[examples.length - 1]);
    }
  }
  return examples;
}

function readLine(
  text: string,
  isCode: boolean,
  language: Language,
  example: WorkedExample,
) {
  if (isCode) {
    example.lines.push({ readings: readingsOfCode(text, language), text });
    return;
  }
  // Pictures and addresses are no part of the reckoning; `code` is read on its own.
  const linkless = text
    .replace(/^ *\d+\. /, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/https?:\S+/g, '');
  for (const [, code] of linkless.matchAll(/`([^`]*)`/g)) {
    example.lines.push({
      readings: readingsOfCode(code, language),
      text: code,
    });
  }
  const prose = linkless.replace(/`[^`]*`/g, ' ` ');
  example.lines.push({ readings: [numbersIn(prose, language)], text: prose });
  const foreign = foreignNumber(prose, language);
  if (foreign) example.foreign.push(foreign);
}

function readingsOfCode(text: string, language: Language): WrittenNumber[][] {
  return [numbersIn(text, 'code'), numbersIn(text, language)];
}
