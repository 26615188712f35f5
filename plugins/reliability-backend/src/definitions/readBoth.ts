import type { FolderReading } from './FolderReader';

/** Reads a folder, unless it is as the etag says. */
type Read = (etag: string | undefined) => Promise<FolderReading>;

/** Etag of a folder that is not there. */
const MISSING = 'missing';

/** What a service's folder and its documentation give; the same, or both in full. */
export type BothReading =
  | { state: 'unchanged' }
  | { state: 'missing'; reason: string }
  | {
      state: 'read';
      etag: string;
      folder?: Extract<FolderReading, { state: 'read' }>;
      docs?: Exclude<FolderReading, { state: 'unchanged' }>;
    };

/**
 * Reads the folder of definitions and that of the documentation, either of
 * which may be absent. What one says is understood with the other, so when one
 * has changed the other is read too. Documentation that is missing takes
 * nothing away from the definitions.
 *
 * @param etag - of the reading before
 */
export async function readBoth(
  read: { folder?: Read; docs?: Read },
  etag: string | undefined,
): Promise<BothReading> {
  const [before, docsBefore] = split(etag, read);
  let folder = await read.folder?.(before);
  if (folder?.state === 'missing') {
    return folder;
  }
  let docs = await read.docs?.(docsBefore === MISSING ? undefined : docsBefore);
  const isSame = (reading: FolderReading | undefined, known?: string) =>
    !reading ||
    reading.state === 'unchanged' ||
    (reading.state === 'missing' && known === MISSING);
  if (
    etag !== undefined &&
    isSame(folder, before) &&
    isSame(docs, docsBefore)
  ) {
    return { state: 'unchanged' };
  }
  if (folder?.state === 'unchanged') {
    folder = await read.folder?.(undefined);
  }
  if (docs?.state === 'unchanged') {
    docs = await read.docs?.(undefined);
  }
  if (folder?.state === 'missing') {
    return folder;
  }
  if (folder?.state === 'unchanged' || docs?.state === 'unchanged') {
    throw new Error('The folder answered unchanged to a reading without etag');
  }
  const docsEtag = docs?.state === 'read' ? docs.etag : MISSING;
  return {
    state: 'read',
    etag: read.docs
      ? JSON.stringify([folder?.etag ?? MISSING, docsEtag])
      : folder?.etag ?? MISSING,
    folder,
    docs,
  };
}

function split(
  etag: string | undefined,
  read: { docs?: Read },
): [string | undefined, string | undefined] {
  if (etag === undefined || !read.docs) {
    return [etag, undefined];
  }
  try {
    const [folder, docs] = JSON.parse(etag);
    return [folder, docs];
  } catch {
    return [undefined, undefined];
  }
}
