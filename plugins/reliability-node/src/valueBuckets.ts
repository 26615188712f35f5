import {
  type Bucket,
  quantise,
  type RawIndicator,
  type ThresholdIndicator,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliFailure } from './sliSources';

/** Ratios that others divided are off by their roundings, and by no more. */
const TOLERANCE = 1e-9;

/**
 * An SLI whose metric has values, not counts of events.
 *
 * @public
 */
export type ValueMetrics =
  | Omit<RawIndicator, 'name'>
  | Omit<ThresholdIndicator, 'name'>;

/**
 * Does a value meet a threshold: `value op threshold`? Nothing compares with
 * `NaN`.
 *
 * @public
 */
export function meetsThreshold(
  value: number,
  { op, value: threshold }: Pick<ThresholdIndicator, 'op' | 'value'>,
): boolean {
  switch (op) {
    case 'lte':
      return value <= threshold;
    case 'lt':
      return value < threshold;
    case 'gte':
      return value >= threshold;
    default:
      return value > threshold;
  }
}

/**
 * Buckets of an SLI from the values of its metric.
 *
 * @remarks
 *
 * Of a threshold each value is one observation. Of a ratio each value speaks
 * for `interval` seconds, of which that share was good (or bad). Time without a
 * value, and a value that is `NaN`, was not measured.
 *
 * @param options - `values` as time (epoch seconds, the end of what the value
 * speaks for, a multiple of `interval`) and value, ordered by time; `step`
 * seconds of a bucket, a multiple of `interval`
 * @returns buckets, or the failure `invalid-response` of the first value that
 * was to be a ratio and is none, with its time
 * @public
 */
export function valueBuckets(options: {
  sli: ValueMetrics;
  values: Iterable<readonly [time: number, value: number]>;
  interval: number;
  step: number;
}): { ok: true; buckets: Bucket[] } | { ok: false; failure: SliFailure } {
  const { sli, values, interval, step } = options;
  const buckets: Bucket[] = [];
  for (const [time, value] of values) {
    if (Number.isNaN(value)) {
      continue;
    }
    if ('raw' in sli && !(value >= -TOLERANCE && value <= 1 + TOLERANCE)) {
      return {
        ok: false,
        failure: {
          kind: 'invalid-response',
          message: `the value at ${isoTime(
            time,
          )} is ${value}, which is no ratio: it must lie between 0 and 1`,
        },
      };
    }
    const end = Math.ceil(time / step) * step;
    let bucket = buckets[buckets.length - 1];
    if (bucket?.time !== end) {
      bucket = { time: end, good: 0, total: 0, coveredSeconds: 0 };
      buckets.push(bucket);
    }
    bucket.good +=
      'raw' in sli
        ? goodSeconds(sli.rawType, value, interval)
        : Number(meetsThreshold(value, sli));
    bucket.total += 'raw' in sli ? interval : 1;
    bucket.coveredSeconds += interval;
  }
  return { ok: true, buckets };
}

function goodSeconds(
  type: RawIndicator['rawType'],
  ratio: number,
  interval: number,
): number {
  const seconds = quantise(Math.min(Math.max(ratio, 0), 1) * interval);
  return type === 'success' ? seconds : interval - seconds;
}

function isoTime(time: number): string {
  return new Date(time * 1000).toISOString().replace('.000Z', 'Z');
}
