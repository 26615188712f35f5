import type { Fields } from '../../yaml';
import { readNamed } from '../document';
import type { NamedDocument, OpenSloDocument } from '../document';
import { readDescription } from '../metadata';

export function readTargetDocument(
  document: OpenSloDocument,
): NamedDocument<string> | undefined {
  return readNamed(document, 'spec: { target: email }', readTargetSpec);
}

/** Reads who is told, as written: nothing here sends to it. */
export function readTargetSpec(spec: Fields): string | undefined {
  readDescription(spec);
  const target = spec.require('target', 'target: email')
    ? spec.text('target')?.value
    : undefined;
  spec.reportUnknown();
  return target;
}
