import {
  alertFacts,
  type AlertFact,
  type LoadedRule,
  type RuleIndex,
  type ServiceFacts,
} from '@vigie/backstage-plugin-reliability-common';
import type { CoverageInputs } from '../database/CoverageStore';
import type { DashboardView } from './mergeDashboards';
import type { MonitoringView } from './mergeMonitoring';
import type { RoutingView } from './routeAlerts';

/** What was seen of all systems in one look. */
export interface Surroundings {
  monitoring: MonitoringView;
  /** Of the rules of `monitoring`, when that is live. */
  rules?: RuleIndex<LoadedRule>;
  routing: RoutingView;
  dashboards: DashboardView;
  /** Epoch seconds. */
  observedAt: number;
}

/** Everything the verdicts about a service rest on. */
export function gatherFacts(
  { gitRules, ...input }: CoverageInputs,
  around: Surroundings,
): ServiceFacts {
  const { serviceName } = input;
  const { monitoring, rules, routing } = around;
  const dashboardsUnknown = around.dashboards.unknown(input.entityRef);
  const seen =
    monitoring.state === 'live' ? monitoring.of(serviceName) : undefined;
  const alerts = alertFacts({
    serviceName,
    gitRules,
    ...(monitoring.state === 'live' &&
      rules && {
        live: {
          rules,
          selected: monitoring.selected(input.entityRef),
          rulesUnknown: monitoring.rulesUnknown,
          metrics: seen?.metrics ?? [],
          metricsUnknown: monitoring.metricsUnknown,
        },
      }),
    routingOf: routing.routingOf,
  }).map(settled);
  return {
    ...input,
    observedAt: around.observedAt,
    monitoring: monitoringFacts(monitoring, alerts, seen),
    alerts,
    ...(routing.facts && { routing: routing.facts }),
    dashboards: {
      isConfigured: around.dashboards.isConfigured,
      ...(dashboardsUnknown && { unknown: dashboardsUnknown }),
      items: around.dashboards.of(input.entityRef),
    },
  };
}

function monitoringFacts(
  view: MonitoringView,
  alerts: readonly AlertFact[],
  seen: { metrics: ServiceFacts['monitoring']['metrics'] } | undefined,
): ServiceFacts['monitoring'] {
  switch (view.state) {
    case 'live':
      return {
        basis: 'live',
        source: view.source,
        ...(view.metricsUnknown && { metricsUnknown: view.metricsUnknown }),
        ...(view.rulesUnknown && { rulesUnknown: view.rulesUnknown }),
        metrics: [],
        ...seen,
      };
    case 'failed':
      return {
        basis: 'live',
        source: view.source,
        unknown: view.message,
        metrics: [],
      };
    default:
      return { basis: alerts.length ? 'git' : 'none', metrics: [] };
  }
}

/** Figures that move with each look say no more than these, and would be written each time. */
function settled(alert: AlertFact): AlertFact {
  if (!alert.firing) return alert;
  const { ratio, seconds } = alert.firing;
  // Neither never nor always may come of rounding.
  const rounded = Math.min(
    Math.max(Math.round(ratio * 1000) / 1000, 0.001),
    0.999,
  );
  return {
    ...alert,
    firing: {
      ratio: ratio <= 0 || ratio >= 1 ? ratio : rounded,
      seconds: Math.floor(seconds / 3600) * 3600,
    },
  };
}
