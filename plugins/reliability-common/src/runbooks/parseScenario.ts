import type { DefinitionFile, DefinitionProblem } from '../definitions/types';
import {
  firstHeading,
  slugOf,
  splitFrontMatter,
  titleOfSlug,
} from '../definitions/markdown';
import {
  Fields,
  ProblemLog,
  readableText,
  readDocuments,
} from '../definitions/yaml';
import type { FieldRules } from '../definitions/yaml';
import { scenarioSections } from './scenarioSections';
import type { DrillScenario } from './types';

const FIELDS: FieldRules = {
  required: 'scenario/front-matter',
  type: 'scenario/type',
  unknownField: 'scenario/unknown-field',
};

const LONGEST_MINUTES = 1440;

/**
 * Reads a scenario. One with bad front matter is still a scenario. What is not
 * there is empty: `lintRunbooks` says so. Never throws.
 *
 * @returns the scenario, absent only for a file that is not text or too large
 * @public
 */
export function parseScenario(file: DefinitionFile): {
  scenario?: DrillScenario;
  problems: DefinitionProblem[];
} {
  const log = new ProblemLog(file.path);
  const content = readableText(file.content, log);
  if (content === undefined) return { problems: log.list() };

  const { frontMatter, body, isOpen } = splitFrontMatter(content);
  const top = { at: { line: 1, column: 1 } };
  if (isOpen) {
    log.report(
      'scenario/front-matter-open',
      'The front matter does not end. Write a line --- below it.',
      top,
    );
  } else if (frontMatter === undefined) {
    log.report(
      'scenario/front-matter-missing',
      'The scenario has no front matter, so it rehearses no runbook. Begin it with --- ⏎ title: The queue is stuck ⏎ runbooks: [restart-the-queue] ⏎ ---.',
      top,
    );
  }
  const slug = slugOf(file.path);
  const { title, ...fields } = readFrontMatter(frontMatter ?? '', log);
  return {
    scenario: {
      slug,
      title: title ?? firstHeading(body) ?? titleOfSlug(slug),
      ...fields,
      ...scenarioSections(body),
      file: file.path,
    },
    problems: log.list(),
  };
}

type FrontMatter = Pick<DrillScenario, 'runbooks' | 'alerts' | 'minutes'> & {
  title?: string;
};

function readFrontMatter(text: string, log: ProblemLog): FrontMatter {
  const none: FrontMatter = { runbooks: [], alerts: [] };
  const { documents } = readDocuments(text, log, { lineOffset: 1 });
  if (!documents.length) return none;
  const [{ root, at }] = documents;
  if (root.kind !== 'map') {
    log.report(
      'scenario/front-matter',
      'The front matter must be a mapping of fields, for example title: The queue is stuck.',
      { at },
    );
    return none;
  }
  const fields = new Fields(root, '', FIELDS, log);
  const title = fields.text('title')?.value.trim().slice(0, 200);
  const minutes = readMinutes(fields);
  // The file of a runbook means the runbook.
  const runbooks = textsOf(fields, 'runbooks').map(name =>
    /\.md$/i.test(name) ? slugOf(name) : name,
  );
  const alerts = textsOf(fields, 'alerts');
  fields.reportUnknown();
  return {
    ...(title && { title }),
    runbooks: Array.from(new Set(runbooks)),
    alerts: Array.from(new Set(alerts)),
    ...(minutes !== undefined && { minutes }),
  };
}

function textsOf(fields: Fields, key: string): string[] {
  return fields.texts(key)?.map(({ value }) => value.trim()) ?? [];
}

function readMinutes(fields: Fields): number | undefined {
  const field = fields.scalar('minutes');
  if (!field) return undefined;
  const minutes = field.value.value;
  if (
    typeof minutes === 'number' &&
    Number.isInteger(minutes) &&
    minutes >= 1 &&
    minutes <= LONGEST_MINUTES
  ) {
    return minutes;
  }
  fields.reporter.report(
    'scenario/minutes',
    `minutes must be a whole number from 1 to ${LONGEST_MINUTES}. Write for example minutes: 30.`,
    field,
  );
  return undefined;
}
