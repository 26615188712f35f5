import { quoted } from '../yaml';
import type { FieldRules, Fields, Position } from '../yaml';
import type { DocumentReporter, Reporter } from '../reporting';
import { readMetadata } from './metadata';

export const OPENSLO_FIELDS: FieldRules = {
  required: 'openslo/required',
  type: 'openslo/type',
  unknownField: 'openslo/unknown-field',
};

/** An OpenSLO document of a known kind, before its fields are read. */
export interface OpenSloDocument {
  fields: Fields;
  reporter: DocumentReporter;
  file: string;
  at: Position;
}

/** A document that others refer to by name. */
export interface NamedDocument<T = unknown> {
  name: string;
  displayName?: string;
  /** Present when the document is sound. */
  content?: T;
  isSound: boolean;
  file: string;
  at: Position;
  reporter: DocumentReporter;
}

/** Reads a document that has metadata and a spec; `undefined` when it has no usable name. */
export function readNamed<T>(
  { fields, reporter, file, at }: OpenSloDocument,
  example: string,
  readSpec: (spec: Fields) => T | undefined,
): NamedDocument<T> | undefined {
  const { name, displayName } = readMetadata(fields);
  const spec = fields.require('spec', example) ? fields.map('spec') : undefined;
  const content = spec && readSpec(spec);
  fields.reportUnknown();
  if (!name) return undefined;
  const { isSound } = reporter;
  return { name, displayName, content, isSound, file, at, reporter };
}

export function placeName(document: { file: string; at: Position }): string {
  return `${document.file}:${document.at.line}`;
}

/** Says that a name is used twice, and returns what was said. */
export function reportDuplicate(
  kind: string,
  name: string,
  document: { file: string; at: Position; reporter: Reporter },
  first: { file: string; at: Position },
  path = 'metadata.name',
): string {
  const message = `The name ${quoted(
    name,
  )} is used by two documents of kind ${kind}, at ${placeName(
    first,
  )} and ${placeName(document)}. The second is refused; rename one of them.`;
  document.reporter.report('openslo/duplicate-name', message, {
    at: document.at,
    path,
  });
  return message;
}
