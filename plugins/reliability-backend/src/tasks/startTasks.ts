import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import type { Knex } from 'knex';
import { projectOwners } from '../catalog/projectOwners';
import { projectServices } from '../catalog/projectServices';
import type { ReliabilityConfig } from '../config';
import type { CoverageTask } from '../coverage/CoverageTask';
import { DefinitionStore } from '../database/DefinitionStore';
import { refreshSummaries } from '../database/refreshSummaries';
import { ServiceStore } from '../database/ServiceStore';
import { SnapshotStore } from '../database/SnapshotStore';
import type { FolderReader } from '../definitions/FolderReader';
import { refreshDefinitions } from '../definitions/refreshDefinitions';
import { TASKS } from './tasks';
import { triggerSoon } from './triggerSoon';

/** A task is given up after this many of its intervals, and another replica may take over. */
const TIMEOUT_INTERVALS = 2;
const SHORTEST_TIMEOUT_SECONDS = 600;

/** Days begin and exemptions end also when no source answers. */
const RECOMPUTE_SECONDS = 3600;

/**
 * Schedules the work of the plugin apart from the engine: services, then what
 * their folders say, then what is watched.
 *
 * @remarks
 *
 * Each task runs on one replica at a time, is idempotent, and starts the next
 * one when it changed something, so that a new service is complete within
 * seconds; the intervals are what happens when nobody changes anything.
 */
export async function startTasks(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: ReliabilityConfig;
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
  knex: Knex;
  logger: LoggerService;
  coverage: CoverageTask;
  /** Annotations that sources read begin with one of these. */
  annotationPrefixes: readonly string[];
  readers: { url: FolderReader; file: FolderReader };
  scheduler: SchedulerService;
  sliSources: readonly SliSource[];
  /** Epoch seconds. */
  now: () => number;
}): Promise<void> {
  const { auth, catalog, config, knex, logger, scheduler, now } = options;
  const services = new ServiceStore(knex);
  const snapshots = new SnapshotStore(knex);
  const definitions = new DefinitionStore(knex);

  const schedule = (
    id: string,
    intervalSeconds: number,
    fn: (signal: AbortSignal) => Promise<void>,
  ) =>
    scheduler.scheduleTask({
      id,
      scope: 'global',
      frequency: { seconds: intervalSeconds },
      timeout: {
        seconds: Math.max(
          TIMEOUT_INTERVALS * intervalSeconds,
          SHORTEST_TIMEOUT_SECONDS,
        ),
      },
      initialDelay: { seconds: 2 },
      fn,
    });

  await schedule(
    TASKS.services,
    config.services.intervalSeconds,
    async signal => {
      const result = await projectServices({
        catalog,
        auth,
        store: services,
        config: config.services,
        annotationPrefixes: options.annotationPrefixes,
        logger,
        now: now(),
        signal,
      });
      await projectOwners({
        catalog,
        auth,
        services,
        snapshots,
        now: now(),
        signal,
      });
      if (result.changed) {
        await refreshSummaries(knex);
        await triggerSoon(scheduler, TASKS.definitions);
        await triggerSoon(scheduler, TASKS.coverage);
      }
    },
  );

  await schedule(
    TASKS.definitions,
    // Looks for folders that are due: often enough not to keep a new one waiting.
    Math.min(
      config.definitions.intervalSeconds,
      config.services.intervalSeconds,
    ),
    async signal => {
      const changed = await refreshDefinitions({
        store: definitions,
        readers: options.readers,
        integrations: options.integrations,
        sources: options.sliSources,
        config: config.definitions,
        sections: config.runbooks.sections,
        logger,
        now,
        signal,
      });
      if (changed.length) {
        await refreshSummaries(knex, changed);
        await triggerSoon(scheduler, TASKS.engineCycle);
        await triggerSoon(scheduler, TASKS.coverage);
      }
    },
  );

  await schedule(
    TASKS.coverage,
    config.coverage.intervalSeconds,
    async signal => {
      await options.coverage.refresh({ signal });
    },
  );

  await schedule(TASKS.checks, RECOMPUTE_SECONDS, async signal => {
    await options.coverage.recompute(signal);
  });
}
