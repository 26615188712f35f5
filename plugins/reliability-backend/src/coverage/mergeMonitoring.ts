import type {
  MonitoredMetric,
  MonitorRule,
} from '@vigie/backstage-plugin-reliability-common';
import type { MonitoringSnapshot } from '@vigie/backstage-plugin-reliability-node';

/** What one source answered, or why it did not. */
export type MonitoringAnswer =
  | { source: string; snapshot: MonitoringSnapshot }
  | { source: string; error: string };

/** What is known live of one service. */
export interface LiveMonitoring {
  source: string;
  observedAt: number;
  metrics: readonly MonitoredMetric[];
  targets?: { up: number; down: number; lastError?: string };
  rules: readonly MonitorRule[];
  rulesUnknown?: string;
  metricsUnknown?: string;
}

export type MonitoringView =
  | { state: 'none' }
  | { state: 'failed'; source: string; message: string }
  | { state: 'live'; of(serviceName: string): LiveMonitoring };

/**
 * One view of all monitoring systems.
 *
 * @remarks
 *
 * A service may be known to any of them, so what they say is added up. Where
 * one of several could not be read, what the others do not show is unknown: it
 * may be there.
 */
export function mergeMonitoring(
  answers: readonly MonitoringAnswer[],
): MonitoringView {
  const read = answers.flatMap(answer =>
    'snapshot' in answer ? [answer] : [],
  );
  const failed = answers.flatMap(answer => ('error' in answer ? [answer] : []));
  if (answers.length === 0) {
    return { state: 'none' };
  }
  if (read.length === 0) {
    return {
      state: 'failed',
      source: failed.map(answer => answer.source).join(', '),
      message: failed.map(answer => answer.error).join('; '),
    };
  }

  const failures = failed.map(
    answer => `${answer.source} could not be read: ${answer.error}`,
  );
  const reasons = (key: 'rulesUnknown' | 'metricsUnknown') =>
    [...read.flatMap(({ snapshot }) => snapshot[key] ?? []), ...failures].join(
      '; ',
    ) || undefined;
  const shared = {
    source: read.map(answer => answer.source).join(', '),
    observedAt: Math.min(...read.map(({ snapshot }) => snapshot.observedAt)),
    rules: read.flatMap(({ snapshot }) => snapshot.rules),
    rulesUnknown: reasons('rulesUnknown'),
    metricsUnknown: reasons('metricsUnknown'),
  };
  return {
    state: 'live',
    of(serviceName) {
      const known = read.flatMap(
        ({ snapshot }) => snapshot.services.get(serviceName) ?? [],
      );
      const targets = known.flatMap(service => service.targets ?? []);
      return {
        ...shared,
        metrics: known.flatMap(service => service.metrics),
        targets: targets.length
          ? {
              up: targets.reduce((sum, target) => sum + target.up, 0),
              down: targets.reduce((sum, target) => sum + target.down, 0),
              lastError: targets.find(target => target.lastError)?.lastError,
            }
          : undefined,
      };
    },
  };
}
