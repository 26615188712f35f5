import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  MonitoredMetric,
  MonitorRule,
} from '@vigie/backstage-plugin-reliability-common';

/**
 * What a monitoring system knows of one service.
 *
 * @public
 */
export interface ServiceMonitoring {
  serviceName: string;
  /** Metrics with at least one live series of this service. */
  metrics: readonly MonitoredMetric[];
  /** Scrape targets of this service; `undefined` where the system keeps none. */
  targets?: { up: number; down: number; lastError?: string };
}

/**
 * One look at the whole system, taken in as few requests as it allows.
 *
 * @public
 */
export interface MonitoringSnapshot {
  /** Epoch seconds. */
  observedAt: number;
  services: ReadonlyMap<string, ServiceMonitoring>;
  /** Every alerting rule loaded, of all services. */
  rules: readonly MonitorRule[];
  /**
   * Set when an empty list of rules does not prove that there are none, with
   * the reason. Verdicts that would rest on it become `unknown`.
   */
  rulesUnknown?: string;
  /** As `rulesUnknown`, for metrics and targets. */
  metricsUnknown?: string;
  /** What it is, for people: `Prometheus 2.42.0`, `Mimir`, `VictoriaMetrics with vmalert`. */
  flavour?: string;
  /** Alertmanagers it tells of alerts; 0 means nobody is told. Absent where it does not say. */
  alertmanagers?: number;
  /** Labels it adds to every alert it sends; absent where it does not say. */
  externalLabels?: Readonly<Record<string, string>>;
}

/**
 * A configured system that knows what is collected and which rules are loaded.
 *
 * @public
 */
export interface MonitoringSource {
  readonly name: string;
  readonly type: string;
  /**
   * @throws when the system cannot be read; the error's message is shown to
   * users and carries no secret.
   */
  snapshot(request: {
    /** Names monitoring tools know the services by. */
    serviceNames: readonly string[];
    signal: AbortSignal;
  }): Promise<MonitoringSnapshot>;
}

/** @public */
export interface ReliabilityMonitoringSourcesExtensionPoint {
  addMonitoringSource(...sources: MonitoringSource[]): void;
}

/** @public */
export const reliabilityMonitoringSourcesExtensionPoint =
  createExtensionPoint<ReliabilityMonitoringSourcesExtensionPoint>({
    id: 'reliability.monitoring-sources',
  });
