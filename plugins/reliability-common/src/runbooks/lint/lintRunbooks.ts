import type { DefinitionProblem } from '../../definitions/types';
import { outlineOf } from '../markdown';
import type { Outline } from '../markdown';
import { missingAmong } from '../sections';
import { lintAlerts } from './lintAlerts';
import { lintLinks } from './lintLinks';
import { lintReview } from './lintReview';
import { lintScenarios } from './lintScenarios';
import { ProblemLogs } from './ProblemLogs';
import type { RunbookLintInput } from './types';

/**
 * What is wrong with the runbooks and scenarios of a folder, beyond what the
 * reader of each file says: all are warnings, and each says the next step. The
 * portal and `reliability validate` both say this. Never throws.
 *
 * @public
 */
export function lintRunbooks(input: RunbookLintInput): DefinitionProblem[] {
  const log = new ProblemLogs();
  const outlines = new Map<string, Outline>(
    input.runbooks.map(({ file, markdown, bodyLine }) => [
      file,
      outlineOf(markdown, bodyLine),
    ]),
  );
  for (const { file, bodyLine, markdown } of input.runbooks) {
    const { headings } = outlines.get(file) ?? { headings: [] };
    // Of a runbook without any text, the reader has said so.
    const missing = markdown.trim()
      ? missingAmong(headings, input.sections)
      : [];
    for (const section of missing) {
      log.report(
        file,
        bodyLine,
        'runbook/sections',
        `There is no section ${section}. Add a heading ${section}, and below it ${adviceOn(
          section,
        )}.`,
      );
    }
  }
  lintReview(input, log);
  lintLinks(input, outlines, log);
  lintAlerts(input, log);
  lintScenarios(input, log);
  return log.list();
}

const ADVICE: Record<string, string | undefined> = {
  Meaning: 'what it means that the alert fires',
  Impact: 'who notices, and what they cannot do',
  Diagnosis: 'what to look at first, with the commands',
  Mitigation: 'what to do, as steps - [ ] …',
};

function adviceOn(section: string): string {
  return Object.hasOwn(ADVICE, section)
    ? ADVICE[section] ?? ''
    : 'what belongs there';
}
