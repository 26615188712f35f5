import {
  parseCourse,
  parseDefinitions,
  parseRunbook,
  withUniqueSlugs,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  DefinitionFile,
  DefinitionProblem,
} from '@vigie/backstage-plugin-reliability-common';
import type { Unit } from './unit';
import { YAML_FILE } from './unit';

/** What the portal would say of these files. */
export function checkUnit(
  kind: Unit['kind'],
  files: readonly DefinitionFile[],
): DefinitionProblem[] {
  if (kind === 'course') return parseCourse(files).problems;
  const parsed = files
    .filter(({ path }) => !YAML_FILE.test(path))
    .map(parseRunbook);
  const runbooks = parsed.flatMap(({ runbook }) => runbook ?? []);
  const clashes = withUniqueSlugs(runbooks).flatMap(
    ({ slug, file }, index): DefinitionProblem[] =>
      slug === runbooks[index].slug
        ? []
        : [
            {
              severity: 'warning',
              rule: 'runbook/slug-clash',
              message: `Another runbook has the address '${runbooks[index].slug}', so this one got '${slug}'; give the files names that differ.`,
              file,
              line: 1,
            },
          ],
  );
  return [
    ...parseDefinitions(files).problems,
    ...parsed.flatMap(({ problems }) => problems),
    ...clashes,
  ];
}
