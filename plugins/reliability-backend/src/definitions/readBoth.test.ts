import type { FolderReading } from './FolderReader';
import { readBoth } from './readBoth';

/** A folder of a version, or one that is not there. */
function folder(version: { etag: string } | undefined) {
  return async (etag: string | undefined): Promise<FolderReading> => {
    if (!version) return { state: 'missing', reason: 'gone' };
    return etag === version.etag
      ? { state: 'unchanged' }
      : {
          state: 'read',
          etag: version.etag,
          files: [{ path: 'a.md', content: version.etag }],
          paths: ['a.md'],
          problems: [],
        };
  };
}

async function etagOf(read: Parameters<typeof readBoth>[0]) {
  const reading = await readBoth(read, undefined);
  if (reading.state !== 'read') throw new Error('It was not read');
  return reading.etag;
}

const one = folder({ etag: 'one' });
const two = folder({ etag: 'two' });
const gone = folder(undefined);

describe('readBoth', () => {
  it.each([
    ['a folder', { folder: one }],
    ['a folder and documentation', { folder: one, docs: two }],
    ['documentation', { docs: two }],
    ['a folder and documentation that is gone', { folder: one, docs: gone }],
    ['nothing that may be read', {}],
  ])('is unchanged when %s is', async (_what, read) => {
    await expect(readBoth(read, await etagOf(read))).resolves.toEqual({
      state: 'unchanged',
    });
  });

  it.each([
    ['the folder', { folder: two, docs: one }],
    ['the documentation', { folder: one, docs: two }],
    ['both', { folder: two, docs: two }],
  ])('reads both when %s changed', async (_what, read) => {
    const before = await etagOf({ folder: one, docs: one });
    await expect(readBoth(read, before)).resolves.toMatchObject({
      state: 'read',
      folder: { state: 'read' },
      docs: { state: 'read' },
    });
  });

  it('keeps the definitions when the documentation goes, not the other way round', async () => {
    const before = await etagOf({ folder: one, docs: one });
    await expect(
      readBoth({ folder: one, docs: gone }, before),
    ).resolves.toMatchObject({
      state: 'read',
      folder: { state: 'read' },
      docs: { state: 'missing' },
    });
    await expect(
      readBoth({ folder: gone, docs: one }, before),
    ).resolves.toMatchObject({ state: 'missing' });
  });

  it('reads anew what was read before there was documentation', async () => {
    const before = await etagOf({ folder: one });
    await expect(
      readBoth({ folder: one, docs: one }, before),
    ).resolves.toMatchObject({ state: 'read', folder: { state: 'read' } });
  });
});
