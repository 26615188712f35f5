import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command';
import { reading } from './fileSystem';

const MAXIMUM_ENTRIES = 200_000;
const MAXIMUM_DEPTH = 32;

export interface Listing {
  /** Regular files, relative with forward slashes, in order. */
  files: string[];
  /** Symbolic links, which are not followed. */
  links: string[];
}

/**
 * What a folder holds; hidden folders and node_modules are left out.
 *
 * @throws UsageError when it cannot be read, or holds more than anyone means to check
 */
export function walk(folder: string, shown: string): Listing {
  const listing: Listing = { files: [], links: [] };
  const pending = [{ relative: '', depth: 0 }];
  let entries = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { relative, depth } = next;
    const found = reading(path.join(shown, relative), () =>
      fs.readdirSync(path.join(folder, relative), { withFileTypes: true }),
    );
    entries += found.length;
    if (entries > MAXIMUM_ENTRIES || depth > MAXIMUM_DEPTH) {
      throw new UsageError(
        `"${shown}" holds more than ${MAXIMUM_ENTRIES} files, or more than ${MAXIMUM_DEPTH} levels of folders. Name the folders with definitions.`,
      );
    }
    for (const entry of found) {
      const child = path.posix.join(relative, entry.name);
      const isSkipped =
        entry.name.startsWith('.') || entry.name === 'node_modules';
      if (entry.isSymbolicLink()) listing.links.push(child);
      else if (entry.isFile()) listing.files.push(child);
      else if (entry.isDirectory() && !isSkipped) {
        pending.push({ relative: child, depth: depth + 1 });
      }
    }
  }
  listing.files.sort();
  listing.links.sort();
  return listing;
}
