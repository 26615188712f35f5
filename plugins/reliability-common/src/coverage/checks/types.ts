import type { RunbookFreshnessRules } from '../../runbooks/types';
import type { ServiceFacts } from '../facts';
import type { AlertQuality, Checklist, SignalMatrixRow } from '../results';

/** Cumulative maturity of a service, lowest first. @public */
export const LEVELS = ['observed', 'alerted', 'operable', 'resilient'] as const;
/** @public */
export type Level = (typeof LEVELS)[number];

/** @public */
export const CHECK_OUTCOMES = [
  'fail',
  'unknown',
  'pass',
  'exempt',
  'not-applicable',
] as const;
/** @public */
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** What somebody outside reported of a check: an E2E run, a backup, a deployment. @public */
export interface CheckReport {
  checkId: string;
  outcome: 'pass' | 'fail';
  message?: string;
  /** http or https. */
  link?: string;
  /** Epoch seconds. */
  observedAt: number;
  expiresAt: number;
}

/** `reliability/v1 Exemption` as read from git. @public */
export interface Exemption {
  name: string;
  check: string;
  reason: string;
  approvedBy: string;
  /** Local date, the last day it counts: `2027-03-31`; absent when the file has none, and then it does not count. */
  until?: string;
  file: string;
  line: number;
}

/** The outcome of one check for one service. @public */
export interface CheckResult {
  id: string;
  outcome: CheckOutcome;
  /** Why, in one sentence. */
  reason: string;
  /** What to do, absent when it passes. */
  next?: string;
  /** Lines that the next step adds to a file, ready to paste. */
  lines?: string;
  /** What was looked at, at most 20. */
  evidence: readonly string[];
  /** Of the run that reported it; http or https. */
  link?: string;
  /** Set when it has not begun to count: the outcome does not touch the level. */
  countsFrom?: string;
  exemption?: {
    name: string;
    reason: string;
    approvedBy: string;
    until: string;
  };
}

/** What was judged of a service before its checks. @public */
export interface ServiceVerdicts {
  alerts: readonly AlertQuality[];
  /** In the order of `SIGNALS`. */
  signals: readonly SignalMatrixRow[];
  checklists: readonly Checklist[];
}

/** What a check is told besides the facts. @public */
export interface CheckContext extends ServiceVerdicts {
  /** Epoch seconds. */
  now: number;
  /** `DEFAULT_FRESHNESS_RULES` when absent. */
  freshnessRules?: RunbookFreshnessRules;
}

/** What a check itself says; the rest is added to it. @public */
export type CheckVerdict = Omit<
  CheckResult,
  'id' | 'countsFrom' | 'exemption' | 'evidence'
> & { evidence?: readonly string[] };

/** A check. Stable id `domain/name`. @public */
export interface CheckDefinition {
  id: string;
  level: Level;
  title: string;
  /** Why it matters, in one or two sentences. */
  why: string;
  /** Where it applies; everywhere when absent. */
  appliesTo?(facts: ServiceFacts): boolean;
  /** Rests on the facts alone and asks nobody. What it throws makes the outcome `unknown`. */
  evaluate(facts: ServiceFacts, context: CheckContext): CheckVerdict;
  /** Local date from which failing it lowers the level; at once when absent. */
  countsFrom?: string;
  /** Its outcome is reported from outside, and by nothing else. */
  isReported?: boolean;
}

/** @public */
export interface CheckSummary {
  /** One for each check, in their order. */
  results: CheckResult[];
  /** Highest level all of whose checks, and those of the levels below, pass, are exempt or do not apply; absent when not even the first. */
  level?: Level;
  /** What stands between the service and the next level. */
  missing: string[];
}
