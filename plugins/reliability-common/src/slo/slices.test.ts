import fc from 'fast-check';
import type { SloPart } from '../definitions/sloParts';
import { EVENTS, OBSERVATIONS, SECONDS } from './__testUtils__/evaluationInput';
import { quantise } from './quantise';
import { countScale, countUnit, SLICE_WEIGHT, sliceBuckets } from './slices';

const bucket = (good: number, total: number, time = 300) => ({
  time,
  good,
  total,
  coveredSeconds: 300,
});
const target = { text: '0.98', ppm: 980_000 };

describe('countUnit and countScale', () => {
  it.each<[SloPart, string, number]>([
    [{ indicator: EVENTS }, 'events', 1],
    [{ indicator: SECONDS }, 'seconds', 1],
    [{ indicator: OBSERVATIONS }, 'observations', 1],
    [{ indicator: EVENTS, slicing: { seconds: 60, target } }, 'slices', 1],
    [{ indicator: SECONDS, slicing: { seconds: 60, target } }, 'slices', 1],
    [{ indicator: EVENTS, slicing: { seconds: 60 } }, 'slices', 1_048_576],
  ])('%#', (part, unit, scale) => {
    expect(countUnit(part)).toBe(unit);
    expect(countScale(part)).toBe(scale);
  });
});

describe('sliceBuckets', () => {
  it.each([
    [98, 100, 1],
    [97.999, 100, 0],
    [1, 1, 1],
    [0, 1, 0],
    // 48 of 49 is 0.979591…, 49 of 50 exactly the target.
    [48, 49, 0],
    [49, 50, 1],
    // 0.98 × 60 rounds down to a multiple of 2⁻¹⁰, and still meets the target.
    [quantise(58.8), 60, 1],
    [quantise(58.8) - 2 ** -10, 60, 0],
    // As large as counts may be.
    [2 ** 40 * 49, 2 ** 40 * 50, 1],
    [2 ** 40 * 49 - 1, 2 ** 40 * 50, 0],
  ])('calls %d of %d good: %d', (good, total, expected) => {
    expect(
      sliceBuckets([bucket(good, total)], { seconds: 300, target }),
    ).toEqual([bucket(expected, 1)]);
  });

  it('compares whole counts exactly', () => {
    // 2 of 3 is 0.666666…, short of 0.666667 by a third of a millionth.
    const at = (ppm: number) =>
      sliceBuckets([bucket(2, 3)], {
        seconds: 300,
        target: { text: '', ppm },
      })[0].good;
    expect(at(666_666)).toBe(1);
    expect(at(666_667)).toBe(0);
  });

  it('keeps the share of a slice that counts by it, to a millionth', () => {
    const [slice] = sliceBuckets([bucket(1, 3)], { seconds: 300 });
    expect(slice).toEqual(bucket(349_525, SLICE_WEIGHT));
    expect(slice.good / SLICE_WEIGHT).toBeCloseTo(1 / 3, 6);
    const [other] = sliceBuckets([bucket(2, 3)], { seconds: 300 });
    expect(other.good).toBe(699_051);
  });

  it.each([{ seconds: 300, target }, { seconds: 300 }])(
    'counts a slice without events neither way: %j',
    slicing => {
      expect(
        sliceBuckets(
          [bucket(0, 0, 300), { ...bucket(0, 0, 600), coveredSeconds: 120 }],
          slicing,
        ),
      ).toEqual([
        bucket(0, 0, 300),
        { ...bucket(0, 0, 600), coveredSeconds: 120 },
      ]);
    },
  );

  it('counts as naive counting does, one slice for each bucket', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 100 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (counts, ppm) => {
          const buckets = counts.map(([good, bad], index) =>
            bucket(good, good + bad, index * 300),
          );
          const counted = counts.filter(([good, bad]) => good + bad > 0);
          const sum = (
            key: 'good' | 'total',
            slicing: { target?: typeof target },
          ) =>
            sliceBuckets(buckets, { seconds: 300, ...slicing }).reduce(
              (rest, slice) => rest + slice[key],
              0,
            );
          const byTarget = { target: { text: '', ppm } };
          expect(sum('total', byTarget)).toBe(counted.length);
          expect(sum('good', byTarget)).toBe(
            counted.filter(
              ([good, bad]) => good * 1_000_000 >= (good + bad) * ppm,
            ).length,
          );
          expect(sum('total', {})).toBe(counted.length * SLICE_WEIGHT);
          const mean =
            counted.reduce(
              (rest, [good, bad]) => rest + good / (good + bad),
              0,
            ) / counted.length;
          fc.pre(counted.length > 0);
          expect(
            Math.abs(sum('good', {}) / sum('total', {}) - mean),
          ).toBeLessThan(2 ** -20);
          expect(
            sliceBuckets(buckets, { seconds: 300 }).map(({ time }) => time),
          ).toEqual(buckets.map(({ time }) => time));
        },
      ),
    );
  });
});
