import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import { painter } from '../../colours';
import type { Report } from '../report';

/** One line for each problem, and one that sums up. */
export function toText(
  { documents, problems }: Report,
  isColoured: boolean,
): string {
  const lines = problems.map(problem => problemLine(problem, isColoured));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary = problems.length
    ? `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
    : 'no problems';
  return `${[...lines, `${count(documents, 'document')}: ${summary}`].join(
    '\n',
  )}\n`;
}

/** `file:line:column severity rule message` */
export function problemLine(
  problem: DefinitionProblem,
  isColoured = false,
): string {
  const paint = painter(isColoured);
  const { severity, rule, message } = problem;
  return [
    printable(placeOf(problem)),
    paint(severity, severity),
    paint('dim', rule),
    printable(message),
  ].join(' ');
}

/** A problem of the whole file is shown at its beginning, where editors can jump to. */
function placeOf({ file, line = 1, column = 1 }: DefinitionProblem): string {
  return `${file}:${line}:${column}`;
}

/** Definitions are untrusted: none of their bytes may command the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
