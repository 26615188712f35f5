import {
  parseCourse,
  parseDefinitions,
  parseRunbook,
  parseScenario,
  withUniqueSlugs,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  DefinitionFile,
  DefinitionProblem,
  DrillScenario,
  MonitorRule,
  Runbook,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import { lintService } from './lintService';
import type { RunbookRules } from './lintService';
import { sourceProblems } from './sourceProblems';
import type { Unit } from './unit';
import { RUNBOOK_FILE, SCENARIO_FILE } from './unit';

export interface ReadService {
  slos: SloDefinition[];
  alerts: MonitorRule[];
  scenarios: DrillScenario[];
  runbooks: Runbook[];
  problems: DefinitionProblem[];
}

/** What the portal would say of these files. */
export function checkUnit(
  unit: Unit,
  files: readonly DefinitionFile[],
  rules: RunbookRules,
): DefinitionProblem[] {
  if (unit.kind === 'course') return readCourse(unit, files).problems;
  const service = readService(files);
  return [...service.problems, ...lintService(unit, service, rules)];
}

/** Reads a course as the portal would, with all its figures in sight. */
export function readCourse(unit: Unit, files: readonly DefinitionFile[]) {
  return parseCourse(files, { paths: unit.files });
}

/** Reads a definitions folder as the portal would. */
export function readService(files: readonly DefinitionFile[]): ReadService {
  const { slos, rules, problems } = parseDefinitions(files);
  const parsed = files
    .filter(({ path }) => RUNBOOK_FILE.test(path))
    .map(parseRunbook);
  const drills = files
    .filter(({ path }) => SCENARIO_FILE.test(path))
    .map(parseScenario);
  const rehearsed = drills.flatMap(({ scenario }) => scenario ?? []);
  const scenarios = withUniqueSlugs(rehearsed);
  const written = parsed.flatMap(({ runbook }) => runbook ?? []);
  const runbooks = withUniqueSlugs(written);
  return {
    slos,
    alerts: rules,
    runbooks,
    scenarios,
    problems: [
      ...problems,
      ...slos.flatMap(sourceProblems),
      ...parsed.flatMap(each => each.problems),
      ...drills.flatMap(each => each.problems),
      ...clashes('runbook', written, runbooks),
      ...clashes('scenario', rehearsed, scenarios),
    ],
  };
}

type Addressed = Pick<Runbook, 'slug' | 'file'>;

function clashes(
  kind: 'runbook' | 'scenario',
  written: readonly Addressed[],
  addressed: readonly Addressed[],
): DefinitionProblem[] {
  return addressed.flatMap(({ slug, file }, index) =>
    slug === written[index].slug
      ? []
      : [
          {
            severity: 'warning' as const,
            rule: `${kind}/slug-clash`,
            message: `Another ${kind} has the address '${written[index].slug}', so this one got '${slug}'; give the files names that differ.`,
            file,
            line: 1,
          },
        ],
  );
}
