import {
  type DefinitionFile,
  deadRunbookLinks,
  DEFAULT_FRESHNESS_RULES,
  type DefinitionProblem,
  type DrillScenario,
  lintRunbooks,
  missingSections,
  type MonitorRule,
  parseRunbook,
  parseScenario,
  type Runbook,
  runbookLinks,
  runbookParts,
  withUniqueSlugs,
} from '@vigie/backstage-plugin-reliability-common';
import type { DocumentRow } from '../database/tables';
import { MAX_PATHS } from './FolderReader';
import type { DocsFiles } from './places';
import type { RunbookMeta } from './RunbookMeta';
import { textDigest } from './textDigest';
import { toDocumentRow } from './toDocumentRow';

const RUNBOOK = /^runbooks\/[^/]+\.md$/i;
const SCENARIO = /^drills\/[^/]+\.md$/i;

/** Links kept of one runbook: what somebody corrects in one sitting. */
const MAX_LINKS = 50;

/** Rules that depend on the day are left out, so any will do. */
const ANY_DAY = '2026-01-01';

/** What a folder is read with. */
export interface RunbookSurroundings {
  /** All files of the folder, also those that are not read. */
  paths: readonly string[];
  /** Pages of the documentation that are runbooks. */
  docs?: DocsFiles;
  /** That every runbook has. */
  sections: readonly string[];
}

/** What a runbook is judged by, beside its own file. */
interface Judging extends RunbookSurroundings {
  /** Alerting rules of the folder. */
  rules: readonly MonitorRule[];
  /** Names of alerts that are written from its SLOs. */
  otherAlerts: ReadonlySet<string>;
}

/**
 * Reads and lints the runbooks and scenarios of a service. What depends on the
 * day, a review that is overdue, is left to whoever reads them: an unchanged
 * folder is not understood anew each day. Never throws.
 */
export function parseRunbooks(
  entityRef: string,
  files: readonly DefinitionFile[],
  around: Judging,
): { documents: DocumentRow[]; problems: DefinitionProblem[] } {
  const docs = around.docs?.files ?? [];
  const sources = [
    ...files.filter(({ path }) => RUNBOOK.test(path)),
    ...docs,
  ].map(file => ({ file, ...parseRunbook(file) }));
  const problems = [
    ...(around.docs?.problems ?? []),
    ...sources.flatMap(source => source.problems),
  ];
  const read = sources.flatMap(({ file, runbook }) =>
    runbook ? [{ file, runbook }] : [],
  );
  const runbooks = unique(
    'runbook',
    read.map(({ runbook }) => runbook),
    problems,
  );

  const drills = files
    .filter(({ path }) => SCENARIO.test(path))
    .map(parseScenario);
  problems.push(...drills.flatMap(drill => drill.problems));
  const scenarios = unique(
    'scenario',
    drills.flatMap(({ scenario }) => scenario ?? []),
    problems,
  );

  const paths = new Set([...around.paths, ...(around.docs?.paths ?? [])]);
  // What was left out of a folder too large may be what a link or an alert leads to.
  const wasRead = new Set([...files, ...docs].map(({ path }) => path));
  const known =
    paths.size < MAX_PATHS &&
    [...wasRead].every(path => paths.has(path)) &&
    around.paths.every(path => !RUNBOOK.test(path) || wasRead.has(path))
      ? paths
      : undefined;
  problems.push(
    ...lintRunbooks({
      runbooks,
      scenarios,
      alerts: around.rules,
      otherAlerts: around.otherAlerts,
      files: known,
      entityRef,
      sections: around.sections,
      today: ANY_DAY,
      rules: DEFAULT_FRESHNESS_RULES,
    }).filter(({ rule }) => rule !== 'runbook/reviewed'),
  );
  return {
    documents: [
      ...runbooks.map((runbook, position) =>
        toDocumentRow(entityRef, 'runbook', {
          slug: runbook.slug,
          title: runbook.title,
          markdown: runbook.markdown,
          file: runbook.file,
          meta: metaOf(runbook, read[position].file, known, around),
          position,
        }),
      ),
      ...scenarios.map((scenario, position) =>
        toDocumentRow(entityRef, 'scenario', {
          slug: scenario.slug,
          title: scenario.title,
          // All of it is in meta, piece by piece, since it is told piece by piece.
          markdown: '',
          file: scenario.file,
          meta: scenario,
          position,
        }),
      ),
    ],
    problems,
  };
}

/** Gives each an address of its own, and says so where two wanted the same. */
function unique<T extends Runbook | DrillScenario>(
  kind: 'runbook' | 'scenario',
  items: readonly T[],
  problems: DefinitionProblem[],
): T[] {
  return withUniqueSlugs(items).map((item, index) => {
    if (item.slug !== items[index].slug) {
      problems.push({
        severity: 'warning',
        rule: `${kind}/slug-clash`,
        message: `Another ${kind} has the address '${items[index].slug}', so this one got '${item.slug}'; give the files names that differ.`,
        file: item.file,
        line: 1,
      });
    }
    return item;
  });
}

function metaOf(
  runbook: Runbook,
  file: DefinitionFile,
  paths: ReadonlySet<string> | undefined,
  around: RunbookSurroundings,
): RunbookMeta {
  const { markdown, bodyLine } = runbook;
  const links = runbookLinks(markdown, bodyLine);
  const external = links
    .filter(
      ({ kind, target }) => kind === 'link' && /^https?:\/\//i.test(target),
    )
    .slice(0, MAX_LINKS);
  const dead = (paths ? deadRunbookLinks(runbook, paths) : []).slice(
    0,
    MAX_LINKS,
  );
  const missing = missingSections(markdown, around.sections);
  const isDocs = around.docs?.files.includes(file) === true;
  return {
    alerts: runbook.alerts,
    signals: runbook.signals,
    severity: runbook.severity,
    reviewed: runbook.reviewed,
    reviewers: runbook.reviewers,
    ...(runbook.requires.length && { requires: runbook.requires }),
    origin: isDocs ? 'techdocs' : 'folder',
    ...(isDocs && { location: around.docs?.location }),
    digest: textDigest(markdown),
    steps: runbookParts(markdown).filter(({ kind }) => kind === 'step').length,
    review: {
      line: runbook.reviewedLine ?? (bodyLine > 1 ? 2 : 1),
      text:
        runbook.reviewedLine === undefined
          ? undefined
          : file.content
              .split(/\r?\n/)
              [runbook.reviewedLine - 1]?.slice(0, 200),
      hasFrontMatter: bodyLine > 1,
    },
    ...(missing.length && { missingSections: missing }),
    ...(dead.length && { deadLinks: dead }),
    ...(external.length && {
      externalLinks: external.map(({ target, line }) => ({
        file: runbook.file,
        line,
        target,
      })),
    }),
  };
}
