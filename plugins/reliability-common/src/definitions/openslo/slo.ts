import type { RefusedSlo, SloDefinition } from '../types';
import type { OpenSloDocument } from './document';
import type { Folder } from './folder';
import { readMetadata } from './metadata';
import { readSloSpec } from './sloSpec';
import type { SloContent } from './sloSpec';

export type ReadSlo = { slo: SloDefinition } | { refused: RefusedSlo };

/** Reads an SLO: understood with its references resolved, or refused with the reason. */
export function readSlo(document: OpenSloDocument, folder: Folder): ReadSlo {
  return readSloDocument(document, (spec, name) =>
    readSloSpec(spec, name, folder),
  );
}

/** Reads what SLOs of every version have around their spec. */
export function readSloDocument(
  { fields, reporter, file, at }: OpenSloDocument,
  readSpec: (
    spec: OpenSloDocument['fields'],
    name: string | undefined,
  ) => SloContent | undefined,
): ReadSlo {
  const { name, displayName } = readMetadata(fields);
  const spec = fields.require('spec', 'spec: { service: …, objectives: … }')
    ? fields.map('spec')
    : undefined;
  const content = spec && readSpec(spec, name);
  fields.reportUnknown();

  const place = { file, line: at.line };
  if (name && content && reporter.isSound) {
    return {
      slo: { name, displayName: displayName ?? name, ...content, ...place },
    };
  }
  const shown = name ?? `${file}:${at.line}`;
  return {
    refused: {
      name: shown,
      displayName: displayName ?? shown,
      reason: reporter.reason || 'The document could not be understood.',
      ...place,
    },
  };
}
