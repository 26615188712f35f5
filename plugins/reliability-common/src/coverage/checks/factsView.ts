import type { CoverageVerdict, Signal } from '../types';
import type { ServiceFacts } from '../facts';
import type { AlertStanding } from '../results';
import type { ServiceVerdicts } from './types';

/**
 * The facts of a service in few words, for checks that an installation writes
 * as predicates: `facts.slos.count`, `facts.signals.errors.alerted`.
 *
 * @public
 */
export interface FactsView {
  entity: {
    ref: string;
    kind: string;
    name: string;
    type?: string;
    tier?: string;
    owner?: string;
    system?: string;
    lifecycle?: string;
    technology?: string;
  };
  ownership: { state: string; members?: number; hasSrePartner: boolean };
  definitions: { state: string; errors: number; warnings: number };
  /** `states` are the different ones. */
  slos: { count: number; states: string[] };
  /** `alerts` are the names they answer. */
  runbooks: { count: number; alerts: string[] };
  monitoring: {
    basis: 'live' | 'git' | 'none';
    metrics: number;
    targetsUp: number;
    targetsDown: number;
  };
  signals: Record<
    Signal,
    Record<
      'verdict' | 'collected' | 'alerted' | 'routed' | 'runbook' | 'dashboard',
      CoverageVerdict
    >
  >;
  /** How many there are, by standing, and the different severities. */
  alerts: Record<AlertStanding | 'count', number> & { severities: string[] };
  routing: { isConfigured: boolean; peers?: number };
  dashboards: { count: number };
  /** Entity references. */
  dependencies: { count: number; refs: string[] };
  /** Last outcome reported from outside that still counts, by check id. */
  reports: Record<string, 'pass' | 'fail'>;
}

/** @public */
export function factsView(
  facts: ServiceFacts,
  { alerts, signals, now }: ServiceVerdicts & { now: number },
): FactsView {
  const { ownership, definitions, slos, runbooks, monitoring } = facts;
  const standing = (wanted: AlertStanding) =>
    alerts.filter(alert => alert.standing === wanted).length;
  return {
    entity: {
      ref: facts.entityRef,
      kind: facts.kind,
      name: facts.name,
      type: facts.type,
      tier: facts.tier,
      owner: facts.owner,
      system: facts.system,
      lifecycle: facts.lifecycle,
      technology: facts.technology,
    },
    ownership: {
      state: ownership?.state ?? 'unknown',
      members: ownership?.owner?.members,
      hasSrePartner: ownership?.srePartner?.exists ?? false,
    },
    definitions: {
      state: definitions?.state ?? 'pending',
      errors: definitions?.errors ?? 0,
      warnings: definitions?.warnings ?? 0,
    },
    slos: { count: slos.length, states: unique(slos.map(slo => slo.state)) },
    runbooks: {
      count: runbooks.length,
      alerts: unique(runbooks.flatMap(runbook => runbook.alerts)),
    },
    monitoring: {
      basis: monitoring.basis,
      metrics: monitoring.metrics.length,
      targetsUp: monitoring.targets?.up ?? 0,
      targetsDown: monitoring.targets?.down ?? 0,
    },
    signals: Object.fromEntries(
      signals.map(({ signal, verdict, steps }) => [
        signal,
        {
          verdict,
          collected: steps.collected.verdict,
          alerted: steps.alerted.verdict,
          routed: steps.routed.verdict,
          runbook: steps.runbook.verdict,
          dashboard: steps.dashboard.verdict,
        },
      ]),
    ) as FactsView['signals'],
    alerts: {
      count: alerts.length,
      complete: standing('complete'),
      weak: standing('weak'),
      dead: standing('dead'),
      unknown: standing('unknown'),
      severities: unique(alerts.flatMap(({ severity }) => severity ?? [])),
    },
    routing: {
      isConfigured: facts.routing !== undefined,
      peers: facts.routing?.peers,
    },
    dashboards: { count: facts.dashboards.items.length },
    dependencies: {
      count: facts.dependencies.length,
      refs: facts.dependencies.map(({ entityRef }) => entityRef),
    },
    reports: Object.fromEntries(
      facts.reports
        .filter(({ expiresAt }) => expiresAt > now)
        .map(({ checkId, outcome }) => [checkId, outcome]),
    ),
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
