import {
  quantise,
  type Bucket,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  SliFailure,
  SliOutcome,
} from '@vigie/backstage-plugin-reliability-node';
import type { Segment } from './timeGrid';

/**
 * What a source answered for one SLI, once it is known to be usable. Sources
 * are other people's code in front of other people's systems: an answer that
 * breaks the contract is a failure of that SLI, never a figure.
 */
export type CheckedOutcome =
  | { ok: true; buckets: Bucket[] }
  | { ok: false; failure: SliFailure };

export function checkOutcome(
  outcome: SliOutcome | undefined,
  piece: Segment,
): CheckedOutcome {
  if (!outcome) {
    return invalid('the source did not answer for this SLI');
  }
  if (!outcome.ok) {
    return outcome;
  }
  const buckets: Bucket[] = [];
  let previous = piece.from;
  for (const bucket of outcome.buckets) {
    const problem = problemOf(bucket, piece, previous);
    if (problem) {
      return invalid(`the bucket at ${bucket.time} ${problem}`);
    }
    previous = bucket.time;
    buckets.push({
      time: bucket.time,
      good: quantise(bucket.good),
      total: quantise(bucket.total),
      coveredSeconds: Math.floor(bucket.coveredSeconds),
    });
  }
  return { ok: true, buckets };
}

function problemOf(
  bucket: Bucket,
  piece: Segment,
  previous: number,
): string | undefined {
  const { time, good, total, coveredSeconds } = bucket;
  if (!(time > previous && time <= piece.to)) {
    return 'is out of order or outside the time asked';
  }
  if ((time - piece.from) % piece.resolution !== 0) {
    return 'is not at the end of a step';
  }
  if (![good, total, coveredSeconds].every(Number.isFinite)) {
    return 'has a count that is not finite';
  }
  if (good < 0 || total < 0 || coveredSeconds < 0) {
    return 'has a negative count';
  }
  if (good > total) {
    return 'has more good events than events';
  }
  return coveredSeconds > piece.resolution
    ? 'covers more time than its step'
    : undefined;
}

function invalid(detail: string): CheckedOutcome {
  return {
    ok: false,
    failure: {
      kind: 'invalid-response',
      message: `The answer cannot be used: ${detail}`,
    },
  };
}
