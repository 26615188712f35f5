import type { CatalogEntity } from './catalogEntities';
import { ownerEntry } from './ownerEntry';
import { NO_FOLDER } from './readFolder';
import type { Entry } from './report';
import { serviceEntries } from './serviceEntries';

export interface PlacedEntity extends CatalogEntity {
  /** Relative to the working directory. */
  file: string;
}

/**
 * What catalog files tell of their services: who owns them, and which have no
 * folder of definitions.
 *
 * @param seen - services whose folder was judged
 */
export function catalogEntries(
  entities: readonly PlacedEntity[],
  seen: ReadonlySet<string>,
): Entry[] {
  const groups = new Set(
    entities.flatMap(({ kind, entityRef }) =>
      kind === 'group' ? [entityRef] : [],
    ),
  );
  return entities
    .filter(({ kind }) => kind === 'component')
    .flatMap(entity => [
      { ...ownerEntry(entity, groups), file: entity.file },
      ...(seen.has(entity.entityRef) ? [] : withoutFolder(entity)),
    ]);
}

function withoutFolder(entity: PlacedEntity): Entry[] {
  const { entityRef, kind, type, file, line, hasDefinitions } = entity;
  return serviceEntries({ object: entityRef, kind, type }, NO_FOLDER)
    .filter(({ id }) => id === 'slo/defined')
    .map(entry => {
      const placed = { ...entry, file, line };
      if (entry.outcome !== 'fail') return placed;
      return hasDefinitions
        ? {
            ...placed,
            outcome: 'unknown',
            message:
              'Its folder of definitions was not read, or is that of another service too.',
            next: 'Give it a folder of its own.',
          }
        : {
            ...placed,
            message: 'It names no folder of definitions, so it has no SLO.',
            next: 'Add the annotation reliability/definitions: dir:./reliability, and an SLO to that folder.',
          };
    });
}
