import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import fs from 'node:fs';
import path from 'node:path';
import { checkUnit } from './checkUnit';
import { countDocuments } from './countDocuments';
import { findUnits } from './findUnits';
import { readFiles } from './readFiles';
import { inOrder } from './report';
import type { Report } from './report';
import type { Unit } from './unit';

/**
 * Checks all that lies at the paths, each folder once.
 *
 * @throws UsageError when something cannot be read
 */
export function check(paths: readonly string[], cwd: string): Report {
  const realCwd = fs.realpathSync(cwd);
  const show = (absolute: string) => {
    // Links are resolved for files only, so a path may be in either form.
    const base = absolute.startsWith(realCwd + path.sep) ? realCwd : cwd;
    return path.relative(base, absolute).split(path.sep).join('/') || '.';
  };
  const units = new Map<string, Unit>();
  const problems: DefinitionProblem[] = [];
  const keep = (found: readonly DefinitionProblem[], folder: string) => {
    for (const problem of found) {
      problems.push({
        ...problem,
        file: show(path.resolve(folder, problem.file)),
      });
    }
  };

  for (const named of paths) {
    const target = path.resolve(cwd, named);
    const found = findUnits(target, show);
    keep(found.problems, target);
    for (const unit of found.units) addUnit(units, unit);
  }
  let documents = 0;
  for (const unit of units.values()) {
    const read = readFiles(unit, show);
    documents += countDocuments(read.files);
    keep(read.problems, unit.folder);
    keep(checkUnit(unit.kind, read.files), unit.folder);
  }
  if (documents === 0 && problems.length === 0) {
    keep(
      [
        {
          severity: 'warning',
          rule: 'folder/empty',
          message:
            'Nothing was found to check: no definition, runbook or course.',
          file: '.',
        },
      ],
      path.resolve(cwd, paths[0]),
    );
  }
  return { documents, problems: inOrder(problems) };
}

/** Files of one folder named one by one are read together, and no file twice. */
function addUnit(units: Map<string, Unit>, unit: Unit) {
  const key = `${unit.kind} ${fs.realpathSync(unit.folder)}`;
  const known = units.get(key);
  units.set(key, {
    ...unit,
    files: Array.from(new Set([...(known?.files ?? []), ...unit.files])),
    links: Array.from(new Set([...(known?.links ?? []), ...unit.links])),
  });
}
