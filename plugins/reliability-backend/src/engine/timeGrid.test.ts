import {
  alignLeftEdge,
  isKept,
  TIERS,
} from '@vigie/backstage-plugin-reliability-common';
import fc from 'fast-check';
import { thinningOf } from './thinningZones';
import {
  alignBase,
  piecesOf,
  segmentsOf,
  STEPS_PER_REQUEST,
  timesOf,
} from './timeGrid';

const DAY = 86_400;
const step = fc.constantFrom(60, 120, 300, 600, 900, 1800, 3600);
const newest = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 });
const age = fc.oneof(
  fc.integer({ min: 0, max: 8 * 3600 }),
  fc.integer({ min: 0, max: 4 * DAY }),
  fc.integer({ min: 0, max: 120 * DAY }),
);

describe('alignBase and segmentsOf', () => {
  it('read every row that thinning keeps, from a base that it kept', () => {
    fc.assert(
      fc.property(step, step, newest, age, age, (old, now, at, gap, back) => {
        const to = Math.floor(at / now) * now;
        const collectedTo = Math.floor((to - gap) / old) * old;
        const collectedFrom = Math.floor((collectedTo - 30 * DAY) / DAY) * DAY;
        const stored = { collectedFrom, collectedTo, step: old };
        const base = alignBase(collectedTo - back, to, now, stored);

        expect(base).toBeLessThanOrEqual(collectedTo - back);
        expect(
          base < collectedFrom
            ? base % DAY === 0
            : base === collectedFrom || isKept(base, collectedTo, old),
        ).toBe(true);

        const segments = segmentsOf(base, to, now);
        expect(segments[0]?.from ?? to).toBe(base);
        const times = timesOf(segments);
        expect(times[times.length - 1] ?? to).toBe(to);
        const read = new Set(times);
        const edges = [300, 3600, 6 * 3600, DAY, 3 * DAY, 30 * DAY].map(
          seconds => alignLeftEdge(to, seconds, now),
        );
        expect(edges.filter(edge => edge > base && !read.has(edge))).toEqual(
          [],
        );
        for (const { from, to: end, resolution } of segments) {
          expect([from % resolution, end % resolution]).toEqual([0, 0]);
          expect(resolution % now).toBe(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('begin a new history at the start of a day', () => {
    expect(alignBase(1_795_165_200, 1_795_200_000, 60, undefined)).toBe(
      1_795_132_800,
    );
  });

  it('cut long stretches into pieces without overlap', () => {
    const to = 1_795_165_200;
    const segments = segmentsOf(to - 91 * DAY - (to % DAY), to, 60);
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
      fc.property(step, newest, age, (seconds, at, back) => {
        const end = Math.floor(at / seconds) * seconds;
        const time = Math.floor((end - back) / seconds) * seconds;
        const { zones, keepFrom } = thinningOf(end, seconds, Infinity);
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
          isKept(time, other, seconds),
        );
        expect(isDropped && isKept(time, end, seconds)).toBe(false);
        expect(isDropped || isNearEdge || isKept(time, end, seconds)).toBe(
          true,
        );
      }),
      { numRuns: 5000 },
    );
    const last = TIERS[TIERS.length - 1];
    expect(thinningOf(1_795_165_200, 60, 0).keepFrom).toBeLessThan(
      1_795_165_200 - last.ageSeconds - last.resolutionSeconds,
    );
  });
});
