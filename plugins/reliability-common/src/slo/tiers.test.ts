import fc from 'fast-check';
import {
  bucketsArbitrary,
  cumulate,
  DAY,
  differenceOf,
  HOUR,
  MIDNIGHT,
  MINUTE,
  resum,
  STEPS,
} from './__testUtils__/history';
import { definitionOf, lengthsOf } from './__testUtils__/evaluationInput';
import { evaluationEdges } from './evaluationEdges';
import type { SloWindow } from '../definitions/types';
import { tiersOf, type Retention } from './retention';
import { DEFAULT_STEP_SECONDS } from './step';
import {
  alignLeftEdge,
  CALENDAR_TIERS,
  isKept,
  TIERS,
  type Tier,
} from './tiers';

describe('TIERS', () => {
  it('is what the design says', () => {
    expect(TIERS).toEqual([
      { resolutionSeconds: 60, ageSeconds: 6 * HOUR },
      { resolutionSeconds: 300, ageSeconds: 3 * DAY },
      { resolutionSeconds: 3600, ageSeconds: 90 * DAY },
      { resolutionSeconds: 86_400, ageSeconds: 400 * DAY },
    ]);
    expect(CALENDAR_TIERS).toEqual([
      { resolutionSeconds: 60, ageSeconds: 6 * HOUR },
      { resolutionSeconds: 300, ageSeconds: 3 * DAY },
      { resolutionSeconds: 900, ageSeconds: 40 * DAY },
      { resolutionSeconds: 3600, ageSeconds: 400 * DAY },
    ]);
    expect(TIERS[0].resolutionSeconds).toBe(DEFAULT_STEP_SECONDS);
  });
});

describe('isKept', () => {
  it.each([
    // step, age, kept
    [60, 0, true],
    [60, 60, true],
    [60, 6 * HOUR, true],
    [60, 6 * HOUR + 60, true],
    [60, 6 * HOUR + 120, false],
    [60, 6 * HOUR + 300, true],
    [60, 3 * DAY + 300, true],
    [60, 3 * DAY + 600, false],
    [60, 3 * DAY + HOUR, true],
    [60, 90 * DAY + HOUR, true],
    [60, 90 * DAY + 2 * HOUR, false],
    [60, 91 * DAY, true],
    [60, 401 * DAY, true],
    [60, 402 * DAY, false],
    // Steps that do not divide the resolution meet it at their common multiple.
    [120, 6 * HOUR + 120, true],
    [120, 6 * HOUR + 240, false],
    [120, 6 * HOUR + 600, true],
    [120, 3 * DAY + 600, true],
    [120, 3 * DAY + 1200, false],
    [240, 7 * HOUR - 600, false],
    [240, 7 * HOUR - 1200, true],
    // Steps coarser than the resolution are kept whole.
    [900, 3 * DAY - 900, true],
    [900, 3 * DAY + 900, true],
    [900, 3 * DAY + 1800, false],
    [75, 75, true],
    [75, 6 * HOUR + 75, true],
    [75, 6 * HOUR + 150, false],
    [3600, 90 * DAY, true],
    [3600, 90 * DAY + 2 * HOUR, false],
  ])('with step %d, at age %d: %p', (step, age, expected) => {
    expect(isKept(MIDNIGHT - age, MIDNIGHT, step)).toBe(expected);
  });

  it('keeps the newest point and all that follow, on whatever grid', () => {
    for (const step of STEPS) {
      for (const steps of [0, 1, 7]) {
        const newest = MIDNIGHT + step;
        expect(isKept(newest + steps * step, newest, step)).toBe(true);
      }
    }
  });

  it('never keeps again what it has dropped', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STEPS),
        fc.constantFrom(TIERS, CALENDAR_TIERS),
        fc.nat(410 * DAY),
        fc.nat(30 * DAY),
        (step, tiers, age, later) => {
          const newest = MIDNIGHT;
          const time = Math.floor((newest - age) / step) * step;
          const isKeptLater = isKept(time, newest + later, step, tiers);
          expect(isKeptLater && !isKept(time, newest, step, tiers)).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps no more than the tiers promise', () => {
    let kept = 0;
    for (let time = MIDNIGHT - 402 * DAY; time <= MIDNIGHT; time += 60) {
      kept += isKept(time, MIDNIGHT, 60) ? 1 : 0;
    }
    expect(kept).toBe(
      // minutes, 5 minutes, hours, days, each without what the finer ones hold
      362 + (866 - 73) + (2162 - 73) + (402 - 91),
    );
  });
});

describe('alignLeftEdge', () => {
  const windows = fc.oneof(
    fc.constantFrom(
      ...[1, 6, 7, 28, 30, 90].flatMap(days => lengthsOf(days * DAY)),
      400 * DAY,
    ),
    fc.integer({ min: 5, max: 400 * 24 * 60 }).map(count => count * MINUTE),
  );

  it.each([
    [5 * MINUTE, 60, 5 * MINUTE],
    [6 * HOUR, 60, 6 * HOUR],
    [6 * HOUR + 1, 60, 6 * HOUR + 2 * MINUTE],
    [3 * DAY, 60, 3 * DAY + 2 * MINUTE],
    [30 * DAY, 60, 30 * DAY + 7 * MINUTE],
    [90 * DAY, 60, 90 * DAY + 7 * MINUTE],
    [90 * DAY + 1, 60, 90 * DAY + 7 * MINUTE + HOUR],
    [400 * DAY, 60, 400 * DAY + HOUR + 7 * MINUTE],
    [500 * DAY, 60, 500 * DAY + HOUR + 7 * MINUTE],
    [3 * DAY, 120, 3 * DAY + 7 * MINUTE],
  ])('of %d seconds with step %d is %d seconds away', (seconds, step, away) => {
    const to = MIDNIGHT + HOUR + 7 * MINUTE;
    expect(to - alignLeftEdge(to, seconds, step)).toBe(away);
  });

  it('is a whole step away even for a window shorter than the step', () => {
    expect(alignLeftEdge(MIDNIGHT, 5 * MINUTE, HOUR)).toBe(MIDNIGHT - HOUR);
  });

  it('is always a kept point, at most one resolution early', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STEPS),
        fc.constantFrom(TIERS, CALENDAR_TIERS),
        fc.nat(500 * 24 * 60),
        windows,
        (step, tiers, minutes, seconds) => {
          const to = Math.floor((MIDNIGHT + minutes * 60) / step) * step;
          const edge = alignLeftEdge(to, seconds, step, tiers);
          expect(edge % step).toBe(0);
          expect(isKept(edge, to, step, tiers)).toBe(true);
          expect(edge).toBeLessThanOrEqual(to - seconds);
          // No kept point lies between: the edge is as late as it can be.
          const tier = tiers.find(({ ageSeconds }) => seconds <= ageSeconds);
          const finest = tier?.resolutionSeconds ?? 0;
          const resolution = [step, finest, 600, 1800, 3600, DAY].find(
            each => each >= finest && each % step === 0 && each % finest === 0,
          );
          expect(to - seconds - edge).toBeLessThan(resolution ?? 0);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('never gives a shorter window an earlier edge', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STEPS),
        fc.nat(10_000),
        windows,
        windows,
        (step, steps, a, b) => {
          const to = Math.floor(MIDNIGHT / step) * step + steps * step;
          expect(
            alignLeftEdge(to, Math.min(a, b), step),
          ).toBeGreaterThanOrEqual(alignLeftEdge(to, Math.max(a, b), step));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('thinning', () => {
  it('changes no window, however often it is done', () => {
    const cases = fc.constantFrom(...STEPS).chain(step =>
      fc.tuple(
        fc.constant(step),
        fc.constantFrom<Retention>('rolling', 'calendar'),
        bucketsArbitrary(
          step,
          { min: 500, max: 6000 },
          fc
            .nat(2 * 24 * 60)
            .map(
              minutes => Math.floor((MIDNIGHT + minutes * 60) / step) * step,
            ),
        ),
        fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), {
          maxLength: 4,
        }),
      ),
    );
    const isRow =
      (start: number, newest: number, step: number, tiers: readonly Tier[]) =>
      ({ time }: { time: number }) =>
        time === start || isKept(time, newest, step, tiers);
    fc.assert(
      fc.property(cases, ([step, retention, buckets, stops]) => {
        const tiers = tiersOf(retention);
        const points = cumulate(buckets, step);
        const { time: to } = points[points.length - 1];
        const start = points[0].time;
        // The collection advances and thins at each stop, as cycles do.
        let kept: typeof points = [];
        for (const share of [...stops, 1].sort((a, b) => a - b)) {
          const newest = points[Math.floor((points.length - 1) * share)].time;
          const before = kept.length ? kept[kept.length - 1].time : -1;
          kept = [
            ...kept,
            ...points.filter(({ time }) => time > before && time <= newest),
          ].filter(isRow(start, newest, step, tiers));
        }
        expect(kept).toEqual(points.filter(isRow(start, to, step, tiers)));
        const window: SloWindow =
          retention === 'rolling'
            ? { duration: '90d', seconds: 90 * DAY, isRolling: true }
            : {
                duration: '1M',
                seconds: 30 * DAY,
                isRolling: false,
                startTime: '2026-01-01T00:00:00',
                timeZone: 'Asia/Kathmandu',
              };
        for (const edge of evaluationEdges(
          definitionOf({ window }),
          to,
          step,
        )) {
          const sum = differenceOf(kept, edge);
          expect(sum).toEqual(differenceOf(points, edge));
          expect(sum).toEqual(resum(buckets, sum.from, to));
        }
      }),
      { numRuns: 25 },
    );
  });
});
