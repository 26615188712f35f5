import type { MonitoredMetric } from '../types';

/**
 * Metrics of real exporters, excerpts of what they answered: prom-client 15.1.3
 * with its defaults, redis_exporter 1.45, postgres_exporter 0.11.1.
 */
export const NODE_RUNTIME: MonitoredMetric[] = [
  { name: 'process_cpu_seconds_total', type: 'counter', labels: [] },
  { name: 'nodejs_active_requests_total', type: 'gauge', labels: [] },
  { name: 'nodejs_active_handles_total', type: 'gauge', labels: [] },
  { name: 'nodejs_eventloop_lag_p99_seconds', type: 'gauge', labels: [] },
  {
    name: 'nodejs_gc_duration_seconds_bucket',
    type: 'histogram',
    labels: ['kind', 'le'],
  },
];

export const REDIS: MonitoredMetric[] = [
  { name: 'redis_commands_processed_total', type: 'counter', labels: [] },
  { name: 'redis_rejected_connections_total', type: 'counter', labels: [] },
  {
    name: 'redis_commands_duration_seconds_total',
    type: 'counter',
    labels: ['cmd'],
  },
  { name: 'redis_exporter_scrapes_total', type: 'counter', labels: [] },
];

export const POSTGRES: MonitoredMetric[] = [
  { name: 'pg_stat_database_xact_commit', type: 'counter', labels: ['datid'] },
  { name: 'pg_stat_database_deadlocks', type: 'counter', labels: ['datid'] },
  { name: 'pg_stat_activity_max_tx_duration', type: 'gauge', labels: [] },
];

/** A service that answers requests. */
export const QUOTES: MonitoredMetric[] = [
  {
    name: 'http_requests_total',
    type: 'counter',
    labels: ['code', 'method', 'job'],
  },
  {
    name: 'http_request_duration_seconds_bucket',
    type: 'histogram',
    labels: ['le', 'job'],
  },
  {
    name: 'http_request_duration_seconds_count',
    type: 'histogram',
    labels: ['job'],
  },
  ...NODE_RUNTIME,
];
