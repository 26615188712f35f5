import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import fs from 'node:fs/promises';
import path from 'node:path';
import { FakeTree } from '../__testUtils__/FakeTree';
import type { FolderReader, FolderReading } from './FolderReader';
import { LocalFolderReader } from './LocalFolderReader';
import { UrlFolderReader } from './UrlFolderReader';

const limits = { maxFiles: 5, maxFileBytes: 100, maxTotalBytes: 300 };
const signal = new AbortController().signal;
const directory = createMockDirectory();
const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));

type Files = Record<string, string | Buffer>;

const readers: Array<
  [string, (files: Files) => { reader: FolderReader; target: string }]
> = [
  [
    'UrlFolderReader',
    files => {
      const tree = new FakeTree();
      const target = 'https://git.example.net/a/reliability';
      tree.folders.set(target, { etag: '1', files });
      return { reader: new UrlFolderReader(tree, integrations), target };
    },
  ],
  [
    'LocalFolderReader',
    files => {
      directory.setContent({ reliability: files });
      return {
        reader: new LocalFolderReader([directory.path]),
        target: directory.resolve('reliability'),
      };
    },
  ],
];

function read(
  { reader, target }: { reader: FolderReader; target: string },
  etag?: string,
): Promise<FolderReading> {
  return reader.read({ target, etag, limits, signal });
}

function expectRead(reading: FolderReading) {
  if (reading.state !== 'read') {
    throw new Error(`Expected a reading, got ${JSON.stringify(reading)}`);
  }
  return reading;
}

describe.each(readers)('%s', (_name, create) => {
  it('reads definitions and Markdown of all levels, in order, and nothing else', async () => {
    const reading = expectRead(
      await read(
        create({
          'slo.yaml': 'a: 1',
          'rules.YML': 'b: 2',
          'runbooks/slow.md': '# Slow é',
          'picture.png': Buffer.from([0, 1, 2]),
          'notes.txt': 'no',
        }),
      ),
    );
    expect(reading.files).toEqual([
      { path: 'rules.YML', content: 'b: 2' },
      { path: 'runbooks/slow.md', content: '# Slow é' },
      { path: 'slo.yaml', content: 'a: 1' },
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('names all files there are, and reads only those asked for', async () => {
    const { reader, target } = create({
      'docs/a.md': '# A',
      'docs/b.md': '# B',
      'picture.png': Buffer.from([0, 1, 2]),
    });
    const reading = expectRead(
      await reader.read({ target, limits, signal, only: ['docs/b.md'] }),
    );
    expect(reading.files).toEqual([{ path: 'docs/b.md', content: '# B' }]);
    expect([...reading.paths].sort()).toEqual([
      'docs/a.md',
      'docs/b.md',
      'picture.png',
    ]);
  });

  it('reads one file, whatever its name, and none that is too large', async () => {
    const { reader, target } = create({
      'images/a %2e?#.png': Buffer.from([0, 1, 2]),
    });
    const readFile = (file: string, maxBytes: number) =>
      reader.readFile({ target, path: file, maxBytes, signal });
    await expect(readFile('images/a %2e?#.png', 3)).resolves.toEqual(
      Buffer.from([0, 1, 2]),
    );
    await expect(readFile('images/a %2e?#.png', 2)).resolves.toBeUndefined();
    await expect(readFile('images/none.png', 3)).resolves.toBeUndefined();
    await expect(readFile('images', 3)).resolves.toBeUndefined();
  });

  it('answers unchanged to the etag it gave', async () => {
    const folder = create({ 'slo.yaml': 'a: 1' });
    const { etag } = expectRead(await read(folder));
    await expect(read(folder, etag)).resolves.toEqual({ state: 'unchanged' });
    await expect(read(folder, 'other')).resolves.toMatchObject({
      state: 'read',
      etag,
    });
  });

  it('leaves out a large file and a binary one, and says so by name', async () => {
    const reading = expectRead(
      await read(
        create({
          'a.yaml': 'a: 1',
          'large.yaml': 'x'.repeat(101),
          'zero.yaml': Buffer.from([97, 0, 98]),
        }),
      ),
    );
    expect(reading.files.map(file => file.path)).toEqual(['a.yaml']);
    expect(
      reading.problems.map(({ rule, file, severity }) => [
        rule,
        file,
        severity,
      ]),
    ).toEqual([
      ['folder/file-too-large', 'large.yaml', 'error'],
      ['folder/binary-file', 'zero.yaml', 'error'],
    ]);
  });

  it('stops at the number of files and says where, once', async () => {
    const files: Files = {};
    for (let index = 0; index < 10_000; index += 1) {
      files[`${String(index).padStart(5, '0')}.yaml`] = 'a: 1';
    }
    const reading = expectRead(await read(create(files)));
    expect(reading.files).toHaveLength(limits.maxFiles);
    expect(reading.problems).toEqual([
      expect.objectContaining({
        rule: 'folder/too-much',
        file: '00005.yaml',
        message: expect.stringContaining('more than the 5 files'),
      }),
    ]);
    // Ten thousand files take their time on a busy machine.
  }, 60_000);

  it('stops at the bytes of the whole folder', async () => {
    const reading = expectRead(
      await read(
        create({
          'a.yaml': 'x'.repeat(100),
          'b.yaml': 'x'.repeat(100),
          'c.yaml': 'x'.repeat(100),
          'd.yaml': 'x',
        }),
      ),
    );
    expect(reading.files).toHaveLength(3);
    expect(reading.problems).toEqual([
      expect.objectContaining({ rule: 'folder/too-much', file: 'd.yaml' }),
    ]);
  });

  it('tells a missing folder from one that cannot be read', async () => {
    const folder = create({ 'a.yaml': 'a: 1' });
    await expect(
      read({ ...folder, target: `${folder.target}/elsewhere` }),
    ).resolves.toMatchObject({ state: 'missing' });
  });
});

describe('UrlFolderReader', () => {
  it('makes one conditional request for an unchanged folder, and asks for no content it leaves out', async () => {
    const tree = new FakeTree();
    const target = 'https://git.example.net/a/reliability';
    tree.folders.set(target, {
      etag: '7',
      files: { 'a.yaml': 'a', 'big.yaml': 'x'.repeat(5_000_000) },
    });
    const reader = new UrlFolderReader(tree, integrations);
    await reader.read({ target, etag: '7', limits, signal });
    expect(tree.requests).toEqual([{ url: target, etag: '7' }]);

    await reader.read({ target, etag: '6', limits, signal });
    expect(tree.contentsRead).toEqual(['a.yaml']);
  });

  it('takes an archive without any file for a missing folder', async () => {
    const tree = new FakeTree();
    tree.folders.set('https://git.example.net/a', { etag: '1', files: {} });
    await expect(
      new UrlFolderReader(tree, integrations).read({
        target: 'https://git.example.net/a',
        limits,
        signal,
      }),
    ).resolves.toMatchObject({ state: 'missing' });
  });
});

describe('LocalFolderReader', () => {
  const refused = /outside the local folders that may be read/;

  beforeEach(() => {
    directory.setContent({
      allowed: { inside: { 'a.yaml': 'a: 1' } },
      'allowed-not': { 'a.yaml': 'a: 1' },
      secret: { 'secret.yaml': 'password: 1' },
    });
  });

  const reader = () => new LocalFolderReader([directory.resolve('allowed')]);

  it.each(['secret', 'allowed-not', 'allowed/../secret', 'absent', '.'])(
    'refuses %s, outside the allowed folder',
    async target => {
      await expect(
        read({ reader: reader(), target: directory.resolve(target) }),
      ).rejects.toThrow(refused);
    },
  );

  it('refuses everything when no folder is allowed', async () => {
    await expect(
      read({
        reader: new LocalFolderReader([]),
        target: directory.resolve('allowed/inside'),
      }),
    ).rejects.toThrow(refused);
  });

  it('refuses a folder that a symbolic link leads out of the allowed one', async () => {
    await fs.symlink(
      directory.resolve('secret'),
      directory.resolve('allowed/link'),
    );
    await expect(
      read({ reader: reader(), target: directory.resolve('allowed/link') }),
    ).rejects.toThrow(refused);
  });

  it('does not follow symbolic links inside a folder, and says so', async () => {
    await fs.symlink(
      directory.resolve('secret/secret.yaml'),
      directory.resolve('allowed/inside/link.yaml'),
    );
    await fs.symlink(
      directory.resolve('secret'),
      directory.resolve('allowed/inside/more'),
    );
    const reading = expectRead(
      await read({
        reader: reader(),
        target: directory.resolve('allowed/inside'),
      }),
    );
    expect(reading.files.map(file => file.path)).toEqual(['a.yaml']);
    expect(reading.problems).toEqual([
      expect.objectContaining({
        rule: 'folder/symbolic-link',
        file: 'link.yaml',
      }),
    ]);
  });

  it('accepts an allowed folder that is itself reached through a link', async () => {
    await fs.symlink(directory.resolve('allowed'), directory.resolve('alias'));
    const alias = directory.resolve('alias');
    await expect(
      read({
        reader: new LocalFolderReader([alias]),
        target: path.join(alias, 'inside'),
      }),
    ).resolves.toMatchObject({ state: 'read' });
  });

  it('sees an edit, a new file and a removed one', async () => {
    const folder = {
      reader: reader(),
      target: directory.resolve('allowed/inside'),
    };
    const etags = new Set<string>();
    const remember = async () => etags.add(expectRead(await read(folder)).etag);
    await remember();
    await fs.writeFile(path.join(folder.target, 'a.yaml'), 'a: 12');
    await remember();
    await fs.writeFile(path.join(folder.target, 'b.yaml'), 'b: 1');
    await remember();
    await fs.rm(path.join(folder.target, 'a.yaml'));
    await remember();
    expect(etags.size).toBe(4);
  });
});
