import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { SloDefinition } from '../definitions/types';
import { definitionOf, inputOf } from './__testUtils__/evaluationInput';
import {
  bucketsArbitrary,
  cumulate,
  DAY,
  differenceOf,
  MIDNIGHT,
  resum,
} from './__testUtils__/history';
import { evaluateSlo } from './evaluateSlo';
import { isKept, CALENDAR_TIERS } from './tiers';
import { SLICE_WEIGHT, sliceBuckets } from './slices';
import type { Bucket } from './types';

const STEP = 300;

/** Ten to twenty days of buckets that end within a month of the zone of the tests. */
const histories = bucketsArbitrary(
  STEP,
  { min: 2900, max: 5800 },
  fc.nat(40 * 24 * 12).map(steps => MIDNIGHT + steps * STEP),
);

const zones = fc.constantFrom(
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Europe/Paris',
);

/** The evaluation of a history that is stored, thinned and read as sums. */
function evaluated(
  slices: readonly Bucket[],
  definition: Partial<SloDefinition>,
) {
  const points = cumulate(slices, STEP);
  const { time: to } = points[points.length - 1];
  const kept = points.filter(
    ({ time }, index) => index === 0 || isKept(time, to, STEP, CALENDAR_TIERS),
  );
  return evaluateSlo({
    ...inputOf(
      {},
      {
        step: STEP,
        collectedTo: to,
        lastMeasured: to,
        firstMeasured: points[0].time + STEP,
        sum: from => differenceOf(kept, from),
        now: to,
      },
    ),
    definition: definitionOf(definition),
  });
}

const monthIn = (timeZone: string) => ({
  duration: '1M',
  seconds: 30 * DAY,
  isRolling: false as const,
  startTime: '2026-01-01T00:00:00',
  timeZone,
});

/** Buckets whose step lies in the local month of the last one, found one by one. */
function ofTheMonth(buckets: readonly Bucket[], timeZone: string): Bucket[] {
  const monthOf = ({ time }: Bucket) =>
    DateTime.fromSeconds(time - STEP, { zone: timeZone }).toFormat('yyyy-MM');
  const last = monthOf(buckets[buckets.length - 1]);
  return buckets.filter(bucket => monthOf(bucket) === last);
}

describe('a calendar month, recomputed bucket by bucket', () => {
  it('of events', () => {
    fc.assert(
      fc.property(histories, zones, (buckets, timeZone) => {
        const { counts, objectives } = evaluated(buckets, {
          window: monthIn(timeZone),
        });
        const month = ofTheMonth(buckets, timeZone);
        const naive = resum(month, -Infinity, Infinity);
        expect(counts).toMatchObject({
          good: naive.good,
          total: naive.total,
          coveredSeconds: naive.coveredSeconds,
        });
        fc.pre(naive.total > 0);
        const [{ budget, measured }] = objectives;
        expect(measured).toBe(naive.good / naive.total);
        expect(budget?.spentBad).toBe(naive.total - naive.good);
        expect(budget?.allowedBad).toBeCloseTo(naive.total / 1000, 6);
      }),
      { numRuns: 20 },
    );
  });

  it('of slices that are good or bad, and of their shares', () => {
    const target = { text: '0.98', ppm: 980_000 };
    const objective = {
      target: { text: '0.9', ppm: 900_000 },
      timeSliceSeconds: STEP,
    };
    fc.assert(
      fc.property(histories, zones, (buckets, timeZone) => {
        const month = ofTheMonth(buckets, timeZone).filter(
          ({ total }) => total > 0,
        );
        fc.pre(month.length > 0);
        const last = buckets[buckets.length - 1].time;
        const ends = DateTime.fromSeconds(last - STEP, { zone: timeZone })
          .plus({ months: 1 })
          .startOf('month')
          .toSeconds();
        const allowed = (month.length + (ends - last) / STEP) / 10;

        const binary = evaluated(
          sliceBuckets(buckets, { seconds: STEP, target }),
          {
            method: 'Timeslices',
            window: monthIn(timeZone),
            objectives: [{ ...objective, timeSliceTarget: target }],
          },
        );
        const good = month.filter(
          // Integers: counts are multiples of 2⁻¹⁰, plus half of one for what was rounded.
          bucket =>
            2048 * bucket.good + (Number.isInteger(bucket.good) ? 0 : 1) >=
            2048 * bucket.total * 0.98 - 1e-6,
        ).length;
        expect(binary.counts).toMatchObject({ good, total: month.length });
        expect(binary.objectives[0].budget?.allowedBad).toBeCloseTo(allowed, 6);

        const shares = evaluated(sliceBuckets(buckets, { seconds: STEP }), {
          method: 'RatioTimeslices',
          window: monthIn(timeZone),
          objectives: [objective],
        });
        const mean =
          month.reduce((sum, each) => sum + each.good / each.total, 0) /
          month.length;
        expect(shares.counts?.total).toBe(month.length);
        expect(shares.objectives[0].measured).toBeCloseTo(mean, 6);
        expect(shares.objectives[0].budget?.allowedBad).toBeCloseTo(allowed, 6);
        expect(shares.objectives[0].budget?.spentBad).toBeCloseTo(
          (1 - mean) * month.length,
          2,
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('sums', () => {
  const short = bucketsArbitrary(
    60,
    { min: 2, max: 300 },
    fc.constant(MIDNIGHT),
  );

  it('add up, wherever a window is cut', () => {
    fc.assert(
      fc.property(short, fc.nat(300), fc.nat(300), (buckets, a, b) => {
        const [early, late] = [a, b]
          .sort((x, y) => y - x)
          .map(steps => MIDNIGHT - steps * 60);
        const points = cumulate(buckets, 60);
        const whole = differenceOf(points, early);
        const upTo = points.filter(({ time }) => time <= late);
        fc.pre(upTo.length > 0);
        const [first, second] = [
          differenceOf(upTo, early),
          differenceOf(points, late),
        ];
        expect(first.good + second.good).toBe(whole.good);
        expect(first.total + second.total).toBe(whole.total);
        expect(first.coveredSeconds + second.coveredSeconds).toBe(
          whole.coveredSeconds,
        );
      }),
    );
  });

  it('do not depend on the order in which buckets come, nor on how often', () => {
    fc.assert(
      fc.property(
        short.chain(buckets =>
          fc.tuple(
            fc.constant(buckets),
            fc.shuffledSubarray([...buckets, ...buckets], {
              minLength: buckets.length * 2,
            }),
          ),
        ),
        ([buckets, ingested]) => {
          // As stores do: a bucket replaces the one of its time.
          const stored = new Map(ingested.map(each => [each.time, each]));
          const inOrder = [...stored.values()].sort((a, b) => a.time - b.time);
          expect(cumulate(inOrder, 60)).toEqual(cumulate(buckets, 60));
          expect(resum([...stored.values()], 0, MIDNIGHT)).toEqual(
            resum(buckets, 0, MIDNIGHT),
          );
        },
      ),
    );
  });

  it('of slices never lose a bad one by thinning or weight', () => {
    fc.assert(
      fc.property(short, buckets => {
        const slices = sliceBuckets(buckets, { seconds: 60 });
        const sum = resum(slices, 0, MIDNIGHT);
        expect(Number.isInteger(sum.good)).toBe(true);
        expect(sum.total % SLICE_WEIGHT).toBe(0);
        expect(sum.good).toBeLessThanOrEqual(sum.total);
        expect(sum.coveredSeconds).toBe(
          resum(buckets, 0, MIDNIGHT).coveredSeconds,
        );
      }),
    );
  });
});
