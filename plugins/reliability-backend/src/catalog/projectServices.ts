import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { EntityFilterQuery } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ReliabilityConfig } from '../config';
import type { ServiceStore } from '../database/ServiceStore';
import type { ServiceRow } from '../database/tables';
import { SERVICE_FIELDS, toServiceRow } from './toServiceRow';

const PAGE_SIZE = 500;

export interface ProjectionResult {
  total: number;
  changed: number;
  removed: number;
}

/**
 * Brings the projection up to date with the catalog: pages through services
 * and courses, writes rows that changed, and removes rows that a complete pass
 * did not see.
 *
 * @remarks
 *
 * A pass that fails midway keeps what it wrote, which is true, and removes
 * nothing. A catalog that answers with nothing at all is one that is starting
 * or was emptied by accident: nothing is removed then either, so that no
 * history is lost to it.
 */
export async function projectServices(options: {
  catalog: CatalogService;
  auth: AuthService;
  store: ServiceStore;
  config: ReliabilityConfig['services'];
  /** Annotations that sources read begin with one of these. */
  annotationPrefixes?: readonly string[];
  logger: LoggerService;
  now: number;
  signal?: AbortSignal;
}): Promise<ProjectionResult> {
  const { catalog, store, now, logger } = options;
  const credentials = await options.auth.getOwnServiceCredentials();
  const before = await store.digests();
  const seen = new Set<string>();
  let changed = 0;
  let cursor: string | undefined;

  do {
    options.signal?.throwIfAborted();
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, limit: PAGE_SIZE, fields: SERVICE_FIELDS }
        : {
            filter: toFilter(options.config),
            limit: PAGE_SIZE,
            fields: SERVICE_FIELDS,
            totalItems: 'exclude',
          },
      { credentials },
    );
    const rows: ServiceRow[] = [];
    for (const entity of page.items) {
      const row = toServiceRow(entity, now, options.annotationPrefixes);
      if (!isWanted(row, options.config)) {
        continue;
      }
      if (!seen.has(row.entity_ref)) {
        seen.add(row.entity_ref);
        if (before.get(row.entity_ref) !== row.digest) {
          rows.push(row);
        }
      }
    }
    await store.upsert(rows);
    changed += rows.length;
    cursor = page.pageInfo.nextCursor;
    if (cursor && seen.size % (PAGE_SIZE * 10) === 0) {
      logger.info(`Read ${seen.size} services from the catalog so far`);
    }
  } while (cursor);

  if (seen.size === 0 && before.size > 0) {
    logger.warn(
      `The catalog answered with no service at all; the ${before.size} known ones are kept`,
    );
    return { total: before.size, changed: 0, removed: 0 };
  }
  const gone = [...before.keys()].filter(ref => !seen.has(ref));
  await store.remove(gone, now);
  await store.markSeen(now);
  if (changed || gone.length) {
    logger.info(
      `Services: ${seen.size} in the catalog, ${changed} new or changed, ${gone.length} removed`,
    );
  }
  return { total: seen.size, changed, removed: gone.length };
}

/** Services, courses, and the datastores and queues that services stand on. */
function isWanted(
  row: ServiceRow,
  { kinds, types }: ReliabilityConfig['services'],
): boolean {
  const among = (words: readonly string[], value: string | null) =>
    words.some(word => word.toLowerCase() === value?.toLowerCase());
  const isService =
    among(kinds, row.kind) && (!types.length || among(types, row.type));
  return isService || row.is_course === 1 || row.technology !== null;
}

/** One alternative for each kind and type; of resources the type alone does not tell what they are. */
function toFilter(config: ReliabilityConfig['services']): EntityFilterQuery {
  const services = config.kinds.flatMap(kind =>
    config.types.length
      ? config.types.map(type => ({ kind, 'spec.type': type }))
      : [{ kind }],
  );
  return [...services, { kind: 'Resource' }];
}
