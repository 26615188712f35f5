import {
  parseDefinitions,
  parseRunbook,
  withUniqueSlugs,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  DefinitionFile,
  DefinitionProblem,
  Definitions,
  Runbook,
} from '@vigie/backstage-plugin-reliability-common';
import { RUNBOOK_FILE } from '../validate/unit';

/** What the files of one folder say, files relative to it. */
export interface Folder extends Omit<Definitions, 'problems'> {
  runbooks: Runbook[];
  /** Errors only. */
  errors: DefinitionProblem[];
}

/** Looks like an alerting rule, even where the file cannot be parsed. */
const ALERT = /^\s*(?:-\s*)?['"]?alert['"]?\s*:/m;
/** What is said of files that are no definitions at all. */
const OTHER_FILE = /^yaml\//;

/** A service that names no folder. */
export const NO_FOLDER: Folder = {
  slos: [],
  refused: [],
  rules: [],
  exemptions: [],
  runbooks: [],
  errors: [],
};

/** Reads a folder that is there for definitions: all in it counts. */
export function readFolder(
  files: readonly DefinitionFile[],
  leftOut: readonly DefinitionProblem[] = [],
): Folder {
  const { problems, ...definitions } = parseDefinitions(files);
  const parsed = files
    .filter(({ path }) => RUNBOOK_FILE.test(path))
    .map(parseRunbook);
  return {
    ...definitions,
    runbooks: withUniqueSlugs(parsed.flatMap(({ runbook }) => runbook ?? [])),
    errors: [
      ...leftOut,
      ...problems,
      ...parsed.flatMap(each => each.problems),
    ].filter(({ severity }) => severity === 'error'),
  };
}

/**
 * Reads files that may be anything: manifests, templates, workflows. Only those
 * with alerting rules or definitions have to be in order.
 */
export function readAnyFiles(
  files: readonly DefinitionFile[],
  leftOut: readonly DefinitionProblem[] = [],
): Folder {
  const folder = readFolder(files, leftOut);
  const withAlerts = new Set(
    files.filter(({ content }) => ALERT.test(content)).map(({ path }) => path),
  );
  return {
    ...folder,
    errors: folder.errors.filter(
      ({ rule, file }) =>
        !OTHER_FILE.test(rule) ||
        (withAlerts.has(file) && rule !== 'yaml/unknown-document'),
    ),
  };
}
