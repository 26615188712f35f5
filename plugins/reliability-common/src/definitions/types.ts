import type { JsonObject } from '@backstage/types';
import type { Exemption } from '../coverage/checks/types';
import type { MonitorRule } from '../coverage/types';
import type { Target } from '../slo/types';

/**
 * A text file of a service's definitions folder.
 *
 * @public
 */
export interface DefinitionFile {
  /** Relative to the folder, with forward slashes. */
  path: string;
  content: string;
}

/**
 * Something wrong in a definition, where it is, and what to write instead.
 *
 * @public
 */
export interface DefinitionProblem {
  severity: 'error' | 'warning';
  /** Stable id, for example `openslo/target-range`. */
  rule: string;
  message: string;
  file: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
  /** Field, for example `spec.objectives[0].target`. */
  path?: string;
}

/**
 * Where a metric is read: the type of source, the configured source by name
 * (the only one of its type when absent), and that source's own words.
 * Definitions are untrusted: never a URL, header or credential.
 *
 * @public
 */
export interface MetricSourceSpec {
  type: string;
  source?: string;
  spec: JsonObject;
}

/**
 * Events counted by two metrics: what is good, or bad, of all.
 *
 * @public
 */
export interface RatioIndicator {
  name: string;
  /** Exactly one of `good` and `bad` is present. */
  good?: MetricSourceSpec;
  bad?: MetricSourceSpec;
  total: MetricSourceSpec;
  /** `false` when the metrics go up and down, so that each sample is a count of its own; absent is `true`. */
  counter?: boolean;
}

/**
 * A ratio that someone else has divided already. It hides how many events it
 * stands for, so it is weighed by time.
 *
 * @public
 */
export interface RawIndicator {
  name: string;
  raw: MetricSourceSpec;
  /** What a ratio of 1 means: all good, or all bad. */
  rawType: 'success' | 'failure';
}

/** @public */
export type ThresholdOperator = 'lte' | 'gte' | 'lt' | 'gt';

/**
 * A value compared with a threshold: each observation that meets it is good.
 *
 * @public
 */
export interface ThresholdIndicator {
  name: string;
  threshold: MetricSourceSpec;
  /** Good is `metric op value`. */
  op: ThresholdOperator;
  value: number;
}

/**
 * What an SLI reads, in one of three shapes, told apart by `total`, `raw` and
 * `threshold`.
 *
 * @public
 */
export type IndicatorDefinition =
  | RatioIndicator
  | RawIndicator
  | ThresholdIndicator;

/** @public */
export const BUDGETING_METHODS = [
  'Occurrences',
  'Timeslices',
  'RatioTimeslices',
] as const;

/** @public */
export type BudgetingMethod = (typeof BUDGETING_METHODS)[number];

/** @public */
export interface ObjectiveDefinition {
  displayName?: string;
  target: Target;
  /** With `Timeslices`: a slice is good when at least this share of it is. */
  timeSliceTarget?: Target;
  /** With `Timeslices` and `RatioTimeslices`: 60 … 3600, divides 3600. */
  timeSliceSeconds?: number;
  /** In a composite SLO each objective has its own. */
  indicator?: IndicatorDefinition;
  /** In a composite SLO: what one budget of this objective counts for, parts per million; 1,000,000 unless written. */
  weightPpm?: number;
}

/**
 * The time over which an SLO is judged. `seconds` of a calendar window is its
 * nominal length (a month counts as 30 days); each real period has its own.
 *
 * @public
 */
export type SloWindow =
  | { duration: string; seconds: number; isRolling: true }
  | {
      duration: string;
      seconds: number;
      isRolling: false;
      /** Local time at which one of the periods begins: `2026-01-01T00:00:00`. */
      startTime: string;
      /** IANA name. */
      timeZone: string;
    };

/**
 * A condition of an OpenSLO alert policy: one window, one threshold.
 *
 * @public
 */
export interface AlertConditionDefinition {
  name: string;
  displayName?: string;
  /** As written: page, ticket, critical… */
  severity: string;
  op: ThresholdOperator;
  /** Burn rate. */
  threshold: number;
  lookbackSeconds: number;
  alertAfterSeconds: number;
}

/** @public */
export interface AlertPolicyDefinition {
  name: string;
  displayName?: string;
  alertWhenNoData: boolean;
  alertWhenBreaching: boolean;
  alertWhenResolved: boolean;
  conditions: AlertConditionDefinition[];
  /** Names of who is told, as written. */
  targets: string[];
}

/**
 * An SLO that was understood, references resolved.
 *
 * @public
 */
export interface SloDefinition {
  name: string;
  displayName: string;
  description?: string;
  /** `spec.service` as written. */
  service: string;
  /** What the document was written in; absent is OpenSLO. */
  format?: 'OpenSLO' | 'Sloth' | 'Pyrra' | 'Recorded';
  method: BudgetingMethod;
  window: SloWindow;
  /** Absent in a composite SLO, where each objective has its own. */
  indicator?: IndicatorDefinition;
  objectives: ObjectiveDefinition[];
  alertPolicies?: AlertPolicyDefinition[];
  /** Set when the figures are those another tool has recorded, and how that tool weighs. */
  recorded?: {
    by: 'Sloth' | 'Pyrra';
    weighting: 'slice-averaged' | 'event-weighted';
  };
  file: string;
  line: number;
}

/**
 * An SLO that was refused, kept so that the page can say so.
 *
 * @public
 */
export interface RefusedSlo {
  name: string;
  displayName: string;
  reason: string;
  file: string;
  line: number;
}

/**
 * What a definitions folder says.
 *
 * @public
 */
export interface Definitions {
  slos: SloDefinition[];
  refused: RefusedSlo[];
  /** Alerting rules of Prometheus rule files in the folder. */
  rules: MonitorRule[];
  /** Exemptions that say which check, why and who approved, with or without a date. */
  exemptions: Exemption[];
  problems: DefinitionProblem[];
}
