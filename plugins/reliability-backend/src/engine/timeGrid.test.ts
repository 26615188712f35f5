import {
  alignLeftEdge,
  isKept,
  type Retention,
  tiersOf,
} from '@vigie/backstage-plugin-reliability-common';
import fc from 'fast-check';
import { thinningOf } from './thinningZones';
import {
  alignBase,
  type Grid,
  piecesOf,
  segmentsOf,
  STEPS_PER_REQUEST,
  timesOf,
} from './timeGrid';

const DAY = 86_400;
const step = fc.constantFrom(60, 120, 300, 600, 900, 1800, 3600);
const newest = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 });
const ROLLING: Grid = { step: 60, retention: 'rolling', isSliced: false };
const retention = fc.constantFrom<Retention>('rolling', 'calendar');
const grid = fc.record({ step, retention, isSliced: fc.boolean() });
const age = fc.oneof(
  fc.integer({ min: 0, max: 8 * 3600 }),
  fc.integer({ min: 0, max: 4 * DAY }),
  fc.integer({ min: 0, max: 120 * DAY }),
);

describe('alignBase and segmentsOf', () => {
  it('read every row that thinning keeps, from a base that it kept', () => {
    fc.assert(
      fc.property(step, grid, newest, age, age, (old, any, at, gap, back) => {
        const now = any.step;
        const tiers = tiersOf(any.retention);
        const to = Math.floor(at / now) * now;
        const collectedTo = Math.floor((to - gap) / old) * old;
        const collectedFrom = Math.floor((collectedTo - 30 * DAY) / DAY) * DAY;
        const stored = { collectedFrom, collectedTo, step: old };
        const base = alignBase(collectedTo - back, to, any, stored);

        expect(base).toBeLessThanOrEqual(collectedTo - back);
        expect(
          base < collectedFrom
            ? base % DAY === 0
            : base === collectedFrom || isKept(base, collectedTo, old, tiers),
        ).toBe(true);

        const segments = segmentsOf(base, to, any);
        expect(segments[0]?.from ?? to).toBe(base);
        const times = timesOf(segments);
        expect(times[times.length - 1] ?? to).toBe(to);
        const read = new Set(times);
        const edges = [300, 3600, 6 * 3600, DAY, 3 * DAY, 30 * DAY].map(
          seconds => alignLeftEdge(to, seconds, now, tiers),
        );
        expect(edges.filter(edge => edge > base && !read.has(edge))).toEqual(
          [],
        );
        for (const { from, to: end, resolution } of segments) {
          expect([from % resolution, end % resolution]).toEqual([0, 0]);
          expect(resolution % now).toBe(0);
          expect(any.isSliced && resolution !== now).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('begin a new history at the start of a day', () => {
    expect(alignBase(1_795_165_200, 1_795_200_000, ROLLING, undefined)).toBe(
      1_795_132_800,
    );
  });

  it('cut long stretches into pieces without overlap', () => {
    const to = 1_795_165_200;
    const segments = segmentsOf(to - 91 * DAY - (to % DAY), to, ROLLING);
    const pieces = piecesOf(segments);
    expect(segments.map(segment => segment.resolution)).toEqual([
      3600, 300, 60,
    ]);
    expect(timesOf(pieces)).toEqual(timesOf(segments));
    for (const piece of pieces) {
      expect(timesOf([piece]).length).toBeLessThanOrEqual(STEPS_PER_REQUEST);
    }
  });
});

describe('thinningOf', () => {
  it('drops nothing that is kept, and all that is well past its age', () => {
    fc.assert(
      fc.property(step, retention, newest, age, (seconds, kept, at, back) => {
        const tiers = tiersOf(kept);
        const end = Math.floor(at / seconds) * seconds;
        const time = Math.floor((end - back) / seconds) * seconds;
        const { zones, keepFrom } = thinningOf(end, seconds, Infinity, tiers);
        const isDropped =
          time < keepFrom ||
          zones.some(
            zone =>
              time > zone.after &&
              time <= zone.upTo &&
              time % zone.resolution !== 0,
          );
        // Near an edge a row may stay although its time is over.
        const isNearEdge = [end - 7200, end + 7200].some(other =>
          isKept(time, other, seconds, tiers),
        );
        expect(isDropped && isKept(time, end, seconds, tiers)).toBe(false);
        expect(
          isDropped || isNearEdge || isKept(time, end, seconds, tiers),
        ).toBe(true);
      }),
      { numRuns: 5000 },
    );
    for (const tiers of [tiersOf('rolling'), tiersOf('calendar')]) {
      const last = tiers[tiers.length - 1];
      expect(thinningOf(1_795_165_200, 60, 0, tiers).keepFrom).toBeLessThan(
        1_795_165_200 - last.ageSeconds - last.resolutionSeconds,
      );
    }
  });
});
