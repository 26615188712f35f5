import type {
  DefinitionFile,
  DefinitionProblem,
} from '@vigie/backstage-plugin-reliability-common';
import fs from 'node:fs';
import path from 'node:path';
import { findUnits } from './findUnits';
import { readFiles } from './readFiles';
import type { Unit } from './unit';

export interface FoundUnits {
  units: Unit[];
  /** Of what names the units, files as shown. */
  problems: DefinitionProblem[];
  /** Files of one unit, and what was left out; one at a time, as there may be many. */
  read(unit: Unit): { files: DefinitionFile[]; problems: DefinitionProblem[] };
  /** How a file of a folder is shown: relative to the working directory. */
  shown(folder: string, file: string): string;
}

/**
 * Finds all that lies at the paths, each folder once.
 *
 * @throws UsageError when something cannot be read
 */
export function readUnits(paths: readonly string[], cwd: string): FoundUnits {
  const realCwd = fs.realpathSync(cwd);
  const show = (absolute: string) => {
    // Links are resolved for files only, so a path may be in either form.
    const base = absolute.startsWith(realCwd + path.sep) ? realCwd : cwd;
    return path.relative(base, absolute).split(path.sep).join('/') || '.';
  };
  const shown = (folder: string, file: string) =>
    show(path.resolve(folder, file));
  const units = new Map<string, Unit>();
  const problems: DefinitionProblem[] = [];
  for (const named of paths) {
    const target = path.resolve(cwd, named);
    const found = findUnits(target, show);
    for (const problem of found.problems) {
      problems.push({ ...problem, file: shown(target, problem.file) });
    }
    for (const unit of found.units) addUnit(units, unit);
  }
  return {
    units: [...units.values()],
    problems,
    read: unit => readFiles(unit, show),
    shown,
  };
}

/** Files of one folder named one by one are read together, and no file twice. */
function addUnit(units: Map<string, Unit>, unit: Unit) {
  const key = `${unit.kind} ${fs.realpathSync(unit.folder)}`;
  const known = units.get(key);
  units.set(key, {
    ...known,
    ...unit,
    isPart: unit.isPart && known?.isPart !== false,
    files: Array.from(new Set([...(known?.files ?? []), ...unit.files])),
    links: Array.from(new Set([...(known?.links ?? []), ...unit.links])),
  });
}
