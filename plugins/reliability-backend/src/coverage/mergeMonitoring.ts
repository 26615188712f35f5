import type {
  LoadedRule,
  MonitoredMetric,
  MonitorRule,
} from '@vigie/backstage-plugin-reliability-common';
import { joined } from './sourceCovers';
import type { LookAround } from './SourcesReader';

/** What is known live of one service. */
export interface LiveMonitoring {
  metrics: MonitoredMetric[];
  targets?: { up: number; down: number; lastError?: string };
}

/** What all monitoring systems say together. */
export type MonitoringView =
  | { state: 'none' }
  | { state: 'failed'; source: string; message: string }
  | {
      state: 'live';
      source: string;
      observedAt: number;
      /** Every rule loaded, of all services. */
      rules: LoadedRule[];
      rulesUnknown?: string;
      metricsUnknown?: string;
      /** How many Alertmanagers are told; absent where none says. */
      alertmanagers?: number;
      /** Labels that a source adds to its alerts. */
      externalLabels: ReadonlyMap<string, Readonly<Record<string, string>>>;
      of(serviceName: string): LiveMonitoring;
      /** Of `rules`, those that annotations of the entity select. */
      selected(entityRef: string): LoadedRule[];
    };

/**
 * One view of all monitoring systems, and of the rules that systems of
 * dashboards evaluate.
 *
 * @remarks
 *
 * A service may be known to any of them, so what they say is added up. Where
 * one of several could not be read, what the others do not show is unknown: it
 * may be there.
 */
export function mergeMonitoring(around: LookAround): MonitoringView {
  const metered = around.monitoring.flatMap(answer =>
    'snapshot' in answer ? [answer] : [],
  );
  const ruled = around.dashboards.flatMap(answer =>
    'snapshot' in answer ? [answer] : [],
  );
  const withRules = ruled.filter(({ snapshot }) => snapshot.rules.length > 0);
  const failed = around.monitoring.flatMap(answer =>
    'error' in answer ? [answer] : [],
  );
  const failures = failed.map(
    answer => `${answer.source} could not be read: ${answer.error}`,
  );
  if (!metered.length && !withRules.length) {
    return failed.length
      ? {
          state: 'failed',
          source: failed.map(answer => answer.source).join(', '),
          message: failures.join('; '),
        }
      : { state: 'none' };
  }

  const loaded = new Map<MonitorRule, LoadedRule>();
  for (const { source, snapshot } of [...metered, ...withRules]) {
    for (const rule of snapshot.rules) {
      loaded.set(rule, { ...rule, source });
    }
  }
  const alertmanagers = metered.flatMap(
    ({ snapshot }) => snapshot.alertmanagers ?? [],
  );
  return {
    state: 'live',
    source: [...metered, ...(metered.length ? [] : withRules)]
      .map(answer => answer.source)
      .join(', '),
    observedAt: Math.min(
      ...[...metered, ...withRules].map(({ snapshot }) => snapshot.observedAt),
    ),
    rules: [...loaded.values()],
    selected: entityRef =>
      withRules.flatMap(({ snapshot }) =>
        (snapshot.rulesOf?.get(entityRef) ?? []).flatMap(
          rule => loaded.get(rule) ?? [],
        ),
      ),
    rulesUnknown: joined(
      ...metered.map(({ snapshot }) => snapshot.rulesUnknown),
      ...ruled.map(({ snapshot }) => snapshot.rulesUnknown),
      ...failures,
    ),
    metricsUnknown: joined(
      ...metered.map(({ snapshot }) => snapshot.metricsUnknown),
      ...failures,
      metered.length || failed.length
        ? undefined
        : 'No system that keeps metrics is configured.',
    ),
    ...(alertmanagers.length && {
      alertmanagers: alertmanagers.reduce((sum, each) => sum + each, 0),
    }),
    externalLabels: new Map(
      metered.flatMap(({ source, snapshot }) =>
        snapshot.externalLabels ? [[source, snapshot.externalLabels]] : [],
      ),
    ),
    of(serviceName) {
      const known = metered.flatMap(
        ({ snapshot }) => snapshot.services.get(serviceName) ?? [],
      );
      const targets = known.flatMap(service => service.targets ?? []);
      return {
        metrics: known.flatMap(service => service.metrics),
        ...(targets.length && {
          targets: {
            up: targets.reduce((sum, target) => sum + target.up, 0),
            down: targets.reduce((sum, target) => sum + target.down, 0),
            lastError: targets.find(target => target.lastError)?.lastError,
          },
        }),
      };
    },
  };
}
