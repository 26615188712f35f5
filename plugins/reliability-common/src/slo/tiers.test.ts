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
import { burnRatePairs } from './burnRatePairs';
import { evaluationWindows } from './evaluationWindows';
import { DEFAULT_STEP_SECONDS } from './step';
import { alignLeftEdge, isKept, TIERS } from './tiers';

describe('TIERS', () => {
  it('is what the design says', () => {
    expect(TIERS).toEqual([
      { resolutionSeconds: 60, ageSeconds: 6 * HOUR },
      { resolutionSeconds: 300, ageSeconds: 3 * DAY },
      { resolutionSeconds: 3600, ageSeconds: 90 * DAY },
      { resolutionSeconds: 86_400, ageSeconds: 400 * DAY },
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
        fc.nat(410 * DAY),
        fc.nat(30 * DAY),
        (step, age, later) => {
          const newest = MIDNIGHT;
          const time = Math.floor((newest - age) / step) * step;
          const isKeptLater = isKept(time, newest + later, step);
          expect(isKeptLater && !isKept(time, newest, step)).toBe(false);
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
      ...[1, 6, 7, 28, 30, 90].flatMap(days => evaluationWindows(days * DAY)),
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
        fc.nat(500 * 24 * 60),
        windows,
        (step, minutes, seconds) => {
          const to = Math.floor((MIDNIGHT + minutes * 60) / step) * step;
          const edge = alignLeftEdge(to, seconds, step);
          expect(edge % step).toBe(0);
          expect(isKept(edge, to, step)).toBe(true);
          expect(edge).toBeLessThanOrEqual(to - seconds);
          // No kept point lies between: the edge is as late as it can be.
          const tier = TIERS.find(({ ageSeconds }) => seconds <= ageSeconds);
          const resolution = Math.max(
            step === 120 ? 600 : step,
            tier?.resolutionSeconds ?? 0,
          );
          expect(to - seconds - edge).toBeLessThan(resolution);
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
    fc.assert(
      fc.property(cases, ([step, buckets, stops]) => {
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
          ].filter(({ time }) => time === start || isKept(time, newest, step));
        }
        expect(kept).toEqual(
          points.filter(({ time }) => time === start || isKept(time, to, step)),
        );
        for (const seconds of evaluationWindows(90 * DAY)) {
          const sum = differenceOf(kept, seconds, step);
          expect(sum).toEqual(differenceOf(points, seconds, step));
          expect(sum).toEqual(resum(buckets, sum.from, to));
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('evaluationWindows', () => {
  it('has the window, its quarter and every window of its pairs, ascending', () => {
    expect(evaluationWindows(30 * DAY)).toEqual([
      300, 1800, 3600, 7200, 21_600, 86_400, 259_200, 648_000, 2_592_000,
    ]);
    expect(evaluationWindows(HOUR)).toEqual([900, 3600]);
    // The quarter of a day is a window of a pair of longer SLOs, once is enough.
    expect(evaluationWindows(DAY)).toEqual([300, 3600, 21_600, 86_400]);
    expect(evaluationWindows(4 * DAY)).toEqual([
      300, 1800, 3600, 21_600, 86_400, 345_600,
    ]);
    expect(evaluationWindows(90)).toEqual([22, 90]);
  });

  it('covers each pair of each window', () => {
    for (let days = 1; days <= 90; days += 1) {
      const windows = evaluationWindows(days * DAY);
      expect(windows).toEqual([...new Set(windows)].sort((a, b) => a - b));
      for (const pair of burnRatePairs(days * DAY)) {
        expect(windows).toContain(pair.longSeconds);
        expect(windows).toContain(pair.shortSeconds);
      }
    }
  });
});
