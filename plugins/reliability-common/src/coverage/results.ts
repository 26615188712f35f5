import type { CoverageStep } from '../api/types';
import type { CoverageVerdict, Signal } from './types';

/**
 * What an alert is worth.
 *
 * - complete: would tell a human, who finds a runbook
 * - weak: tells, with findings
 * - dead: can never tell
 * - unknown: cannot be seen
 *
 * @public
 */
export type AlertStanding = 'complete' | 'weak' | 'dead' | 'unknown';

/** What is right or wrong with an alert. @public */
export interface AlertFinding {
  /** As `coverage/alert-routed`. */
  id: string;
  verdict: 'good' | 'bad' | 'unknown';
  message: string;
  next?: string;
}

/** An alerting rule of a service and what it is worth. @public */
export interface AlertQuality {
  name: string;
  signals: Signal[];
  standing: AlertStanding;
  findings: AlertFinding[];
  query: string;
  labels: Record<string, string>;
  relation: 'this' | 'every';
  severity?: string;
  forSeconds?: number;
  isInGit: boolean;
  /** Absent when it cannot be told. */
  isLoaded?: boolean;
  file?: string;
  line?: number;
  /** Name of the source that has it loaded. */
  source?: string;
  receivers?: string[];
  /** Its way through the tree of routes. */
  route?: string[];
  /** Epoch seconds. */
  silencedUntil?: number;
  /** Share of the time looked at in which it fired, 0 … 1. */
  firingRatio?: number;
  runbook?: { id?: string; title: string; url?: string };
  dashboard?: string;
}

/** The way from a metric to somebody who knows what to do, for one signal. @public */
export interface SignalMatrixRow {
  signal: Signal;
  verdict: CoverageVerdict;
  steps: {
    collected: CoverageStep;
    alerted: CoverageStep;
    routed: CoverageStep;
    runbook: CoverageStep;
    dashboard: CoverageStep;
  };
}

/** One thing worth an alert. @public */
export interface ChecklistItem {
  id: string;
  title: string;
  verdict: CoverageVerdict;
  reason?: string;
  evidence: string[];
}

/** What is worth an alert at a datastore or queue that a service is or depends on. @public */
export interface Checklist {
  technology: string;
  title: string;
  /** The dependency it is about; absent when it is the service itself. */
  entityRef?: string;
  items: ChecklistItem[];
}
