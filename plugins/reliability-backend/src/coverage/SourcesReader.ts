import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  DashboardQuery,
  DashboardSnapshot,
  DashboardSource,
  MonitoringSnapshot,
  MonitoringSource,
  RoutingSnapshot,
  RoutingSource,
} from '@vigie/backstage-plugin-reliability-node';
import type {
  SourceAttempt,
  SourceHealthStore,
} from '../database/checks/SourceHealthStore';
import { withDeadline } from '../withDeadline';
import {
  coveredByDashboards,
  coveredByMonitoring,
  coveredByRouting,
} from './sourceCovers';

const TIMEOUT_MILLISECONDS = 60_000;

/** What one source answered, or why it did not. */
export type SourceAnswer<TSnapshot> =
  | { source: string; type: string; snapshot: TSnapshot }
  | { source: string; type: string; error: string };

/** One look at every system. */
export interface LookAround {
  monitoring: Array<SourceAnswer<MonitoringSnapshot>>;
  routing: Array<SourceAnswer<RoutingSnapshot>>;
  dashboards: Array<SourceAnswer<DashboardSnapshot>>;
}

export interface ConfiguredSources {
  monitoring: readonly MonitoringSource[];
  routing: readonly RoutingSource[];
  dashboards: readonly DashboardSource[];
}

/** Asks each system once for all services, keeps how it went, and logs failures when they come and go. */
export class SourcesReader {
  readonly #sources: ConfiguredSources;
  readonly #logger: LoggerService;
  readonly #health: SourceHealthStore;
  readonly #now: () => number;
  readonly #failures = new Map<string, string>();

  constructor(options: {
    sources: ConfiguredSources;
    logger: LoggerService;
    health: SourceHealthStore;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#sources = options.sources;
    this.#logger = options.logger;
    this.#health = options.health;
    this.#now = options.now;
  }

  /**
   * @param request - `services` are all there are, or one that somebody waits for:
   * what a source covers is then left as it was.
   */
  async read(request: {
    services: readonly DashboardQuery[];
    isPartial?: boolean;
    signal?: AbortSignal;
  }): Promise<LookAround> {
    const { services } = request;
    const serviceNames = [
      ...new Set(services.map(service => service.serviceName)),
    ].sort();
    const attempts: SourceAttempt[] = [];
    const ask = <TSnapshot>(
      role: SourceAttempt['role'],
      source: { name: string; type: string },
      work: (signal: AbortSignal) => Promise<TSnapshot>,
      covered: (
        snapshot: TSnapshot,
      ) => Pick<SourceAttempt, 'covers' | 'unknown'>,
    ) => this.#ask(role, source, work, covered, attempts, request.signal);

    const [monitoring, routing, dashboards] = await Promise.all([
      Promise.all(
        this.#sources.monitoring.map(source =>
          ask(
            'monitoring',
            source,
            signal => source.snapshot({ serviceNames, signal }),
            coveredByMonitoring,
          ),
        ),
      ),
      Promise.all(
        this.#sources.routing.map(source =>
          ask(
            'routing',
            source,
            signal => source.snapshot({ signal }),
            coveredByRouting,
          ),
        ),
      ),
      Promise.all(
        this.#sources.dashboards.map(source =>
          ask(
            'dashboards',
            source,
            signal =>
              source.snapshot({
                services: services.map(service => ({
                  ...service,
                  annotations: withPrefix(
                    service.annotations,
                    source.annotationPrefix,
                  ),
                })),
                signal,
              }),
            coveredByDashboards,
          ),
        ),
      ),
    ]);
    if (!request.isPartial) {
      await this.#health.record(attempts);
    }
    return { monitoring, routing, dashboards };
  }

  async #ask<TSnapshot>(
    role: SourceAttempt['role'],
    { name, type }: { name: string; type: string },
    work: (signal: AbortSignal) => Promise<TSnapshot>,
    covered: (snapshot: TSnapshot) => Pick<SourceAttempt, 'covers' | 'unknown'>,
    attempts: SourceAttempt[],
    signal?: AbortSignal,
  ): Promise<SourceAnswer<TSnapshot>> {
    const start = performance.now();
    const attempt = () => ({
      role,
      type,
      name,
      at: this.#now(),
      latencySeconds: Math.round(performance.now() - start) / 1000,
    });
    try {
      const snapshot = await withDeadline(work, TIMEOUT_MILLISECONDS, signal);
      attempts.push({ ...attempt(), ...covered(snapshot) });
      this.#report(role, name, undefined);
      return { source: name, type, snapshot };
    } catch (thrown) {
      // The task ends: that says nothing of the source.
      signal?.throwIfAborted();
      const error = toError(thrown);
      const message =
        error.name === 'TimeoutError'
          ? `no answer within ${TIMEOUT_MILLISECONDS / 1000} s`
          : error.message;
      attempts.push({ ...attempt(), error: message });
      this.#report(role, name, message);
      return { source: name, type, error: message };
    }
  }

  #report(
    role: SourceAttempt['role'],
    source: string,
    failure: string | undefined,
  ): void {
    const words = {
      sli: 'SLI source',
      monitoring: 'Monitoring source',
      routing: 'Routing source',
      dashboards: 'Dashboard source',
    }[role];
    const key = `${role}\n${source}`;
    if (this.#failures.get(key) === failure) {
      return;
    }
    if (failure === undefined) {
      this.#failures.delete(key);
      this.#logger.info(`${words} ${source} can be read again`);
    } else {
      this.#failures.set(key, failure);
      this.#logger.warn(`${words} ${source}: ${failure}`);
    }
  }
}

/** What a source may see of an entity: the annotations it understands, and no others. */
function withPrefix(
  annotations: Readonly<Record<string, string>>,
  prefix: string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).filter(
      ([key]) => prefix !== undefined && key.startsWith(prefix),
    ),
  );
}
