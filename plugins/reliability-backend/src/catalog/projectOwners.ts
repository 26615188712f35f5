import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, RELATION_HAS_MEMBER } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { assessOwnership } from '@vigie/backstage-plugin-reliability-common';
import { chunk } from '../database/chunk';
import type { ServiceStore } from '../database/ServiceStore';
import type { SnapshotStore } from '../database/SnapshotStore';
import type { OwnerRow } from '../database/tables';
import { tryParseEntityRef } from './entityRefs';

const OWNER_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.type',
  'spec.profile',
  'relations',
];

/** Relations of a group can be many: fewer of them at a time than of other entities. */
const BATCH = 100;

/**
 * Resolves every owner and SRE partner that services name, and brings the
 * ownership reading of each service up to date.
 *
 * @returns the entities whose reading changed.
 */
export async function projectOwners(options: {
  catalog: CatalogService;
  auth: AuthService;
  services: ServiceStore;
  snapshots: SnapshotStore;
  now: number;
  signal?: AbortSignal;
}): Promise<string[]> {
  const { services, now } = options;
  const named = await services.listOwnership();
  const owners = await resolveOwners(
    options,
    new Set(
      named.flatMap(row => [row.owner, row.sre_partner]).filter(isReference),
    ),
  );
  await services.replaceOwners([...owners.values()]);

  return options.snapshots.put(
    'ownership',
    now,
    named.map(row => {
      const { observedAt: _, ...payload } = assessOwnership({
        observedAt: now,
        owner: row.owner ?? undefined,
        srePartner: row.sre_partner ?? undefined,
        lookup: ref => {
          const owner = owners.get(ref.toLocaleLowerCase('en-US'));
          return (
            owner && {
              exists: owner.is_present === 1,
              kind: owner.kind ?? undefined,
              title: owner.title ?? undefined,
              type: owner.type ?? undefined,
              members: owner.members ?? undefined,
            }
          );
        },
      });
      return { entityRef: row.entity_ref, payload };
    }),
  );
}

async function resolveOwners(
  options: {
    catalog: CatalogService;
    auth: AuthService;
    now: number;
    signal?: AbortSignal;
  },
  refs: ReadonlySet<string>,
): Promise<Map<string, OwnerRow>> {
  const credentials = await options.auth.getOwnServiceCredentials();
  const owners = new Map<string, OwnerRow>();
  for (const entityRefs of chunk([...refs].sort(), BATCH)) {
    options.signal?.throwIfAborted();
    const { items } = await options.catalog.getEntitiesByRefs(
      { entityRefs, fields: OWNER_FIELDS },
      { credentials },
    );
    entityRefs.forEach((ref, index) =>
      owners.set(ref, toOwnerRow(ref, items[index], options.now)),
    );
  }
  return owners;
}

function toOwnerRow(
  ref: string,
  entity: Entity | undefined,
  now: number,
): OwnerRow {
  const profile = entity?.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  const type = entity?.spec?.type;
  return {
    entity_ref: ref,
    is_present: entity ? 1 : 0,
    kind: entity?.kind.toLowerCase() ?? null,
    title:
      typeof displayName === 'string'
        ? displayName
        : entity?.metadata.title ?? entity?.metadata.name ?? null,
    type: typeof type === 'string' ? type.slice(0, 200) : null,
    members:
      entity?.kind.toLowerCase() === 'group'
        ? (entity.relations ?? []).filter(
            relation => relation.type === RELATION_HAS_MEMBER,
          ).length
        : null,
    observed_at: now,
  };
}

function isReference(text: string | null): text is string {
  return text !== null && tryParseEntityRef(text) === text;
}
