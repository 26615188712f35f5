import type { MonitoredMetric, MonitorRule } from './types';

/**
 * What a monitoring system showed of a service.
 */
export interface LiveMonitoring {
  /** Name of the configured source. */
  source: string;
  /** Epoch seconds. */
  observedAt: number;
  /** Metrics with live series of this service. */
  metrics: readonly MonitoredMetric[];
  /** Scrape targets of this service; absent where the system keeps none. */
  targets?: { up: number; down: number; lastError?: string };
  /** Every rule loaded, of all services. */
  rules: readonly MonitorRule[];
  /** Why an absent rule proves nothing. */
  rulesUnknown?: string;
  /** Why an absent metric proves nothing. */
  metricsUnknown?: string;
}
