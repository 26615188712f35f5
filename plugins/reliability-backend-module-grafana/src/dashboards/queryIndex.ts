import {
  indexRules,
  promqlSelectors,
} from '@vigie/backstage-plugin-reliability-common';
import { setImmediate as breathe } from 'node:timers/promises';
import { ANY } from './fillIn';
import type { DashboardContent, KnownDashboard } from './types';

const QUERIES_AT_A_TIME = 150;
const MAXIMUM_METRICS = 500;
const NOBODY = '\u0000';

/** What the panels of the dashboards read, by the services they name. */
export interface QueryIndex {
  /** Dashboards with a panel that names the service. */
  naming(serviceName: string): readonly string[];
  /** Metrics of the panels of a dashboard that do not name other services only. */
  metrics(uid: string, serviceName: string): readonly string[];
}

interface Panel {
  metrics: readonly string[];
  /** Empty where the query names no service known. */
  services: ReadonlySet<string>;
}

/** Panels change seldom: what they name is remembered for as long as they are. */
const remembered = new WeakMap<
  DashboardContent,
  { names: string; panels: readonly Panel[] }
>();

/**
 * Sorts the panels' queries by service, in the same way as alerting rules are
 * sorted. Lets others run in between: there may be many thousand queries.
 */
export async function indexQueries(
  dashboards: readonly KnownDashboard[],
  serviceNames: readonly string[],
): Promise<QueryIndex> {
  const names = JSON.stringify(serviceNames);
  const panelsOf = new Map<string, readonly Panel[]>();
  const byService = new Map<string, Set<string>>();
  let lot: KnownDashboard[] = [];
  let waiting = 0;
  const readLot = async () => {
    await remember(lot, names, serviceNames);
    lot = [];
    waiting = 0;
  };
  for (const dashboard of dashboards) {
    const { content } = dashboard;
    if (!content || remembered.get(content)?.names === names) continue;
    lot.push(dashboard);
    waiting += content.queries.length;
    if (waiting >= QUERIES_AT_A_TIME) await readLot();
  }
  await readLot();

  for (const { meta, content } of dashboards) {
    const panels = (content && remembered.get(content)?.panels) ?? [];
    panelsOf.set(meta.uid, panels);
    for (const { services } of panels) {
      for (const name of services) addTo(byService, name, meta.uid);
    }
  }
  return {
    naming: serviceName => [...(byService.get(serviceName) ?? [])],
    metrics: (uid, serviceName) => {
      const metrics = (panelsOf.get(uid) ?? []).flatMap(panel =>
        !panel.services.size || panel.services.has(serviceName)
          ? panel.metrics
          : [],
      );
      return [...new Set(metrics)].slice(0, MAXIMUM_METRICS);
    },
  };
}

async function remember(
  lot: readonly KnownDashboard[],
  names: string,
  serviceNames: readonly string[],
): Promise<void> {
  const contents = lot.flatMap(({ content }) => content ?? []);
  const queries = contents.map(content => content.queries.map(toRule));
  const index = indexRules(queries.flat(), serviceNames);
  const services = new Map<object, Set<string>>();
  for (const serviceName of serviceNames) {
    for (const { rule } of index.rulesOf(serviceName)) {
      addTo(services, rule, serviceName);
    }
  }
  await breathe();
  contents.forEach((content, place) => {
    const panels = queries[place].map(rule => ({
      metrics: metricsOf(rule.query),
      services: services.get(rule) ?? new Set<string>(),
    }));
    remembered.set(content, { names, panels });
  });
  await breathe();
}

function toRule(query: string) {
  return {
    name: '',
    query,
    // Belongs to nobody, so that panels for every service are not kept for each.
    labels: { service: NOBODY },
    annotations: {},
    health: 'unknown' as const,
  };
}

function metricsOf(query: string): string[] {
  return promqlSelectors(query).flatMap(({ metric }) =>
    metric === undefined || metric.includes(ANY) ? [] : metric,
  );
}

function addTo<K>(map: Map<K, Set<string>>, key: K, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
