/** What is worth watching. @public */
export const SIGNALS = [
  'latency',
  'traffic',
  'errors',
  'saturation',
  'logs',
  'probes',
  'security',
] as const;

/** @public */
export type Signal = (typeof SIGNALS)[number];

/** @public */
export type CoverageVerdict =
  | 'covered'
  | 'partial'
  | 'uncovered'
  | 'unknown'
  | 'exempt'
  | 'not-applicable';

/**
 * A metric with live series, as a monitoring system knows it.
 *
 * @public
 */
export interface MonitoredMetric {
  name: string;
  /** From the system's metadata; never inferred from a suffix. */
  type?: 'counter' | 'gauge' | 'histogram' | 'summary' | 'unknown';
  /** Label names seen on its series, for signals that are told apart by a label. */
  labels?: readonly string[];
}

/**
 * An alerting rule, from a live system or from a rule file in git.
 *
 * @public
 */
export interface MonitorRule {
  name: string;
  query: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** Seconds. */
  forSeconds?: number;
  /** `unknown` for rules in git: nobody has evaluated them. */
  health: 'ok' | 'error' | 'unknown';
  lastError?: string;
  /** `false` when it is paused where it is loaded; absent where rules cannot be paused. */
  isEnabled?: boolean;
  group?: string;
  /** Share of the last `seconds` in which it fired, 0 … 1; absent when nobody knows. */
  firing?: { ratio: number; seconds: number };
  /** Name of the source that has it loaded. */
  source?: string;
  /** Rules in git. */
  file?: string;
  line?: number;
}
