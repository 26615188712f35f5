import type { CheckOutcome } from '@vigie/backstage-plugin-reliability-common';
import { painter } from '../../colours';
import type { Style } from '../../colours';
import type { Entry } from '../report';

const STYLES: Record<CheckOutcome, Style> = {
  fail: 'error',
  unknown: 'warning',
  exempt: 'dim',
  pass: 'dim',
  'not-applicable': 'dim',
};

/** One line for each failure and doubt, and one that sums up. */
export function toText(entries: readonly Entry[], isColoured: boolean): string {
  const paint = painter(isColoured);
  const lines = entries
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
    .map(({ id, outcome, object, file, line = 1, message, next }) =>
      [
        `${printable(file)}:${line}`,
        paint(STYLES[outcome], outcome),
        paint('dim', id),
        `${printable(object)}:`,
        printable([message, next].filter(Boolean).join(' ')),
      ].join(' '),
    );
  return `${[...lines, summary(entries)].join('\n')}\n`;
}

function summary(entries: readonly Entry[]): string {
  if (!entries.length)
    return 'Nothing was found to check: no alert, no service.';
  const count = (outcome: CheckOutcome) =>
    entries.filter(each => each.outcome === outcome).length;
  return `${entries.length} checks: ${[
    `${count('fail')} failed`,
    `${count('unknown')} unknown`,
    `${count('pass')} passed`,
    `${count('exempt')} exempt`,
    `${count('not-applicable')} not applicable`,
  ].join(', ')}`;
}

/** Files are untrusted: none of their bytes may command the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
