import { parseLocationRef } from '@backstage/catalog-model';
import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import path from 'node:path';
import type { DocsPages } from '../catalog/docsPages';
import { pathInFolder } from './pathInFolder';
import {
  type FolderLocation,
  resolveFolder,
  type ResolveFolderOptions,
} from './resolveFolder';

/** TechDocs pages are files `docs/…` of the entity: where TechDocs has them. */
export const DOCS_PREFIX = 'docs/';

/** Where the pages of an entity's TechDocs lie; untrusted, see {@link resolveFolder}. */
export function docsFolder(
  docs: DocsPages,
  options: Omit<ResolveFolderOptions, 'annotation'>,
): FolderLocation {
  const ref = docs.ref ?? '';
  if (!ref.startsWith('dir:')) {
    return {
      type: 'refused',
      reason: ref
        ? `Runbook pages are read beside the catalog file only, and backstage.io/techdocs-ref is '${ref}'; write for example dir:.`
        : 'The entity names runbook pages but has no TechDocs; add the annotation backstage.io/techdocs-ref: dir:.',
    };
  }
  return resolveFolder({
    ...options,
    annotation: `dir:${path.posix.join(
      parseLocationRef(ref).target,
      DOCS_PREFIX,
    )}`,
  });
}

/** The pages that may be read, and why others may not. */
export function sortPages(
  docs: DocsPages,
  file: string,
): { pages: string[]; problems: DefinitionProblem[] } {
  const problems: DefinitionProblem[] = [];
  const pages = docs.pages.flatMap(page => {
    const plain = pathInFolder(page);
    if (plain !== undefined && /\.md$/i.test(plain)) {
      return [plain];
    }
    problems.push(
      pageProblem(
        'runbook/page-refused',
        `'${page}' is no page of the TechDocs of this entity; write the path of a Markdown file in its docs folder, for example operations/restart.md.`,
        file,
      ),
    );
    return [];
  });
  return { pages: [...new Set(pages)], problems };
}

/** Something wrong with what the annotation says. */
export function pageProblem(
  rule: string,
  message: string,
  file: string,
): DefinitionProblem {
  return {
    severity: 'error',
    rule,
    message,
    file,
    path: "metadata.annotations['reliability/runbook-pages']",
  };
}
