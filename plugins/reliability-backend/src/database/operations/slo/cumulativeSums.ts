import type { Bucket } from '@vigie/backstage-plugin-reliability-common';

/** Sums from the start of a history up to a time. */
export interface Sums {
  good: number;
  total: number;
  /** Measured seconds. */
  covered: number;
}

/** The sums at each of `times`; a time without a bucket adds nothing. */
export function cumulate(
  base: Sums,
  times: readonly number[],
  buckets: readonly Bucket[],
): Array<[number, Sums]> {
  let { good, total, covered } = base;
  let next = 0;
  return times.map(time => {
    const bucket = buckets[next];
    if (bucket?.time === time) {
      next++;
      good += bucket.good;
      total += bucket.total;
      covered += bucket.coveredSeconds;
    }
    return [time, { good, total, covered }];
  });
}

export function difference(left: Sums, right: Sums): Sums {
  return {
    good: left.good - right.good,
    total: left.total - right.total,
    covered: left.covered - right.covered,
  };
}

/**
 * End of the first measured step. A bucket may be coarser than a step: it is
 * then taken as measured at its end, without holes.
 */
export function firstMeasuredStep(
  buckets: readonly Bucket[],
  step: number,
): number | undefined {
  const first = buckets.find(bucket => bucket.coveredSeconds > 0);
  return (
    first &&
    Math.min(
      first.time,
      Math.ceil((first.time - first.coveredSeconds) / step) * step + step,
    )
  );
}

/** End of the last measured step. */
export function lastMeasuredStep(
  buckets: readonly Bucket[],
): number | undefined {
  for (let index = buckets.length - 1; index >= 0; index--) {
    if (buckets[index].coveredSeconds > 0) {
      return buckets[index].time;
    }
  }
  return undefined;
}
