import { quoted } from '../../definitions/yaml';
import type { ProblemLogs } from './ProblemLogs';
import type { RunbookLintInput } from './types';

const ADVICE: Record<string, string> = {
  Situation: 'what is told at the start',
  Hints: 'a list, one hint an item, revealed one by one',
  'Expected path': 'what a good run does, for the debrief',
};

/** Whether scenarios are whole, and rehearse something that is there. */
export function lintScenarios(
  { runbooks, scenarios = [], files }: RunbookLintInput,
  log: ProblemLogs,
) {
  const slugs = new Set(runbooks.map(({ slug }) => slug));
  for (const scenario of scenarios) {
    const { file, situation, hints, expectedPath } = scenario;
    const missing = [
      ...(situation ? [] : ['Situation']),
      ...(hints.length ? [] : ['Hints']),
      ...(expectedPath ? [] : ['Expected path']),
    ];
    for (const section of missing) {
      log.report(
        file,
        1,
        'scenario/sections',
        `There is no section ${section}, or nothing in it. Write ## ${section} and below it ${ADVICE[section]}.`,
      );
    }
    if (!files) continue;
    for (const slug of scenario.runbooks.filter(each => !slugs.has(each))) {
      log.report(
        file,
        1,
        'scenario/unknown-runbook',
        `There is no runbook ${quoted(
          slug,
        )} in the folder. Write the name of its file without .md, or add it.`,
      );
    }
  }
}
