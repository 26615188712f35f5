import fs from 'node:fs';
import path from 'node:path';
import type { FoundUnits } from '../validate/readUnits';
import { YAML_FILE } from '../validate/unit';
import type { Unit } from '../validate/unit';
import { walk } from '../validate/walk';

const CATALOG_FILE = 'catalog-info.yaml';

/**
 * YAML files that no catalog file names a folder for: rule files may lie
 * anywhere in a repository.
 *
 * @throws UsageError when something cannot be read
 */
export function looseFiles(
  paths: readonly string[],
  cwd: string,
  { units, shown }: FoundUnits,
): Unit[] {
  const taken = new Set(
    units.flatMap(({ folder, files }) =>
      files.map(file => fs.realpathSync(path.join(folder, file))),
    ),
  );
  return paths.flatMap(named => {
    const target = path.resolve(cwd, named);
    const isFolder = fs.statSync(target).isDirectory();
    if (!isFolder && path.basename(target) !== CATALOG_FILE) return [];
    const folder = isFolder ? target : path.dirname(target);
    const listed = isFolder
      ? walk(folder, shown(cwd, named)).files
      : [CATALOG_FILE];
    const files = listed.filter(
      file => YAML_FILE.test(file) && takes(taken, path.join(folder, file)),
    );
    return files.length
      ? [{ kind: 'service' as const, folder, files, links: [] }]
      : [];
  });
}

/** Whether nobody had it yet; from now on somebody has. */
function takes(taken: Set<string>, file: string): boolean {
  const real = fs.realpathSync(file);
  if (taken.has(real)) return false;
  taken.add(real);
  return true;
}
