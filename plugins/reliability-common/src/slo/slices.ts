import type { SloPart, Slicing } from '../definitions/sloParts';
import { QUANTA_PER_EVENT, toQuanta } from './quantise';
import { WHOLE_PPM } from './target';
import type { Bucket, Target } from './types';

/**
 * What the buckets of a part count, and so what its budget is made of.
 *
 * @public
 */
export type CountUnit = 'events' | 'observations' | 'seconds' | 'slices';

/**
 * Stored counts of one slice whose share counts, so that the mean of shares is
 * exact to a millionth and still a sum of integers.
 *
 * @public
 */
export const SLICE_WEIGHT = 2 ** 20;

/** @public */
export function countUnit({ indicator, slicing }: SloPart): CountUnit {
  if (slicing) {
    return 'slices';
  }
  if ('raw' in indicator) {
    return 'seconds';
  }
  return 'threshold' in indicator ? 'observations' : 'events';
}

/**
 * How many stored counts are one of what {@link countUnit} names. Figures for
 * people are divided by it.
 *
 * @public
 */
export function countScale({ slicing }: SloPart): number {
  return slicing && !slicing.target ? SLICE_WEIGHT : 1;
}

/**
 * Turns buckets of the length of a slice into slices, one for each.
 *
 * @remarks
 *
 * With a target a slice counts 1, good when at least that share of it is: the
 * comparison is of integers. Without one it counts {@link SLICE_WEIGHT}, good
 * by its share. A slice without events counts neither way, but was measured.
 *
 * @public
 */
export function sliceBuckets(
  buckets: readonly Bucket[],
  slicing: Slicing,
): Bucket[] {
  const { target } = slicing;
  return buckets.map(bucket => {
    if (!(bucket.total > 0)) {
      return { ...bucket, good: 0, total: 0 };
    }
    return target
      ? { ...bucket, good: isGood(bucket, target) ? 1 : 0, total: 1 }
      : {
          ...bucket,
          good: Math.round((bucket.good / bucket.total) * SLICE_WEIGHT),
          total: SLICE_WEIGHT,
        };
  });
}

/**
 * Whole counts are compared as they are. Others were rounded to quanta, by up
 * to half of one, which must not make a slice bad that met its target exactly.
 */
function isGood({ good, total }: Bucket, target: Target): boolean {
  const quanta = toQuanta(good);
  const isWhole = quanta % BigInt(QUANTA_PER_EVENT) === 0n;
  const halves = 2n * quanta + (isWhole ? 0n : 1n);
  return (
    halves * BigInt(WHOLE_PPM) >= 2n * toQuanta(total) * BigInt(target.ppm)
  );
}
