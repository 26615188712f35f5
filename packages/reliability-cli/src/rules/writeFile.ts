import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command';

/**
 * Writes a file so that a reader sees the old one or the new one, never half.
 *
 * @throws UsageError when it cannot be written
 */
export function writeFile(cwd: string, name: string, content: string) {
  const target = path.resolve(cwd, name);
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(unfinished, content, { flag: 'wx' });
    fs.renameSync(unfinished, target);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new UsageError(`"${name}" cannot be written: ${code}.`);
  }
}
