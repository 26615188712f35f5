import type {
  DashboardQuery,
  DashboardSnapshot,
  DashboardSource,
} from '@vigie/backstage-plugin-reliability-node';
import { type Access, readAccess } from './access';
import { readWishes } from './annotations';
import { GrafanaError } from './client/GrafanaError';
import type { GrafanaClient } from './client/GrafanaClient';
import type { GrafanaConfig } from './config';
import { DashboardReader } from './dashboards/DashboardReader';
import { dashboardsOf } from './dashboards/dashboardsOf';
import type { DashboardsReading } from './dashboards/types';
import { readRules, type RulesReading } from './rules/readRules';
import { rulesOf } from './rules/rulesOf';

/** What was read of the system, whatever services are asked for. */
interface Reading {
  /** Milliseconds since the epoch. */
  readAt: number;
  dashboards: DashboardsReading;
  rules: RulesReading;
}

/**
 * The dashboards of one Grafana and the alerting rules it evaluates itself.
 *
 * @remarks
 *
 * What one part of the API does not tell is left unknown, with the reason; only
 * a system that tells nothing at all is a failure.
 */
export class GrafanaDashboardSource implements DashboardSource {
  readonly type = 'Grafana';
  readonly annotationPrefix = 'grafana/';
  readonly name: string;
  private readonly reader: DashboardReader;
  private last?: Reading;
  private serviceNames: readonly string[] = [];

  constructor(
    private readonly config: GrafanaConfig,
    private readonly client: GrafanaClient,
    /** Milliseconds since the epoch. */
    private readonly clock: () => number = Date.now,
  ) {
    this.name = config.name;
    this.reader = new DashboardReader(config, client, clock);
  }

  async snapshot(request: {
    services: readonly DashboardQuery[];
    signal: AbortSignal;
  }): Promise<DashboardSnapshot> {
    const { readAt, dashboards, rules } = await this.reading(request.signal);
    const services = request.services.map(service => ({
      ...service,
      wishes: readWishes(service, this.config),
    }));
    const found = await dashboardsOf(
      services,
      dashboards.dashboards,
      this.namesWith(services),
      this.config,
    );
    const problems = new Map(
      services
        .filter(({ wishes }) => wishes.problems.length)
        .map(({ entityRef, wishes }) => [
          entityRef,
          wishes.problems.join('; '),
        ]),
    );
    return {
      observedAt: Math.floor(readAt / 1000),
      dashboards: found,
      rules: rules.rules,
      ...(dashboards.unknown ? { dashboardsUnknown: dashboards.unknown } : {}),
      ...(rules.unknown ? { rulesUnknown: rules.unknown } : {}),
      rulesOf: rulesOf(services, rules.rules),
      problems,
    };
  }

  /** Names of all services: somebody may ask for a single one in between. */
  private namesWith(services: readonly DashboardQuery[]): readonly string[] {
    const asked = new Set(services.map(({ serviceName }) => serviceName));
    const known = new Set(this.serviceNames);
    const isAll = asked.size >= known.size;
    if (isAll || [...asked].some(name => !known.has(name))) {
      const names = isAll ? asked : [...known, ...asked];
      this.serviceNames = [...new Set(names)].sort();
    }
    return this.serviceNames;
  }

  private async reading(signal: AbortSignal): Promise<Reading> {
    const { last, config } = this;
    const readAt = this.clock();
    if (last && readAt - last.readAt < config.minimumIntervalMilliseconds) {
      return last;
    }
    const [access, dashboards, rules] = await Promise.allSettled([
      readAccess(this.client, signal),
      this.reader.read(signal),
      config.rules
        ? readRules(this.client, this.name, signal)
        : Promise.resolve<RulesReading>({ rules: [] }),
    ]);
    signal.throwIfAborted();
    if (
      dashboards.status === 'rejected' &&
      (rules.status === 'rejected' || !config.rules)
    ) {
      throw new GrafanaError(this.reasonOf(dashboards.reason), {
        outage: true,
      });
    }
    const seen: Access =
      access.status === 'fulfilled'
        ? access.value
        : { allDashboards: false, allRules: false };
    this.last = {
      readAt,
      dashboards: this.honest(dashboards, seen.allDashboards, 'dashboards', {
        dashboards: [],
      }),
      rules: this.honest(rules, seen.allRules || !config.rules, 'rules', {
        rules: [],
      }),
    };
    return this.last;
  }

  /** A list proves nothing of what is not on it, unless the account sees all. */
  private honest<T extends { unknown?: string }>(
    result: PromiseSettledResult<T>,
    seesAll: boolean,
    what: string,
    nothing: T,
  ): T {
    if (result.status === 'rejected') {
      return { ...nothing, unknown: this.reasonOf(result.reason) };
    }
    const { unknown } = result.value;
    const reasons = [
      ...(unknown ? [unknown] : []),
      ...(seesAll
        ? []
        : [
            `that the account of ${this.name} may see all ${what} is not proven`,
          ]),
    ];
    return reasons.length
      ? { ...result.value, unknown: reasons.join('; ') }
      : result.value;
  }

  /** Only what was written for users is shown to them. */
  private reasonOf(error: unknown): string {
    return error instanceof GrafanaError
      ? error.message
      : `the answer of ${this.name} could not be read`;
  }
}
