import {
  burnAlertName,
  type DefinitionFile,
  type DefinitionProblem,
  type Exemption,
  type LocalText,
  type MonitorRule,
  parseCourse,
  parseDefinitions,
  type RefusedSlo,
  type SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import type { DocumentRow } from '../database/tables';
import type { StoredCourse } from '../training/StoredCourse';
import { parseRunbooks, type RunbookSurroundings } from './parseRunbooks';
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

/** Types that come with this project: whether one is configured here is told of each SLO. */
const KNOWN_SOURCE_TYPES = ['Prometheus', 'Measurements'];

const YAML = /\.ya?ml$/i;

/** Parses a service's folder: definitions, rule files, runbooks and scenarios. Never throws. */
export function parseServiceFolder(
  entityRef: string,
  files: readonly DefinitionFile[],
  sources: readonly SliSource[],
  around: RunbookSurroundings,
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

  const runbooks = parseRunbooks(entityRef, files, {
    ...around,
    rules: definitions.rules,
    otherAlerts: new Set(definitions.slos.map(burnAlertName)),
  });
  problems.push(...runbooks.problems);
  return {
    slos: definitions.slos,
    refused: definitions.refused,
    rules: definitions.rules,
    exemptions: definitions.exemptions,
    problems,
    documents: runbooks.documents,
  };
}

/** What is shown today: the English text, or that of the first language. */
function inEnglish(text: LocalText): string | undefined {
  return text.en ?? Object.values(text)[0];
}

/**
 * Parses a course's folder; figures are looked for where the paths of all its
 * files are given. Never throws.
 */
export function parseCourseFolder(
  entityRef: string,
  files: readonly DefinitionFile[],
  paths?: readonly string[],
): ParsedFolder {
  const { course, problems } = parseCourse(files, { paths });
  const documents = (course?.lessons ?? []).map(
    ({ slug, title, markdown, files: places, minutes }, position) =>
      toDocumentRow(entityRef, 'lesson', {
        slug,
        title: inEnglish(title) ?? slug,
        markdown: inEnglish(markdown) ?? '',
        file: inEnglish(places) ?? '',
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
      title: inEnglish(course.title) ?? entityRef,
      summary: inEnglish(course.summary),
      level: course.level,
      minutes: course.minutes || undefined,
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
