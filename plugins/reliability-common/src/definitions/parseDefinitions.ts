import type { DefinitionRuleId } from './rules';
import { placeName } from './openslo/document';
import type { NamedDocument, OpenSloDocument } from './openslo/document';
import { readDataSource, readService } from './openslo/dataSource';
import { readIndicatorDocument } from './openslo/indicator';
import { readSlo } from './openslo/slo';
import { ProblemLog } from './reporting';
import { sortDocuments } from './sortDocuments';
import type { SortedDocuments } from './sortDocuments';
import type {
  DefinitionFile,
  Definitions,
  RefusedSlo,
  SloDefinition,
} from './types';
import { quoted, readDocuments } from './yaml';

/**
 * Reads the definitions of a folder: OpenSLO documents with their references
 * resolved across files, and the alerting rules of Prometheus rule files.
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
): Definitions {
  const sorted: SortedDocuments = {
    dataSources: [],
    services: [],
    indicators: [],
    slos: [],
    rules: [],
    refused: [],
  };
  const logs: ProblemLog[] = [];
  const ordered = files
    .filter(file => /\.ya?ml$/i.test(file.path))
    .sort((a, b) => compareText(a.path, b.path));
  for (const file of ordered) {
    const log = new ProblemLog(file.path);
    logs.push(log);
    sortDocuments(readDocuments(file.content, log), log, sorted);
  }
  const { slos, refused } = resolve(sorted);
  return {
    slos,
    refused: [...sorted.refused, ...refused].sort(comparePlaces),
    rules: sorted.rules,
    problems: logs.flatMap(log => log.list()),
  };
}

function resolve(sorted: SortedDocuments) {
  index('Service', sorted.services.map(readService));
  const dataSources = index(
    'DataSource',
    sorted.dataSources.map(readDataSource),
  );
  const indicators = index(
    'SLI',
    sorted.indicators.map(document =>
      readIndicatorDocument(document, dataSources),
    ),
  );

  const slos: SloDefinition[] = [];
  const refused: RefusedSlo[] = [];
  const firstOfName = new Map<string, SloDefinition>();
  for (const document of sorted.slos) {
    const read = readSlo(document, { dataSources, indicators });
    if ('refused' in read) {
      refused.push(read.refused);
      continue;
    }
    const first = firstOfName.get(read.slo.name);
    if (first) {
      const { name, displayName, file, line } = read.slo;
      const reason = reportDuplicate('SLO', name, document, {
        file: first.file,
        at: { line: first.line, column: 1 },
      });
      refused.push({ name, displayName, reason, file, line });
    } else {
      firstOfName.set(read.slo.name, read.slo);
      slos.push(read.slo);
    }
  }
  return { slos, refused };
}

/**
 * The first sound document of each name, or else the first one. A broken
 * document must not hide a good one of its name.
 */
function index<T extends NamedDocument>(
  kind: string,
  documents: ReadonlyArray<T | undefined>,
): Map<string, T> {
  const byName = new Map<string, T>();
  for (const document of documents) {
    if (!document) continue;
    const first = byName.get(document.name);
    if (!first || (!first.isSound && document.isSound)) {
      byName.set(document.name, document);
    } else if (document.isSound) {
      reportDuplicate(kind, document.name, document, first);
    }
  }
  return byName;
}

function reportDuplicate(
  kind: string,
  name: string,
  document: Pick<OpenSloDocument, 'file' | 'at' | 'reporter'>,
  first: Pick<OpenSloDocument, 'file' | 'at'>,
): string {
  const message = `The name ${quoted(
    name,
  )} is used by two documents of kind ${kind}, at ${placeName(
    first,
  )} and ${placeName(document)}. The second is refused; rename one of them.`;
  const rule: DefinitionRuleId = 'openslo/duplicate-name';
  document.reporter.report(rule, message, {
    at: document.at,
    path: 'metadata.name',
  });
  return message;
}

function comparePlaces(a: RefusedSlo, b: RefusedSlo): number {
  return compareText(a.file, b.file) || a.line - b.line;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
