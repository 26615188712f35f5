import type {
  CheckResult,
  MonitoringReading,
} from '@vigie/backstage-plugin-reliability-common';

/** What is kept of a monitoring reading; titles of checks, history and sources are added when it is read. */
export interface StoredMonitoring
  extends Pick<
    MonitoringReading,
    | 'basis'
    | 'verdict'
    | 'reason'
    | 'level'
    | 'signals'
    | 'checklists'
    | 'alerts'
    | 'missing'
    | 'dashboards'
  > {
  results: CheckResult[];
}
