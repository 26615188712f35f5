import type { JsonObject } from '@backstage/types';
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

/** @public */
export interface IndicatorDefinition {
  name: string;
  /** Exactly one of `good` and `bad` is present. */
  good?: MetricSourceSpec;
  bad?: MetricSourceSpec;
  total: MetricSourceSpec;
}

/** @public */
export interface ObjectiveDefinition {
  displayName?: string;
  target: Target;
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
  method: 'Occurrences';
  window: { duration: string; seconds: number; isRolling: true };
  indicator: IndicatorDefinition;
  objectives: ObjectiveDefinition[];
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
  problems: DefinitionProblem[];
}
