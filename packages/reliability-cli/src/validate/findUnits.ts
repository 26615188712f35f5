import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command';
import { catalogUnits } from './catalogUnits';
import type { Found } from './catalogUnits';
import { reading } from './fileSystem';
import { YAML_FILE } from './unit';
import { walk } from './walk';

const CATALOG_FILE = 'catalog-info.yaml';
const COURSE_MANIFEST = /(?:^|\/)course\.ya?ml$/i;

/**
 * What is to be checked below a path of the command line.
 *
 * @throws UsageError when it cannot be read, or is no such file
 */
export function findUnits(
  target: string,
  show: (absolute: string) => string,
): Found {
  const shown = show(target);
  const stat = reading(shown, () => fs.statSync(target));
  return stat.isDirectory()
    ? unitsOfFolder(target, show)
    : unitsOfFile(target, show);
}

function unitsOfFile(named: string, show: (absolute: string) => string): Found {
  // Whoever names a link means the file behind it.
  const target = fs.realpathSync(named);
  const folder = path.dirname(target);
  const file = path.basename(target);
  if (file === CATALOG_FILE) return catalogUnits(target, folder, show);
  if (COURSE_MANIFEST.test(file)) {
    const listing = walk(folder, show(folder));
    return { units: [{ kind: 'course', folder, ...listing }], problems: [] };
  }
  if (YAML_FILE.test(file)) {
    return {
      units: [
        { kind: 'service', folder, files: [file], links: [], isPart: true },
      ],
      problems: [],
    };
  }
  const parent = path.basename(folder);
  if (/\.md$/i.test(file) && /^(?:runbooks|drills)$/i.test(parent)) {
    return {
      units: [
        {
          kind: 'service',
          folder: path.dirname(folder),
          files: [`${parent}/${file}`],
          links: [],
          isPart: true,
        },
      ],
      problems: [],
    };
  }
  throw new UsageError(
    `"${show(
      named,
    )}" is neither a .yaml or .yml file nor a runbook, runbooks/….md, nor a scenario, drills/….md.`,
  );
}

function unitsOfFolder(
  folder: string,
  show: (absolute: string) => string,
): Found {
  const listing = walk(folder, show(folder));
  const annotated = listing.files
    .filter(file => path.posix.basename(file) === CATALOG_FILE)
    .map(file => catalogUnits(path.join(folder, file), folder, show));
  const units = annotated.flatMap(found => found.units);
  const problems = annotated.flatMap(found => found.problems);
  if (units.length || problems.length) return { units, problems };

  const courses = listing.files
    .filter(file => COURSE_MANIFEST.test(file))
    .map(file => path.posix.dirname(file));
  const isOfCourse = (file: string) =>
    courses.some(course => isBelow(course, file));
  const isOfService = (file: string) =>
    !isOfCourse(file) && path.posix.basename(file) !== CATALOG_FILE;
  return {
    units: [
      {
        kind: 'service',
        folder,
        files: listing.files.filter(isOfService),
        links: listing.links.filter(isOfService),
      },
      ...courses.map(course => {
        const inside = (file: string) => path.posix.relative(course, file);
        const isInside = (file: string) => isBelow(course, file);
        return {
          kind: 'course' as const,
          folder: path.join(folder, course),
          files: listing.files.filter(isInside).map(inside),
          links: listing.links.filter(isInside).map(inside),
        };
      }),
    ],
    problems,
  };
}

function isBelow(folder: string, file: string): boolean {
  return folder === '.' || file.startsWith(`${folder}/`);
}
