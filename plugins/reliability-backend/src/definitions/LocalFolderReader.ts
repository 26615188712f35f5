import { NotAllowedError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { FolderBudget } from './FolderBudget';
import {
  type FileReadRequest,
  type FolderReader,
  type FolderReading,
  type FolderReadRequest,
  MAX_PATHS,
} from './FolderReader';

const MAX_DEPTH = 8;

interface LocalFile {
  path: string;
  size: number;
  modified: number;
}

/**
 * Reads folders of this machine, inside the folders that configuration allows
 * and nowhere else: a location is untrusted, and so are the links a folder may
 * hold. The folder's real path decides; links inside it are not followed.
 */
export class LocalFolderReader implements FolderReader {
  readonly #allowedFolders: readonly string[];

  /** @param allowedFolders - absolute paths. */
  constructor(allowedFolders: readonly string[]) {
    this.#allowedFolders = allowedFolders;
  }

  async read(request: FolderReadRequest): Promise<FolderReading> {
    const folder = await this.#resolve(request.target);
    if (!folder) {
      return { state: 'missing', reason: 'There is no such folder.' };
    }
    const budget = new FolderBudget(request.limits);
    const listing = await list(folder, budget, request.signal);
    const etag = digest(listing);
    if (etag === request.etag) {
      return { state: 'unchanged' };
    }
    const files = [];
    for (const file of listing) {
      request.signal.throwIfAborted();
      const plain = file.path.split(path.sep).join('/');
      if (
        !(request.only?.includes(plain) ?? true) ||
        !budget.admit(file.path, file.size)
      ) {
        continue;
      }
      const content = budget.text(
        file.path,
        await readUpTo(
          path.join(folder, file.path),
          request.limits.maxFileBytes + 1,
        ),
        file.size,
      );
      if (content !== undefined) {
        files.push({ path: plain, content });
      }
    }
    return {
      state: 'read',
      etag,
      files,
      paths: listing.map(file => file.path.split(path.sep).join('/')),
      problems: budget.problems,
    };
  }

  async readFile(request: FileReadRequest): Promise<Buffer | undefined> {
    const folder = await this.#resolve(request.target);
    if (!folder) {
      return undefined;
    }
    const file = path.join(folder, request.path);
    // A link anywhere on the way would be followed out of the folder, or around in it.
    if (
      !isInside(folder, file) ||
      (await realPath(file)) !== file ||
      !(await fs.lstat(file)).isFile()
    ) {
      return undefined;
    }
    const content = await readUpTo(file, request.maxBytes + 1);
    return content.length > request.maxBytes ? undefined : content;
  }

  /** The real path, `undefined` when there is none. */
  async #resolve(target: string): Promise<string | undefined> {
    const realFolders = (
      await Promise.all(this.#allowedFolders.map(realPath))
    ).filter(folder => folder !== undefined);
    // Refused before the target is touched, so that the answer does not tell which paths exist.
    if (
      ![...this.#allowedFolders, ...realFolders].some(allowed =>
        isInside(allowed, target),
      )
    ) {
      throw refusal();
    }
    const folder = await realPath(target);
    if (folder === undefined) {
      return undefined;
    }
    if (!realFolders.some(allowed => isInside(allowed, folder))) {
      throw refusal();
    }
    return (await fs.stat(folder)).isDirectory() ? folder : undefined;
  }
}

function refusal(): NotAllowedError {
  return new NotAllowedError(
    'The folder is outside the local folders that may be read; an administrator can add it to reliability.definitions.localFolders',
  );
}

function isInside(parent: string, child: string): boolean {
  const relative = path.relative(parent, child);
  return (
    relative === '' ||
    (relative !== '..' &&
      !relative.startsWith(`..${path.sep}`) &&
      !path.isAbsolute(relative))
  );
}

async function realPath(target: string): Promise<string | undefined> {
  try {
    return await fs.realpath(target);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return undefined;
    }
    throw error;
  }
}

/** All regular files in order of their names, hidden folders left out. */
async function list(
  folder: string,
  budget: FolderBudget,
  signal: AbortSignal,
): Promise<LocalFile[]> {
  const files: LocalFile[] = [];
  let entries = 0;
  const pending: Array<{ relative: string; depth: number }> = [
    { relative: '', depth: 0 },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    signal.throwIfAborted();
    const directory = await fs.opendir(path.join(folder, next.relative));
    for await (const entry of directory) {
      entries += 1;
      if (entries > MAX_PATHS) {
        break;
      }
      const relative = path.join(next.relative, entry.name);
      if (entry.isSymbolicLink()) {
        budget.refuseSymbolicLink(relative);
      } else if (
        entry.isDirectory() &&
        next.depth < MAX_DEPTH &&
        !entry.name.startsWith('.') &&
        entry.name !== 'node_modules'
      ) {
        pending.push({ relative, depth: next.depth + 1 });
      } else if (entry.isFile()) {
        const { size, mtimeMs } = await fs.stat(path.join(folder, relative));
        files.push({ path: relative, size, modified: mtimeMs });
      }
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function digest(files: readonly LocalFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file.path}\n${file.size}\n${file.modified}\n`);
  }
  return hash.digest('hex');
}

/** A file may grow, or become a link, between listing and reading. */
async function readUpTo(file: string, bytes: number): Promise<Buffer> {
  const handle = await fs.open(
    file,
    // Zero where the platform has no such flag.
    constants.O_RDONLY + (constants.O_NOFOLLOW ?? 0),
  );
  try {
    const buffer = Buffer.alloc(
      Math.min(bytes, (await handle.stat()).size + 1),
    );
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(
        buffer,
        length,
        buffer.length - length,
      );
      if (bytesRead === 0) {
        break;
      }
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}
