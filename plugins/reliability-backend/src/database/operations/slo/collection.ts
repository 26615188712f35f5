import type { Bucket } from '@vigie/backstage-plugin-reliability-common';

/** What was collected of one SLI. */
export interface CollectedSli {
  seq: number;
  /** Revision of its row when the collection was planned. */
  revision: number;
  /** Ascending, each at one of the times collected; times without one were not measured. */
  buckets: readonly Bucket[];
}

/** One collection of many SLIs over the same time. */
export interface Collection {
  /** The sums at this time stay; everything after it, up to `to`, is replaced. */
  from: number;
  to: number;
  /** Step of the SLIs, seconds. */
  step: number;
  /** Every time collected, ascending from after `from` to `to`. */
  times: readonly number[];
  slis: readonly CollectedSli[];
  attemptedAt: number;
}
