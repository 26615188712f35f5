import type { OwnershipReading } from '../api/types';
import type { SloState } from '../slo/types';
import type { CheckReport, Exemption } from './checks/types';
import type { MonitoredMetric, MonitorRule } from './types';
import type { RunbookFact } from '../runbooks/types';
import type { AlertRouting } from './routing/types';

/** Systems that have a checklist of their own. @public */
export const TECHNOLOGIES_WITH_CHECKLIST = [
  'postgresql',
  'elasticsearch',
  'redis',
  'rabbitmq',
  'kafka',
] as const;
/** @public */
export type ChecklistTechnology = (typeof TECHNOLOGIES_WITH_CHECKLIST)[number];

/** A dashboard that shows something of a service. @public */
export interface DashboardFact {
  title: string;
  /** http or https; absent when only its name is known. */
  url?: string;
  source: string;
  /** Metrics its panels read. */
  metrics: readonly string[];
}

/** An alerting rule as a service has it: in git, loaded, or both. @public */
export interface AlertFact {
  /** The loaded rule where there is one, else the one in git. */
  rule: MonitorRule;
  /** Does it name this service, or watch every service by grouping? */
  relation: 'this' | 'every';
  isInGit: boolean;
  /** Its expression in git, where that differs from the loaded one. */
  gitQuery?: string;
  /** Absent when it cannot be told. */
  isLoaded?: boolean;
  /** Place in git, where it is there. */
  file?: string;
  line?: number;
  /** Name of the source that has it loaded. */
  source?: string;
  /** Share of the last `seconds` in which it fired, 0 … 1; absent when nobody knows. */
  firing?: { ratio: number; seconds: number };
  /** Absent when no routing system is configured. */
  routing?: AlertRouting;
}

/**
 * Everything known about one service that verdicts and checks rest on. Stored,
 * so that verdicts can be worked out again without asking anybody.
 *
 * @public
 */
export interface ServiceFacts {
  entityRef: string;
  kind: string;
  type?: string;
  name: string;
  /** The name monitoring tools know it by. */
  serviceName: string;
  tier?: string;
  owner?: string;
  system?: string;
  lifecycle?: string;
  /** Epoch seconds. */
  observedAt: number;
  ownership?: OwnershipReading;
  /** How its folder was read; absent when nobody has looked yet. */
  definitions?: {
    state: 'not-configured' | 'pending' | 'read' | 'missing' | 'error';
    reason?: string;
    errors: number;
    warnings: number;
    /** The first errors, with file and line. */
    messages: readonly string[];
  };
  slos: ReadonlyArray<{ name: string; state: SloState }>;
  runbooks: readonly RunbookFact[];
  /** Scenarios it can be rehearsed with; absent when nobody has looked. */
  scenarios?: number;
  /** Alerts in git whose `runbook_url` leads to no runbook of the portal, though it points into it. */
  deadRunbookUrls?: readonly {
    alert: string;
    url: string;
    file?: string;
    line?: number;
  }[];
  /** What it is itself, when that has a checklist. */
  technology?: ChecklistTechnology;
  /** What it depends on that has a checklist. */
  dependencies: ReadonlyArray<{
    entityRef: string;
    serviceName: string;
    technology: ChecklistTechnology;
  }>;
  monitoring: {
    basis: 'live' | 'git' | 'none';
    source?: string;
    /** Why what is not seen proves nothing. */
    unknown?: string;
    metricsUnknown?: string;
    rulesUnknown?: string;
    metrics: readonly MonitoredMetric[];
    targets?: { up: number; down: number; lastError?: string };
  };
  alerts: readonly AlertFact[];
  /** Absent when no routing system is configured. */
  routing?: {
    source: string;
    unknown?: string;
    peers?: number;
    isClustered?: boolean;
    alertmanagers?: number;
  };
  dashboards: {
    unknown?: string;
    isConfigured: boolean;
    items: readonly DashboardFact[];
  };
  reports: readonly CheckReport[];
  exemptions: readonly Exemption[];
}
