import { readPrintable } from '../resourceMetadata';
import type { DocumentReporter } from '../reporting';
import { readTextMap } from '../textMap';
import { quoted } from '../yaml';
import type { FieldRules, Fields, Position } from '../yaml';
import { NAME } from './patterns';

export const RELIABILITY = 'reliability/v1';

export const RELIABILITY_FIELDS: FieldRules = {
  required: 'reliability/required',
  type: 'reliability/type',
  unknownField: 'reliability/unknown-field',
};

/** A document of `reliability/v1`, before its spec is read. */
export interface ReliabilityDocument {
  name?: string;
  displayName?: string;
  spec?: Fields;
  file: string;
  at: Position;
  /** Where the kind is written. */
  kindAt: Position;
  reporter: DocumentReporter;
}

/** Reads what all kinds have in common. */
export function readEnvelope(
  root: Fields,
  reporter: DocumentReporter,
  file: string,
): ReliabilityDocument {
  root.has('apiVersion');
  const metadata = root.require('metadata', 'metadata: { name: my-name }')
    ? root.map('metadata')
    : undefined;
  const name = metadata?.require('name', 'name: my-name')
    ? readDocumentName(metadata, 'name')
    : undefined;
  const displayName =
    metadata && readPrintable(metadata, 'displayName', 'reliability/name');
  if (metadata) {
    readTextMap(metadata, 'labels', 'reliability/type');
    readTextMap(metadata, 'annotations', 'reliability/type');
  }
  metadata?.reportUnknown();
  const spec = root.require('spec', 'spec: { … }')
    ? root.map('spec')
    : undefined;
  const kindAt = root.place('kind').at;
  root.has('kind');
  root.reportUnknown();
  return {
    ...(name && { name }),
    ...(displayName && { displayName }),
    ...(spec && { spec }),
    file,
    at: root.at,
    kindAt,
    reporter,
  };
}

function readDocumentName(metadata: Fields, key: string): string | undefined {
  const name = metadata.text(key);
  if (!name) return undefined;
  if (name.value.length > 63 || !new RegExp(NAME).test(name.value)) {
    metadata.reporter.report(
      'reliability/name',
      `${quoted(
        name.value,
      )} is not a name. Use up to 63 lower-case letters, digits and dashes, with a letter or digit at both ends.`,
      name,
    );
    return undefined;
  }
  return name.value;
}
