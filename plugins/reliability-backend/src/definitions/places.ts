import type { ScmIntegrationRegistry } from '@backstage/integration';
import type {
  DefinitionFile,
  DefinitionProblem,
} from '@vigie/backstage-plugin-reliability-common';
import { createHash } from 'node:crypto';
import type { DocsPages } from '../catalog/docsPages';
import type { FolderRow } from '../database/DefinitionStore';
import { DOCS_PREFIX, docsFolder, pageProblem, sortPages } from './docsFolder';
import type { FolderLimits, FolderReader, FolderReading } from './FolderReader';
import { type BothReading, readBoth } from './readBoth';
import { type FolderLocation, resolveFolder } from './resolveFolder';

/** Where what is read of an entity lies. */
export interface Places {
  folder?: FolderLocation;
  docs?: DocsPlace;
  /** Of what is to be read of the documentation; empty without. */
  digest: string;
}

interface DocsPlace {
  location: FolderLocation;
  pages: string[];
  problems: DefinitionProblem[];
  /** The file whose annotation names the pages. */
  file: string;
}

/** What was read of an entity's documentation. */
export interface DocsFiles {
  /** With their prefix `docs/`. */
  files: DefinitionFile[];
  paths: string[];
  problems: DefinitionProblem[];
  /** Of the folder, where it is on the web. */
  location?: string;
}

/** Resolves the annotations of an entity; see {@link resolveFolder}. */
export function placesOf(
  row: Pick<FolderRow, 'folder' | 'docs' | 'location'>,
  options: { integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'> },
): Places {
  const { integrations } = options;
  const location = row.location ?? undefined;
  const folder =
    row.folder === null
      ? undefined
      : resolveFolder({ annotation: row.folder, location, integrations });
  if (row.docs === null) {
    return { folder, digest: '' };
  }
  const docs: DocsPages = JSON.parse(row.docs);
  const file = location?.split('/').pop()?.split('?')[0] || 'catalog-info.yaml';
  const place = docsFolder(docs, { location, integrations });
  const sorted = sortPages(docs, file);
  if (place.type === 'refused') {
    sorted.problems.push(
      pageProblem('runbook/pages-refused', place.reason, file),
    );
  }
  return {
    folder,
    docs: { location: place, file, ...sorted },
    digest: createHash('sha256')
      .update(JSON.stringify([place, docs]))
      .digest('hex')
      .slice(0, 8),
  };
}

/** Reads what changed of the places since the etag. */
export async function readPlaces(
  places: Places,
  etag: string | undefined,
  options: {
    readers: { url: FolderReader; file: FolderReader };
    limits: FolderLimits;
    signal: AbortSignal;
  },
): Promise<BothReading> {
  const { readers, limits, signal } = options;
  const reading = (
    location: FolderLocation | undefined,
    only?: readonly string[],
  ) =>
    location && location.type !== 'refused'
      ? (known: string | undefined) =>
          readers[location.type].read({
            target: location.target,
            etag: known,
            limits,
            only,
            signal,
          })
      : undefined;
  return readBoth(
    {
      folder: reading(places.folder),
      docs: reading(places.docs?.location, places.docs?.pages),
    },
    etag,
  );
}

/** The pages that were read, and what to say of those that were not. */
export function docsOf(
  place: DocsPlace,
  reading: Exclude<FolderReading, { state: 'unchanged' }> | undefined,
): DocsFiles {
  const prefixed = <T extends { file: string }>(problem: T): T => ({
    ...problem,
    file: `${DOCS_PREFIX}${problem.file}`,
  });
  const found = reading?.state === 'read' ? reading : undefined;
  const told = new Set([
    ...(found?.files ?? []).map(({ path }) => path),
    ...(found?.problems ?? []).map(({ file }) => file),
  ]);
  const missing = place.pages
    .filter(page => reading && !told.has(page))
    .map(page =>
      pageProblem(
        'runbook/page-missing',
        `There is no page '${page}' in the docs folder of this entity; correct the annotation, or add the page.`,
        place.file,
      ),
    );
  return {
    files: (found?.files ?? []).map(({ path, content }) => ({
      path: `${DOCS_PREFIX}${path}`,
      content,
    })),
    paths: (found?.paths ?? []).map(path => `${DOCS_PREFIX}${path}`),
    problems: [
      ...place.problems,
      ...missing,
      ...(found?.problems ?? []).map(prefixed),
    ],
    ...(place.location.type === 'url' && { location: place.location.target }),
  };
}
