import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  DashboardFact,
  MonitorRule,
} from '@vigie/backstage-plugin-reliability-common';

/**
 * A service as dashboards may be found for it.
 *
 * @public
 */
export interface DashboardQuery {
  entityRef: string;
  /** The name monitoring tools know the service by. */
  serviceName: string;
  /** Annotations of the entity that begin with the source's own prefix; untrusted. */
  annotations: Readonly<Record<string, string>>;
}

/**
 * One look at a system that keeps dashboards, and perhaps alerting rules.
 *
 * @public
 */
export interface DashboardSnapshot {
  /** Epoch seconds. */
  observedAt: number;
  /** By entity reference; entities without a dashboard are absent. */
  dashboards: ReadonlyMap<string, readonly DashboardFact[]>;
  /** Alerting rules the system evaluates itself, of all services. */
  rules: readonly MonitorRule[];
  /** Why a dashboard that is not seen proves nothing. */
  dashboardsUnknown?: string;
  /** As `dashboardsUnknown`, for its rules. */
  rulesUnknown?: string;
  /** By entity reference: those of `rules` that its annotations select, whatever they name. */
  rulesOf?: ReadonlyMap<string, readonly MonitorRule[]>;
  /** By entity reference: why its own dashboards or rules cannot be told, for example an annotation that cannot be read. */
  problems?: ReadonlyMap<string, string>;
}

/**
 * A configured system that keeps dashboards.
 *
 * @public
 */
export interface DashboardSource {
  readonly name: string;
  readonly type: string;
  /** Prefix of the annotations it understands, for example `grafana/`. */
  readonly annotationPrefix?: string;
  /**
   * @throws when the system cannot be read; the error's message is shown to
   * users and carries no secret.
   */
  snapshot(request: {
    services: readonly DashboardQuery[];
    signal: AbortSignal;
  }): Promise<DashboardSnapshot>;
}

/** @public */
export interface ReliabilityDashboardSourcesExtensionPoint {
  addDashboardSource(...sources: DashboardSource[]): void;
}

/** @public */
export const reliabilityDashboardSourcesExtensionPoint =
  createExtensionPoint<ReliabilityDashboardSourcesExtensionPoint>({
    id: 'reliability.dashboard-sources',
  });
