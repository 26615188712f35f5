import {
  parseCourse,
  parseDefinitions,
  parseRunbook,
  withUniqueSlugs,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  DefinitionFile,
  DefinitionProblem,
  Runbook,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import { sourceProblems } from './sourceProblems';
import type { Unit } from './unit';
import { YAML_FILE } from './unit';

export interface ReadService {
  slos: SloDefinition[];
  runbooks: Runbook[];
  problems: DefinitionProblem[];
}

/** What the portal would say of these files. */
export function checkUnit(
  kind: Unit['kind'],
  files: readonly DefinitionFile[],
): DefinitionProblem[] {
  return kind === 'course'
    ? parseCourse(files).problems
    : readService(files).problems;
}

/** Reads a definitions folder as the portal would. */
export function readService(files: readonly DefinitionFile[]): ReadService {
  const { slos, problems } = parseDefinitions(files);
  const parsed = files
    .filter(({ path }) => !YAML_FILE.test(path))
    .map(parseRunbook);
  const written = parsed.flatMap(({ runbook }) => runbook ?? []);
  const runbooks = withUniqueSlugs(written);
  return {
    slos,
    runbooks,
    problems: [
      ...problems,
      ...slos.flatMap(sourceProblems),
      ...parsed.flatMap(each => each.problems),
      ...clashes(written, runbooks),
    ],
  };
}

function clashes(
  written: readonly Runbook[],
  runbooks: readonly Runbook[],
): DefinitionProblem[] {
  return runbooks.flatMap(({ slug, file }, index) =>
    slug === written[index].slug
      ? []
      : [
          {
            severity: 'warning' as const,
            rule: 'runbook/slug-clash',
            message: `Another runbook has the address '${written[index].slug}', so this one got '${slug}'; give the files names that differ.`,
            file,
            line: 1,
          },
        ],
  );
}
