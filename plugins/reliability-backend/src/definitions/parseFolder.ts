import {
  type DefinitionFile,
  type DefinitionProblem,
  type Exemption,
  type MonitorRule,
  parseCourse,
  parseDefinitions,
  parseRunbook,
  type RefusedSlo,
  type SloDefinition,
  withUniqueSlugs,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import type { DocumentRow } from '../database/tables';
import type { StoredCourse } from '../training/StoredCourse';
import { toDocumentRow } from './toDocumentRow';
import { validateSli } from './validateSli';

/** What a folder says, ready to be stored. */
export interface ParsedFolder {
  slos: SloDefinition[];
  refused: RefusedSlo[];
  rules: MonitorRule[];
  exemptions: Exemption[];
  problems: DefinitionProblem[];
  documents: DocumentRow[];
  course?: StoredCourse;
}

const RUNBOOK = /^runbooks\/[^/]+\.md$/i;
/** Types that come with this project: whether one is configured here is told of each SLO. */
const KNOWN_SOURCE_TYPES = ['Prometheus', 'Measurements'];

const YAML = /\.ya?ml$/i;

/** Parses a service's folder: definitions, rule files and runbooks. Never throws. */
export function parseServiceFolder(
  entityRef: string,
  files: readonly DefinitionFile[],
  sources: readonly SliSource[],
): ParsedFolder {
  const definitions = parseDefinitions(
    files.filter(file => YAML.test(file.path)),
    {
      knownSourceTypes: [
        ...KNOWN_SOURCE_TYPES,
        ...sources.map(source => source.type),
      ],
    },
  );
  const problems = [...definitions.problems];
  for (const slo of definitions.slos) {
    problems.push(...validateSli(entityRef, slo, sources));
  }

  const parsed = files
    .filter(({ path }) => RUNBOOK.test(path))
    .map(parseRunbook);
  problems.push(...parsed.flatMap(runbook => runbook.problems));
  const runbooks = parsed.flatMap(({ runbook }) => runbook ?? []);
  const documents = withUniqueSlugs(runbooks).map((runbook, position) => {
    const { slug, title, markdown, file, ...meta } = runbook;
    if (slug !== runbooks[position].slug) {
      problems.push({
        severity: 'warning',
        rule: 'runbook/slug-clash',
        message: `Another runbook has the address '${runbooks[position].slug}', so this one got '${slug}'; give the files names that differ.`,
        file,
        line: 1,
      });
    }
    return toDocumentRow(entityRef, 'runbook', {
      slug,
      title,
      markdown,
      file,
      meta,
      position,
    });
  });
  return {
    slos: definitions.slos,
    refused: definitions.refused,
    rules: definitions.rules,
    exemptions: definitions.exemptions,
    problems,
    documents,
  };
}

/** Parses a course's folder. Never throws. */
export function parseCourseFolder(
  entityRef: string,
  files: readonly DefinitionFile[],
): ParsedFolder {
  const { course, problems } = parseCourse(files);
  const documents = (course?.lessons ?? []).map(
    ({ slug, title, markdown, file, minutes }, position) =>
      toDocumentRow(entityRef, 'lesson', {
        slug,
        title,
        markdown,
        file,
        meta: { minutes },
        position,
      }),
  );
  return {
    slos: [],
    refused: [],
    rules: [],
    exemptions: [],
    problems,
    documents,
    course: course && {
      title: course.title,
      summary: course.summary,
      level: course.level,
      minutes: course.minutes,
      topics: course.topics,
      lessons: documents.map(({ id, slug, title }, index) => ({
        id,
        slug,
        title,
        minutes: course.lessons[index].minutes,
      })),
    },
  };
}
