import type {
  DefinitionProblem,
  Exemption,
} from '@vigie/backstage-plugin-reliability-common';
import path from 'node:path';
import { readUnits } from '../validate/readUnits';
import type { FoundUnits } from '../validate/readUnits';
import type { Unit } from '../validate/unit';
import { alertEntries } from './alertEntries';
import { catalogEntities } from './catalogEntities';
import { catalogEntries } from './catalogEntries';
import type { PlacedEntity } from './catalogEntries';
import { exempted } from './exempted';
import { looseFiles } from './looseFiles';
import { readAnyFiles, readFolder } from './readFolder';
import type { Folder } from './readFolder';
import { inOrder } from './report';
import type { Entry } from './report';
import { serviceEntries, validityEntries } from './serviceEntries';

/**
 * Judges all that lies at the paths, each file once.
 *
 * @param today - `2027-03-31`, in UTC
 * @throws UsageError when something cannot be read
 */
export function collect(
  paths: readonly string[],
  cwd: string,
  today: string,
): Entry[] {
  const found = readUnits(paths, cwd);
  const entries: Entry[] = errorEntries(found.problems);
  const add = ({ folder }: Unit, read: Folder, some: readonly Entry[]) => {
    for (const entry of some) {
      const judged = exempted(entry, read.exemptions, today);
      entries.push({ ...judged, file: found.shown(folder, entry.file) });
    }
  };

  const entities: PlacedEntity[] = [];
  for (const unit of looseFiles(paths, cwd, found)) {
    const { files, problems } = found.read(unit);
    const read = readAnyFiles(files, problems);
    add(unit, read, looseEntries(unit, read, found));
    for (const { path: file, content } of files) {
      const shown = found.shown(unit.folder, file);
      entities.push(
        ...catalogEntities(file, content).map(each => ({
          ...each,
          file: shown,
        })),
      );
    }
  }

  const exemptions = new Map<string, readonly Exemption[]>();
  const named = new Set(paths.map(each => path.resolve(cwd, each)));
  for (const unit of found.units.filter(({ kind }) => kind === 'service')) {
    const { files, problems } = found.read(unit);
    const { entityRef } = unit;
    const read = entityRef
      ? readFolder(files, problems)
      : readAnyFiles(files, problems);
    if (entityRef) exemptions.set(entityRef, read.exemptions);
    if (entityRef || (named.has(unit.folder) && holdsDefinitions(read))) {
      const entity = entities.find(each => each.entityRef === entityRef);
      const { kind = 'component', type } = entity ?? { type: 'service' };
      const object = entityRef ?? found.shown(unit.folder, '.');
      add(unit, read, [
        ...validityEntries(object, read),
        ...serviceEntries({ object, kind, type }, read),
        ...alertEntries(read),
      ]);
    } else {
      add(unit, read, looseEntries(unit, read, found));
    }
  }
  const ofCatalog = catalogEntries(entities, new Set(exemptions.keys()));
  for (const entry of ofCatalog) {
    entries.push(exempted(entry, exemptions.get(entry.object) ?? [], today));
  }
  return inOrder(entries);
}

/** Rule files that belong to no service. */
function looseEntries(
  { folder }: Unit,
  read: Folder,
  { shown }: FoundUnits,
): Entry[] {
  return [
    ...(read.errors.length ? validityEntries(shown(folder, '.'), read) : []),
    ...alertEntries(read),
  ];
}

function holdsDefinitions({ slos, refused, runbooks }: Folder): boolean {
  return slos.length + refused.length + runbooks.length > 0;
}

/** A catalog file that names a folder wrongly. */
function errorEntries(problems: readonly DefinitionProblem[]): Entry[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ message, rule, file, line }) => ({
      id: 'definitions/valid',
      outcome: 'fail',
      object: file,
      file,
      line,
      message: `${message} (${rule})`,
      next: 'Correct the annotation in the catalog file.',
    }));
}
