import fc from 'fast-check';
import { bucketsArbitrary, cumulate, MIDNIGHT } from './__testUtils__/history';
import { budgetSeries } from './budgetSeries';
import { exactBudget, remainingRatio } from './exactBudget';

const target = { text: '0.99', ppm: 990_000 };

const points = [
  { time: 900, good: 990, total: 1000, coveredSeconds: 900 },
  { time: 1000, good: 1000, total: 1010, coveredSeconds: 1000 },
  { time: 1060, good: 1097, total: 1110, coveredSeconds: 1060 },
  { time: 1120, good: 1097, total: 1110, coveredSeconds: 1060 },
  { time: 1180, good: 1395, total: 1410, coveredSeconds: 1120 },
  { time: 1240, good: 1396, total: 1510, coveredSeconds: 1180 },
];

describe('budgetSeries', () => {
  it('counts between points and spends the budget of the whole period', () => {
    // 400 events, 4 of them may be bad.
    expect(budgetSeries({ target, from: 1000, to: 1200, points })).toEqual([
      {
        time: 1000,
        good: 0,
        total: 0,
        coveredSeconds: 0,
        remainingRatio: 1,
      },
      {
        time: 1060,
        good: 97,
        total: 100,
        coveredSeconds: 60,
        remainingRatio: 0.25,
      },
      {
        time: 1120,
        good: 0,
        total: 0,
        coveredSeconds: 0,
        remainingRatio: 0.25,
      },
      {
        time: 1180,
        good: 298,
        total: 300,
        coveredSeconds: 60,
        remainingRatio: -0.25,
      },
    ]);
  });

  it('starts at the last point at or before the period, or where history does', () => {
    const times = (from: number, to: number) =>
      budgetSeries({ target, from, to, points }).map(({ time }) => time);
    expect(times(1059, 1120)).toEqual([1000, 1060, 1120]);
    expect(times(1060, 1120)).toEqual([1060, 1120]);
    expect(times(0, 1000)).toEqual([900, 1000]);
    expect(times(0, 899)).toEqual([]);
    expect(times(2000, 3000)).toEqual([1240]);
  });

  it('has no budget left or spent when the target or the traffic leaves none', () => {
    const remaining = (ppm: number, from: number, to: number) =>
      budgetSeries({
        target: { text: '', ppm },
        from,
        to,
        points,
      }).map(point => point.remainingRatio);
    expect(remaining(1_000_000, 1000, 1060)).toEqual([undefined, undefined]);
    expect(remaining(990_000, 1060, 1120)).toEqual([undefined, undefined]);
  });

  it('ends at the budget left, however few points are given', () => {
    const cases = bucketsArbitrary(
      60,
      { min: 2, max: 60 },
      fc.constant(MIDNIGHT),
    ).chain(buckets => {
      const all = cumulate(buckets, 60);
      return fc.tuple(
        fc.constant(all),
        fc.subarray(all.slice(1, -1)),
        fc.integer({ min: 1, max: 999_999 }),
      );
    });
    fc.assert(
      fc.property(cases, ([all, some, ppm]) => {
        const last = all[all.length - 1];
        const series = budgetSeries({
          target: { text: '', ppm },
          from: all[0].time,
          to: last.time,
          points: [all[0], ...some, last],
        });
        const whole = budgetSeries({
          target: { text: '', ppm },
          from: all[0].time,
          to: last.time,
          points: all,
        });
        const sum = (key: 'good' | 'total' | 'coveredSeconds') =>
          series.reduce((rest, point) => rest + point[key], 0);
        expect(sum('good')).toBe(last.good);
        expect(sum('total')).toBe(last.total);
        expect(sum('coveredSeconds')).toBe(last.coveredSeconds);
        expect(series[series.length - 1].remainingRatio).toBe(
          remainingRatio(exactBudget(last, { text: '', ppm })),
        );
        // Each point stands where it stands in the series of all points.
        for (const point of series) {
          expect(point.remainingRatio).toBe(
            whole.find(({ time }) => time === point.time)?.remainingRatio,
          );
        }
        // The line never rises.
        series.slice(1).forEach((point, index) => {
          expect(point.remainingRatio ?? 0).toBeLessThanOrEqual(
            series[index].remainingRatio ?? 0,
          );
        });
      }),
    );
  });
});
