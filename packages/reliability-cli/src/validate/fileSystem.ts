import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command';

const REASONS: Record<string, string | undefined> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'its symbolic links lead nowhere',
};

/**
 * Does something with the file system.
 *
 * @throws UsageError with a sentence that names the path, instead of a system error
 */
export function reading<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new UsageError(
      `"${shown}" cannot be read: ${REASONS[code] ?? `system error ${code}`}.`,
    );
  }
}

/** At most `bytes` of a file, which may grow between looking and reading. */
export function readUpTo(file: string, bytes: number): Buffer {
  // A link put there after looking is not followed; zero where there is no such flag.
  const flags = fs.constants.O_RDONLY + (fs.constants.O_NOFOLLOW ?? 0);
  const handle = fs.openSync(file, flags);
  try {
    const buffer = Buffer.alloc(Math.min(bytes, fs.fstatSync(handle).size + 1));
    let length = 0;
    while (length < buffer.length) {
      const count = fs.readSync(
        handle,
        buffer,
        length,
        buffer.length - length,
        null,
      );
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  } finally {
    fs.closeSync(handle);
  }
}

/** The real path, `undefined` when there is nothing. */
export function realPath(target: string): string | undefined {
  return fs.existsSync(target) ? fs.realpathSync(target) : undefined;
}

export function isInside(parent: string, child: string): boolean {
  const relative = path.relative(parent, child);
  return (
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}
