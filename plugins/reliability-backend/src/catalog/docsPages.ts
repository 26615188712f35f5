import { ANNOTATION_RUNBOOK_PAGES } from '@vigie/backstage-plugin-reliability-common';

/** As TechDocs names it; its package is not needed for one word. */
const ANNOTATION_TECHDOCS_REF = 'backstage.io/techdocs-ref';

const MAX_PAGES = 100;

/** Which pages of an entity's TechDocs are runbooks; untrusted, as its author wrote it. */
export interface DocsPages {
  /** `dir:.`; absent when the entity has no TechDocs. */
  ref?: string;
  pages: string[];
}

/** {@link DocsPages} as JSON, for the projection; null when no page is named. */
export function docsPages(annotations: Record<string, unknown>): string | null {
  const written = annotations[ANNOTATION_RUNBOOK_PAGES];
  if (typeof written !== 'string') {
    return null;
  }
  const pages = written
    .replace(/\0/g, '')
    .split(',')
    .map(page => page.trim().slice(0, 500))
    .filter(page => page !== '');
  if (!pages.length) {
    return null;
  }
  const ref = annotations[ANNOTATION_TECHDOCS_REF];
  const docs: DocsPages = {
    ...(typeof ref === 'string' && { ref: ref.trim().slice(0, 2000) }),
    pages: [...new Set(pages)].slice(0, MAX_PAGES),
  };
  return JSON.stringify(docs);
}
