import {
  alertLabels,
  alertRouting,
  type AlertRouting,
  inhibition,
  type MonitorRule,
  type NamedAlert,
  type ServiceFacts,
} from '@vigie/backstage-plugin-reliability-common';
import type { RoutingSnapshot } from '@vigie/backstage-plugin-reliability-node';
import type { MonitoringView } from './mergeMonitoring';
import { joined } from './sourceCovers';
import type { LookAround } from './SourcesReader';
import { turns } from './turns';

/** Where alerts end up. */
export interface RoutingView {
  /** Absent when nothing that routes is configured. */
  facts?: NonNullable<ServiceFacts['routing']>;
  /** Absent when it cannot be told. */
  routingOf?(rule: MonitorRule): AlertRouting | undefined;
}

type Read = { source: string; snapshot: RoutingSnapshot };

/** Works out where every loaded alert ends up, once; those of git when they are asked for. */
export async function routeAlerts(
  around: LookAround,
  monitoring: MonitoringView,
  now: number,
): Promise<RoutingView> {
  const read = around.routing.flatMap(answer =>
    'snapshot' in answer ? [answer] : [],
  );
  const failures = around.routing.flatMap(answer =>
    'error' in answer
      ? [`${answer.source} could not be read: ${answer.error}`]
      : [],
  );
  const alertmanagers =
    monitoring.state === 'live' ? monitoring.alertmanagers : undefined;
  const facts = around.routing.length
    ? {
        source: around.routing.map(({ source }) => source).join(', '),
        unknown: joined(...failures),
        ...clusterOf(read),
        alertmanagers,
      }
    : undefined;
  if (!read.length) {
    // Nobody is told, whoever would route it.
    return !facts && alertmanagers === 0 && monitoring.state === 'live'
      ? { facts: { source: monitoring.source, alertmanagers } }
      : { facts };
  }
  return {
    facts,
    routingOf: await router(read, failures, around, monitoring, now),
  };
}

async function router(
  read: readonly Read[],
  failures: readonly string[],
  around: LookAround,
  monitoring: MonitoringView,
  now: number,
): Promise<(rule: MonitorRule) => AlertRouting> {
  const rules = monitoring.state === 'live' ? monitoring.rules : [];
  const breathe = turns();
  const labelsOf = (rule: MonitorRule) =>
    alertLabels(
      rule,
      monitoring.state === 'live'
        ? externalLabels(rule, monitoring.externalLabels)
        : undefined,
    );
  const alerts: NamedAlert[] = [];
  for (const rule of rules) {
    alerts.push({ name: rule.name, labels: labelsOf(rule) });
    await breathe();
  }
  const routers = read.map(({ source, snapshot }) => ({
    source,
    snapshot,
    findInhibitor: inhibition(snapshot.config, alerts),
  }));
  const ownRules = new Set(around.dashboards.map(({ source }) => source));

  const known = new Map<MonitorRule, AlertRouting>();
  const route = (rule: MonitorRule): AlertRouting => {
    const before = known.get(rule);
    if (before) return before;
    const isOwn = rule.source !== undefined && ownRules.has(rule.source);
    const mine = routers.filter(
      each =>
        isOwn === ownRules.has(each.source) &&
        (!isOwn || each.source === rule.source),
    );
    const labels = labelsOf(rule);
    const found = together(
      mine.map(({ snapshot, findInhibitor }) =>
        alertRouting({
          config: snapshot.config,
          labels,
          silences: snapshot.silences,
          findInhibitor,
          now,
        }),
      ),
      isOwn && !mine.length
        ? [
            `${rule.source} tells people by itself, and its contact points are not read.`,
          ]
        : failures,
    );
    known.set(rule, found);
    return found;
  };
  for (const rule of rules) {
    route(rule);
    await breathe();
  }
  return route;
}

/** A rule in git has the labels that the only source would add. */
function externalLabels(
  rule: MonitorRule,
  labels: ReadonlyMap<string, Readonly<Record<string, string>>>,
): Readonly<Record<string, string>> | undefined {
  if (rule.source !== undefined) return labels.get(rule.source);
  return labels.size === 1 ? Array.from(labels.values())[0] : undefined;
}

/** One answer of several systems: one that reaches people is enough, one that is away may. */
function together(
  routings: readonly AlertRouting[],
  failures: readonly string[],
): AlertRouting {
  const loud = routings.find(
    ({ reaches, silencedUntil }) =>
      reaches === 'human' && silencedUntil === undefined,
  );
  const best =
    loud ??
    routings.find(({ reaches }) => reaches === 'human') ??
    routings.find(({ reaches }) => reaches === 'unknown');
  if (best) return best;
  if (failures.length || !routings.length) {
    return {
      reaches: 'unknown',
      receivers: [],
      path: [],
      reason: joined(...failures) ?? 'No system that routes it is configured.',
    };
  }
  return routings[0];
}

/** The weakest cluster of those that answered. */
function clusterOf(
  read: readonly Read[],
): Pick<NonNullable<ServiceFacts['routing']>, 'peers' | 'isClustered'> {
  const peers = read.flatMap(({ snapshot }) => snapshot.peers ?? []);
  const clustered = read.flatMap(({ snapshot }) => snapshot.isClustered ?? []);
  return {
    ...(peers.length > 0 && { peers: Math.min(...peers) }),
    ...(clustered.length > 0 && { isClustered: clustered.every(Boolean) }),
  };
}
