import { SIGNALS } from '../coverage/types';
import type { Signal } from '../coverage/types';
import type { DefinitionFile, DefinitionProblem } from '../definitions/types';
import {
  Fields,
  ProblemLog,
  listed,
  quoted,
  readableText,
  readDocuments,
} from '../definitions/yaml';
import type { FieldRules } from '../definitions/yaml';
import {
  firstHeading,
  slugOf,
  splitFrontMatter,
  titleOfSlug,
} from '../definitions/markdown';

/**
 * A runbook: what to do when one of its alerts fires.
 *
 * @public
 */
export interface Runbook {
  /** From the file's name; unique only after `withUniqueSlugs`. */
  slug: string;
  title: string;
  /** Names of the alerts it answers. */
  alerts: string[];
  signals: Signal[];
  severity?: string;
  /** ISO date of the last review. */
  reviewed?: string;
  /** Line of the file that says so. */
  reviewedLine?: number;
  reviewers?: string[];
  /** What a reader needs to know or have: names of courses, tools, accesses. */
  requires: string[];
  /** Line of the file that names the alerts. */
  alertsLine?: number;
  /** Line of the file where the text begins. */
  bodyLine: number;
  /** Without the front matter. Untrusted: to be rendered sanitised. */
  markdown: string;
  /** Relative to the definitions folder. */
  file: string;
}

const FIELDS: FieldRules = {
  required: 'runbook/front-matter',
  type: 'runbook/type',
  unknownField: 'runbook/unknown-field',
};

const TITLE_CHARACTERS = 200;

const EXAMPLE = `---
title: Restart the queue
alerts: [QueueStuck]
---`;

/**
 * Reads a runbook. One with bad front matter is still a runbook: who is woken
 * by an alert needs its text. Never throws.
 *
 * @returns the runbook, absent only for a file that is not text or too large
 * @public
 */
export function parseRunbook(file: DefinitionFile): {
  runbook?: Runbook;
  problems: DefinitionProblem[];
} {
  const log = new ProblemLog(file.path);
  const content = readableText(file.content, log);
  if (content === undefined) return { problems: log.list() };

  const { frontMatter, body, isOpen } = splitFrontMatter(content);
  const slug = slugOf(file.path);
  const top = { at: { line: 1, column: 1 } };
  if (isOpen) {
    log.report(
      'runbook/front-matter-open',
      'The front matter does not end. Write a line --- below it.',
      top,
    );
  } else if (frontMatter === undefined) {
    log.report(
      'runbook/front-matter-missing',
      `The runbook has no front matter, so no alert leads to it. Begin it with ${EXAMPLE.replace(
        /\n/g,
        ' ⏎ ',
      )}`,
      top,
    );
  }
  if (!body.trim()) {
    log.report(
      'runbook/empty',
      'The runbook has no text. Write what to look at first, and what to do.',
      top,
    );
  }
  const { title, ...fields } = readFrontMatter(frontMatter ?? '', log);
  return {
    runbook: {
      slug,
      title: title ?? firstHeading(body) ?? titleOfSlug(slug),
      ...fields,
      bodyLine: lineOfBody(content, body),
      markdown: body,
      file: file.path,
    },
    problems: log.list(),
  };
}

type FrontMatter = Pick<
  Runbook,
  | 'alerts'
  | 'alertsLine'
  | 'signals'
  | 'severity'
  | 'reviewed'
  | 'reviewedLine'
  | 'reviewers'
  | 'requires'
> & { title?: string };

function readFrontMatter(text: string, log: ProblemLog): FrontMatter {
  const none: FrontMatter = { alerts: [], signals: [], requires: [] };
  const { documents } = readDocuments(text, log, { lineOffset: 1 });
  if (!documents.length) return none;
  const [{ root, at }] = documents;
  if (root.kind !== 'map') {
    log.report(
      'runbook/front-matter',
      'The front matter must be a mapping of fields, for example title: Restart the queue.',
      { at },
    );
    return none;
  }
  const fields = new Fields(root, '', FIELDS, log);
  const title = fields.text('title')?.value.trim().slice(0, TITLE_CHARACTERS);
  const alerts = fields.texts('alerts') ?? [];
  const severity = fields.text('severity')?.value.trim();
  const reviewed = readReviewed(fields);
  const reviewers = fields.texts('reviewers')?.map(({ value }) => value.trim());
  const signals = readSignals(fields);
  const requires = valuesOf(fields.texts('requires'));
  fields.reportUnknown();
  return {
    ...(title && { title }),
    alerts: valuesOf(alerts),
    ...(alerts.length > 0 && { alertsLine: fields.place('alerts').at.line }),
    signals,
    ...(severity && { severity }),
    ...(reviewed && {
      reviewed,
      reviewedLine: fields.place('reviewed').at.line,
    }),
    ...(reviewers?.length && { reviewers }),
    requires,
  };
}

function valuesOf(fields: Array<{ value: string }> = []): string[] {
  return Array.from(new Set(fields.map(({ value }) => value.trim())));
}

function readSignals(fields: Fields): Signal[] {
  const known: readonly string[] = SIGNALS;
  const signals = (fields.texts('signals') ?? []).flatMap(signal => {
    if (known.includes(signal.value)) return [signal.value as Signal];
    fields.reporter.report(
      'runbook/signal',
      `${quoted(signal.value)} is not a signal. Write one of ${listed(
        SIGNALS,
        'or',
      )}.`,
      signal,
    );
    return [];
  });
  return Array.from(new Set(signals));
}

function readReviewed(fields: Fields): string | undefined {
  const field = fields.scalar('reviewed');
  if (!field) return undefined;
  const text = field.value.text.trim();
  if (isDate(text)) return text;
  fields.reporter.report(
    'runbook/reviewed-date',
    `${quoted(text)} is not a date. Write it as 2026-11-23.`,
    field,
  );
  return undefined;
}

/** The body is the end of the file. */
export function lineOfBody(content: string, body: string): number {
  return content.slice(0, content.length - body.length).split('\n').length;
}

/** Whether the text is a day that exists: `2026-02-30` does not. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
