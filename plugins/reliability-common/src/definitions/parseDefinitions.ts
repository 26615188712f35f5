import {
  readOpenSloFolder,
  reportUnused,
  uniqueSlos,
} from './openslo/readFolder';
import { checkReliability } from './reliability';
import { ProblemLog } from './reporting';
import { sortDocuments } from './sortDocuments';
import { noDocuments } from './sortedDocuments';
import type { SortedDocuments } from './sortedDocuments';
import type { DefinitionFile, Definitions, RefusedSlo } from './types';
import { readDocuments } from './yaml';

/**
 * What the reader of definitions may be told of its surroundings.
 *
 * @public
 */
export interface ParseOptions {
  /** Types of sources that are read here; Prometheus and Measurements unless given. Case does not matter. */
  knownSourceTypes?: readonly string[];
}

const SOURCE_TYPES = ['Prometheus', 'Measurements'];

/**
 * Reads the definitions of a folder: SLOs of OpenSLO and of the formats beside
 * it, with their references resolved across files, and the alerting rules of
 * Prometheus rule files.
 *
 * @remarks
 *
 * Never throws, whatever the files hold. Everything wrong becomes a problem
 * with its file, line and field, at most 200 for each file; a document that is
 * refused leaves all others as they are. The result does not depend on the
 * order of `files`.
 *
 * @param files - the folder's files; only `.yaml` and `.yml` are looked at
 * @public
 */
export function parseDefinitions(
  files: readonly DefinitionFile[],
  { knownSourceTypes = SOURCE_TYPES }: ParseOptions = {},
): Definitions {
  const sorted = noDocuments();
  const logs: ProblemLog[] = [];
  const ordered = files
    .filter(file => /\.ya?ml$/i.test(file.path))
    .sort((a, b) => compareText(a.path, b.path));
  for (const file of ordered) {
    const log = new ProblemLog(file.path);
    logs.push(log);
    sortDocuments(readDocuments(file.content, log), log, sorted);
  }
  const { slos, refused } = resolve(sorted, knownSourceTypes);
  return {
    slos,
    refused: refused.sort(comparePlaces),
    rules: sorted.rules,
    exemptions: sorted.foreign.promises.flatMap(
      ({ exemption }) => exemption ?? [],
    ),
    problems: logs.flatMap(log => log.list()),
  };
}

function resolve(
  { openSlo, foreign, refused, hasBroken }: SortedDocuments,
  sourceTypes: readonly string[],
) {
  const read = readOpenSloFolder(
    openSlo,
    new Set(sourceTypes.map(type => type.toLowerCase())),
  );
  // An SLO that cannot be read may be the one that refers to them.
  if (read.slos.length && !hasBroken) reportUnused(read.folder);
  const unique = uniqueSlos(
    [...read.slos, ...foreign.found].sort(
      (a, b) => compareText(a.file, b.file) || a.at.line - b.at.line,
    ),
  );
  const known = {
    slos: unique.slos,
    refused: [...refused, ...unique.refused],
  };
  checkReliability(foreign.promises, known.slos, known.refused);
  return known;
}

function comparePlaces(a: RefusedSlo, b: RefusedSlo): number {
  return compareText(a.file, b.file) || a.line - b.line;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
