import { createHash } from 'node:crypto';
import type { DocumentRow } from '../database/tables';

const MAX_SLUG = 200;

/** A runbook or lesson as stored, under a public id that stays the same. */
export function toDocumentRow(
  entityRef: string,
  kind: DocumentRow['kind'],
  document: Pick<
    DocumentRow,
    'slug' | 'position' | 'title' | 'file' | 'markdown'
  > & { meta: object },
): DocumentRow {
  return {
    ...document,
    id: createHash('sha256')
      .update(`${entityRef}\n${kind}\n${document.slug}`)
      .digest('hex')
      .slice(0, 16),
    entity_ref: entityRef,
    kind,
    slug: document.slug.slice(0, MAX_SLUG),
    meta: JSON.stringify(document.meta),
  };
}
