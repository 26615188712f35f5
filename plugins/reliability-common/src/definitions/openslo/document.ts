import type { FieldRules, Fields, Position } from '../yaml';
import type { DocumentReporter } from '../reporting';

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
export interface NamedDocument {
  name: string;
  isSound: boolean;
  file: string;
  at: Position;
  reporter: DocumentReporter;
}

export interface DataSourceDocument extends NamedDocument {
  type?: string;
  /** The configured source, when the document names it. */
  source?: string;
}

export function placeName(document: { file: string; at: Position }): string {
  return `${document.file}:${document.at.line}`;
}
