import type { AlertFact, ServiceFacts } from '../facts';
import type { AlertRouting } from '../routing/types';
import type { MonitoredMetric, MonitorRule } from '../types';
import exporters from './exporters.json';
import { QUOTES } from './metrics';

export const NOW = 1_795_392_000;

export function rule(
  name: string,
  query: string,
  change: Partial<MonitorRule> = {},
): MonitorRule {
  return {
    name,
    query,
    labels: { severity: 'page' },
    annotations: { runbook_url: 'https://runbooks.example.org/a' },
    forSeconds: 300,
    health: 'ok',
    ...change,
  };
}

export const TO_A_TEAM: AlertRouting = {
  reaches: 'human',
  receivers: ['team-a'],
  path: ['severity="page"', 'team-a'],
};

/** An alert that is right in every way. */
export function alert(
  name: string,
  query: string,
  change: Partial<Omit<AlertFact, 'rule'>> & {
    rule?: Partial<MonitorRule>;
  } = {},
): AlertFact {
  return {
    relation: 'this',
    isInGit: true,
    isLoaded: true,
    file: 'rules.yaml',
    line: 4,
    source: 'main',
    firing: { ratio: 0.01, seconds: 30 * 86_400 },
    routing: TO_A_TEAM,
    ...change,
    rule: rule(name, query, change.rule),
  };
}

export const FAILING = alert(
  'QuotesFailing',
  'sum(rate(http_requests_total{job="quote",code=~"5.."}[5m])) / sum(rate(http_requests_total{job="quote"}[5m])) > 0.01',
);

export function serviceFacts(
  change: Partial<Omit<ServiceFacts, 'monitoring'>> & {
    monitoring?: Partial<ServiceFacts['monitoring']>;
  } = {},
): ServiceFacts {
  return {
    entityRef: 'component:default/quote',
    kind: 'Component',
    type: 'service',
    name: 'quote',
    serviceName: 'quote',
    observedAt: NOW,
    slos: [],
    runbooks: [],
    dependencies: [],
    alerts: [FAILING],
    routing: { source: 'alertmanager', peers: 2, isClustered: true },
    dashboards: {
      isConfigured: true,
      items: [
        {
          title: 'Quotes',
          source: 'grafana',
          url: 'https://grafana.example.org/d/quotes',
          metrics: ['http_requests_total'],
        },
      ],
    },
    reports: [],
    exemptions: [],
    ...change,
    monitoring: {
      basis: 'live',
      source: 'main',
      metrics: QUOTES,
      targets: { up: 2, down: 0 },
      ...change.monitoring,
    },
  };
}

/** Names and types as real exporters answered with their defaults. */
export function exporterMetrics(
  which: 'postgres' | 'redis' | 'node',
): MonitoredMetric[] {
  const [, metrics] =
    Object.entries(exporters).find(([title]) => title.startsWith(which)) ?? [];
  return Object.entries(metrics ?? {}).map(([name, type]) => ({
    name,
    type: type as MonitoredMetric['type'],
  }));
}
