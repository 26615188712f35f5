import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import pLimit from 'p-limit';
import type { ReliabilityConfig } from '../config';
import type { DefinitionStore, FolderRow } from '../database/DefinitionStore';
import { describeReadError } from './describeReadError';
import { definitionsFingerprint } from './fingerprint';
import type { FolderReader } from './FolderReader';
import { parseCourseFolder, parseServiceFolder } from './parseFolder';
import { docsOf, placesOf, readPlaces } from './places';
import type { BothReading } from './readBoth';
import { withDeadline } from '../withDeadline';

/** Folders read at the same time: enough to hide latency, few enough for a source control host. */
const CONCURRENCY = 4;

/** A task that starts a little early must not skip a folder for a whole interval. */
const SLACK_SECONDS = 5;

export interface RefreshDefinitionsOptions {
  store: DefinitionStore;
  readers: { url: FolderReader; file: FolderReader };
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
  sources: readonly SliSource[];
  config: ReliabilityConfig['definitions'];
  /** That every runbook has. */
  sections: readonly string[];
  logger: LoggerService;
  /** Epoch seconds. */
  now: () => number;
  /** These only, and at once, whether or not they are due; all when absent. */
  entityRefs?: readonly string[];
  signal?: AbortSignal;
}

/**
 * Looks at every folder that is due, new or moved.
 *
 * @remarks
 *
 * An unchanged folder costs one conditional request and one small write.
 * Whatever goes wrong with a folder is stored with it: what was read before
 * stays in force, and no other folder is affected. Changes and failures are
 * logged once, when they come and not each time they are seen.
 *
 * @returns the entities of which something changed.
 */
export async function refreshDefinitions(
  options: RefreshDefinitionsOptions,
): Promise<string[]> {
  const { store, sources, config } = options;
  const fingerprint = definitionsFingerprint(
    sources,
    config.limits,
    options.sections,
  );
  const folders = await store.listFolders(options.entityRefs);
  const limit = pLimit(CONCURRENCY);
  const changed: string[] = [];
  await Promise.all(
    folders.map(folder =>
      limit(async () => {
        if (options.signal?.aborted) {
          return;
        }
        try {
          if (await refreshFolder(folder, fingerprint, options)) {
            changed.push(folder.entity_ref);
          }
        } catch (error) {
          // Reading has its own handling: this is the store, or a bug.
          options.logger.error(
            `Definitions of ${folder.entity_ref} could not be stored`,
            error instanceof Error ? error : undefined,
          );
        }
      }),
    ),
  );
  options.signal?.throwIfAborted();
  return changed.sort();
}

async function refreshFolder(
  folder: FolderRow,
  fingerprint: string,
  options: RefreshDefinitionsOptions,
): Promise<boolean> {
  const { store, config, logger } = options;
  const { entity_ref: entityRef, read } = folder;
  if (folder.folder === null && folder.docs === null) {
    await store.clear(entityRef, options.now());
    logger.info(
      `${entityRef} names no folder any more; its definitions are gone`,
    );
    return true;
  }

  const places = placesOf(folder, options);
  const place = places.folder ?? places.docs?.location;
  const target =
    place === undefined || place.type === 'refused' ? undefined : place.target;
  const prefix = `${fingerprint}${places.digest}:`;
  const isMoved =
    (read?.location || undefined) !== target ||
    // Pages were named or taken away: what is to be read is another thing now.
    (read?.etag?.startsWith(fingerprint) === true &&
      !read.etag.startsWith(prefix));
  const now = options.now();
  if (
    read &&
    !isMoved &&
    !options.entityRefs &&
    read.attempted_at + config.intervalSeconds - SLACK_SECONDS > now
  ) {
    return false;
  }

  const fail = async (state: 'missing' | 'error', reason: string) => {
    await store.markFailed(entityRef, {
      state,
      reason,
      location: target,
      now: options.now(),
    });
    if (read?.state === state && read.reason === reason) {
      return false;
    }
    logger.warn(`Definitions of ${entityRef}: ${reason}`);
    return true;
  };
  if (places.folder?.type === 'refused') {
    return fail('error', places.folder.reason);
  }

  let reading: BothReading;
  try {
    reading = await withDeadline(
      signal =>
        readPlaces(
          places,
          !isMoved && read?.etag?.startsWith(prefix)
            ? read.etag.slice(prefix.length)
            : undefined,
          { readers: options.readers, limits: config.limits, signal },
        ),
      config.timeoutSeconds * 1000,
      options.signal,
    );
  } catch (error) {
    if (options.signal?.aborted) {
      return false;
    }
    return fail('error', describeReadError(error));
  }

  if (reading.state === 'missing') {
    return fail('missing', reading.reason);
  }
  if (reading.state === 'unchanged') {
    await store.markUnchanged(entityRef, options.now());
    const isBack = read?.state !== 'read';
    if (isBack) {
      logger.info(`Definitions of ${entityRef} can be read again, unchanged`);
    }
    return isBack;
  }

  const files = reading.folder?.files ?? [];
  const parsed = folder.is_course
    ? parseCourseFolder(entityRef, files, reading.folder?.paths)
    : parseServiceFolder(entityRef, files, options.sources, {
        paths: reading.folder?.paths ?? [],
        docs: places.docs && docsOf(places.docs, reading.docs),
        sections: options.sections,
      });
  parsed.problems.unshift(...(reading.folder?.problems ?? []));
  const isChanged = await store.save(entityRef, parsed, {
    location: target ?? '',
    etag: `${prefix}${reading.etag}`,
    now: options.now(),
  });
  if (isChanged) {
    const errors = parsed.problems.filter(
      problem => problem.severity === 'error',
    ).length;
    logger.info(
      `Definitions of ${entityRef}: ${parsed.slos.length} SLOs, ${parsed.refused.length} refused, ` +
        `${parsed.rules.length} rules, ${parsed.documents.length} documents, ` +
        `${errors} errors, ${parsed.problems.length - errors} warnings`,
    );
  }
  return isChanged || read?.state !== 'read';
}
