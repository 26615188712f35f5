/**
 * Counts of one SLI over the step that ends at `time`: the half-open interval
 * `(time − step, time]`. What sources return and the engine stores.
 *
 * @public
 */
export interface Bucket {
  /** Epoch seconds, end of the step. */
  time: number;
  /** Events, quantised to 2⁻¹⁰ so that float sums are exact and free of order. */
  good: number;
  total: number;
  /** How much of the step was measured: 0 … step. Unmeasured time is neither good nor bad. */
  coveredSeconds: number;
}

/**
 * States of an SLO, worst first: the order for sorting, and the order in which
 * they are tried when an SLO is evaluated.
 *
 * @public
 */
export const SLO_STATES = [
  'invalid',
  'source-error',
  'no-data',
  'exhausted',
  'burning',
  'at-risk',
  'stale',
  'insufficient',
  'no-traffic',
  'healthy',
] as const;

/** @public */
export type SloState = (typeof SLO_STATES)[number];

/**
 * A target as written and as the exact integer that all comparisons use.
 *
 * @public
 */
export interface Target {
  /** Decimal ratio, for example `0.999`. */
  text: string;
  /** Parts per million of events that must be good, 0 … 1,000,000. */
  ppm: number;
}

/**
 * Sums of an SLI over `(from, to]`.
 *
 * @public
 */
export interface WindowSum {
  from: number;
  to: number;
  good: number;
  total: number;
  coveredSeconds: number;
}
