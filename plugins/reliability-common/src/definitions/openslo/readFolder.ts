import type { RefusedSlo, SloDefinition } from '../types';
import { readAlphaSlo } from './alpha/slo';
import { readConditionDocument } from './alerts/condition';
import { readPolicyDocument } from './alerts/policy';
import { readTargetDocument } from './alerts/target';
import { readDataSource, readService } from './dataSource';
import { DocumentIndex } from './DocumentIndex';
import { reportDuplicate } from './document';
import type { OpenSloDocument } from './document';
import type { Folder } from './folder';
import { readIndicatorDocument } from './indicator';
import { readSlo } from './slo';
import type { ReadSlo } from './slo';

/** The OpenSLO documents of a folder by kind. */
export interface OpenSloDocuments {
  dataSources: OpenSloDocument[];
  services: OpenSloDocument[];
  indicators: OpenSloDocument[];
  conditions: OpenSloDocument[];
  targets: OpenSloDocument[];
  policies: OpenSloDocument[];
  slos: OpenSloDocument[];
  alphaSlos: OpenSloDocument[];
}

/** An SLO of any format, with what is needed to refuse a second one of its name. */
export type SloDocument = Pick<OpenSloDocument, 'reporter' | 'file' | 'at'> & {
  read: ReadSlo;
  /** Field that holds the name; `metadata.name` unless given. */
  namePath?: string;
};

/**
 * Reads the documents in the order in which they need one another.
 *
 * @param types - types of sources that something here reads, in lower case
 */
export function readOpenSloFolder(
  documents: OpenSloDocuments,
  types: ReadonlySet<string>,
): { folder: Folder; slos: SloDocument[] } {
  const dataSources = new DocumentIndex(
    'DataSource',
    documents.dataSources.map(each => readDataSource(each, types)),
  );
  const sources = { dataSources, types };
  const alertParts = {
    conditions: new DocumentIndex(
      'AlertCondition',
      documents.conditions.map(readConditionDocument),
    ),
    targets: new DocumentIndex(
      'AlertNotificationTarget',
      documents.targets.map(readTargetDocument),
    ),
  };
  const folder: Folder = {
    sources,
    alertParts,
    services: new DocumentIndex('Service', documents.services.map(readService)),
    indicators: new DocumentIndex(
      'SLI',
      documents.indicators.map(each => readIndicatorDocument(each, sources)),
    ),
    policies: new DocumentIndex(
      'AlertPolicy',
      documents.policies.map(each => readPolicyDocument(each, alertParts)),
    ),
  };
  const slos = [
    ...documents.slos.map(each => ({ ...each, read: readSlo(each, folder) })),
    ...documents.alphaSlos.map(each => ({
      ...each,
      read: readAlphaSlo(each, folder),
    })),
  ];
  return { folder, slos };
}

/** Warns of the documents of a folder that nothing refers to. */
export function reportUnused({
  sources,
  indicators,
  alertParts,
  policies,
}: Folder): void {
  [
    sources.dataSources,
    indicators,
    alertParts.conditions,
    alertParts.targets,
    policies,
  ].forEach(index => index.reportUnused());
}

/** Keeps the first SLO of each name, and refuses the others. */
export function uniqueSlos(documents: readonly SloDocument[]): {
  slos: SloDefinition[];
  refused: RefusedSlo[];
} {
  const refused: RefusedSlo[] = [];
  const firstOfName = new Map<string, SloDefinition>();
  for (const document of documents) {
    const { read } = document;
    if ('refused' in read) {
      refused.push(read.refused);
      continue;
    }
    const { name, displayName, file, line } = read.slo;
    const first = firstOfName.get(name);
    if (!first) {
      firstOfName.set(name, read.slo);
      continue;
    }
    const firstAt = { line: first.line, column: 1 };
    const reason = reportDuplicate(
      'SLO',
      name,
      document,
      { file: first.file, at: firstAt },
      document.namePath,
    );
    refused.push({ name, displayName, reason, file, line });
  }
  return { slos: Array.from(firstOfName.values()), refused };
}
