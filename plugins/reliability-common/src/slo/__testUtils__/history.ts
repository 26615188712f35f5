import fc from 'fast-check';
import type { Bucket, WindowSum } from '../types';

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

/** Midnight, so that it lies on the grid of every tier. */
export const MIDNIGHT = 20_833 * DAY;

/** Steps an SLI may have. */
export const STEPS = [60, 120, 300, 600, 900, 1800, 3600];

/** A running sum, as stored. */
export interface Point {
  time: number;
  good: number;
  total: number;
  coveredSeconds: number;
}

/** Cumulative sums of buckets that follow each other, with their base. */
export function cumulate(buckets: readonly Bucket[], step: number): Point[] {
  const points = [
    { time: buckets[0].time - step, good: 0, total: 0, coveredSeconds: 0 },
  ];
  for (const bucket of buckets) {
    const before = points[points.length - 1];
    points.push({
      time: bucket.time,
      good: before.good + bucket.good,
      total: before.total + bucket.total,
      coveredSeconds: before.coveredSeconds + bucket.coveredSeconds,
    });
  }
  return points;
}

/** What a store answers: the difference of two rows. */
export function differenceOf(
  points: readonly Point[],
  from: number,
): WindowSum {
  const last = points[points.length - 1];
  const edge = Math.max(points[0].time, from);
  const base = points.find(({ time }) => time === edge);
  if (!base) {
    throw new Error(`No row at the left edge ${edge}`);
  }
  return {
    from: edge,
    to: last.time,
    good: last.good - base.good,
    total: last.total - base.total,
    coveredSeconds: last.coveredSeconds - base.coveredSeconds,
  };
}

/** What differences must equal: adding up the buckets one by one. */
export function resum(
  buckets: readonly Bucket[],
  from: number,
  to: number,
): WindowSum {
  const sum = { from, to, good: 0, total: 0, coveredSeconds: 0 };
  for (const { time, good, total, coveredSeconds } of buckets) {
    if (time > from && time <= to) {
      sum.good += good;
      sum.total += total;
      sum.coveredSeconds += coveredSeconds;
    }
  }
  return sum;
}

/** Counts in quanta of 2⁻¹⁰, with steps that were not measured among them. */
export function bucketsArbitrary(
  step: number,
  length: { min: number; max: number },
  to: fc.Arbitrary<number>,
): fc.Arbitrary<Bucket[]> {
  const counts = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(fc.nat(1 << 24), fc.nat(1 << 14)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  return fc
    .tuple(
      fc.array(counts, {
        minLength: length.min,
        maxLength: length.max,
        size: 'max',
      }),
      to,
    )
    .map(([steps, end]) =>
      steps.map((quanta, index) => {
        const [good, bad] = quanta ?? [0, 0];
        return {
          time: end - (steps.length - 1 - index) * step,
          good: good / 1024,
          total: (good + bad) / 1024,
          coveredSeconds: quanta ? step : 0,
        };
      }),
    );
}
