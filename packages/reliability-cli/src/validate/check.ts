import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import { checkUnit } from './checkUnit';
import { CoursesSeen } from './CoursesSeen';
import { countDocuments } from './countDocuments';
import type { RunbookRules } from './lintService';
import { readUnits } from './readUnits';
import { inOrder } from './report';
import type { Report } from './report';

/**
 * Checks all that lies at the paths, each folder once.
 *
 * @throws UsageError when something cannot be read
 */
export function check(
  paths: readonly string[],
  cwd: string,
  rules: RunbookRules,
): Report {
  const found = readUnits(paths, cwd);
  const problems: DefinitionProblem[] = [...found.problems];
  const courses = new CoursesSeen();
  let documents = 0;
  for (const unit of found.units) {
    const { files, problems: leftOut } = found.read(unit);
    documents += countDocuments(files);
    courses.add(unit, files, file => found.shown(unit.folder, file));
    for (const problem of [...leftOut, ...checkUnit(unit, files, rules)]) {
      problems.push({
        ...problem,
        file: found.shown(unit.folder, problem.file),
      });
    }
  }
  problems.push(...courses.cycles());
  if (documents === 0 && problems.length === 0) {
    problems.push({
      severity: 'warning',
      rule: 'folder/empty',
      message: 'Nothing was found to check: no definition, runbook or course.',
      file: found.shown(cwd, paths[0]),
    });
  }
  return { documents, problems: inOrder(problems) };
}
