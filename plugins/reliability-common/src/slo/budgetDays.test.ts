import fc from 'fast-check';
import {
  bucketsArbitrary,
  cumulate,
  DAY,
  HOUR,
  MIDNIGHT,
} from './__testUtils__/history';
import { budgetDays } from './budgetDays';
import { periodTotal } from './budgetPeriod';
import { budgetSeries } from './budgetSeries';

const at = (iso: string) => Date.parse(iso) / 1000;
const target = { text: '0.99', ppm: 990_000 };

/** A point every hour with 100 events, of which `badAt` are bad. */
function hourly(from: number, to: number, badAt: (time: number) => number) {
  const points = [{ time: from, good: 7, total: 9, coveredSeconds: 11 }];
  for (let time = from + HOUR; time <= to; time += HOUR) {
    const before = points[points.length - 1];
    points.push({
      time,
      good: before.good + 100 - badAt(time),
      total: before.total + 100,
      coveredSeconds: before.coveredSeconds + HOUR,
    });
  }
  return points;
}

describe('budgetDays', () => {
  it('has the hours of local days, also when the clocks change', () => {
    // Paris, 24 to 26 October 2026: of 24, 25 and 24 hours.
    const from = at('2026-10-23T22:00Z');
    const to = at('2026-10-26T23:00Z');
    const points = hourly(from, to, time =>
      time === at('2026-10-25T22:00Z') ? 73 : 0,
    );
    // 7,300 events allow 73 bad ones.
    expect(
      budgetDays({ target, from, to, points, timeZone: 'Europe/Paris' }),
    ).toEqual([
      {
        from,
        to: at('2026-10-24T22:00Z'),
        bad: 0,
        total: 2400,
        coveredSeconds: 24 * HOUR,
        spentRatio: 0,
      },
      {
        from: at('2026-10-24T22:00Z'),
        to: at('2026-10-25T23:00Z'),
        bad: 73,
        total: 2500,
        coveredSeconds: 25 * HOUR,
        spentRatio: 1,
      },
      {
        from: at('2026-10-25T23:00Z'),
        to,
        bad: 0,
        total: 2400,
        coveredSeconds: 24 * HOUR,
        spentRatio: 0,
      },
    ]);
    const spring = budgetDays({
      target,
      from: at('2026-03-28T23:00Z'),
      to: at('2026-03-29T22:00Z'),
      points: hourly(at('2026-03-28T23:00Z'), at('2026-03-29T22:00Z'), () => 0),
      timeZone: 'Europe/Paris',
    });
    expect(spring.map(({ total }) => total)).toEqual([2300]);
  });

  it('cuts the first and the last day, in UTC unless told', () => {
    const from = MIDNIGHT + 20 * HOUR;
    const to = MIDNIGHT + 2 * DAY + 3 * HOUR;
    const days = budgetDays({
      target,
      from,
      to,
      points: hourly(from, to, () => 1),
    });
    expect(days.map(day => [day.from, day.to, day.bad])).toEqual([
      [from, MIDNIGHT + DAY, 4],
      [MIDNIGHT + DAY, MIDNIGHT + 2 * DAY, 24],
      [MIDNIGHT + 2 * DAY, to, 3],
    ]);
  });

  it('begins where history does and takes the point before a midnight that has none', () => {
    const points = hourly(
      MIDNIGHT + 90 * 60,
      MIDNIGHT + DAY + 2 * HOUR,
      () => 1,
    );
    const input = {
      target,
      from: MIDNIGHT - 5 * DAY,
      to: MIDNIGHT + DAY + 2 * HOUR,
    };
    expect(
      budgetDays({ ...input, points }).map(day => [day.from, day.to, day.bad]),
    ).toEqual([
      // The last point of the day is at 23:30.
      [MIDNIGHT + 90 * 60, MIDNIGHT + DAY, 22],
      [MIDNIGHT + DAY, MIDNIGHT + DAY + 2 * HOUR, 2],
    ]);
    expect(budgetDays({ ...input, points: [] })).toEqual([]);
    expect(
      budgetDays({ target, from: MIDNIGHT, to: MIDNIGHT, points }),
    ).toEqual([]);
  });

  it('has no share of a budget of 0', () => {
    const [day] = budgetDays({
      target: { text: '1', ppm: 1_000_000 },
      from: MIDNIGHT,
      to: MIDNIGHT + DAY,
      points: hourly(MIDNIGHT, MIDNIGHT + DAY, () => 1),
    });
    expect(day).toMatchObject({ bad: 24, total: 2400 });
    expect(day.spentRatio).toBeUndefined();
  });

  it('refuses a zone that does not exist', () => {
    expect(() =>
      budgetDays({
        target,
        from: MIDNIGHT,
        to: MIDNIGHT + DAY,
        points: hourly(MIDNIGHT, MIDNIGHT + DAY, () => 1),
        timeZone: 'Nowhere/City',
      }),
    ).toThrow(RangeError);
  });

  it('measures slices by the budget of the whole period, in slices', () => {
    // Day 1 of 2 of hourly slices, weighed 8: half of the third was bad.
    const scale = 8;
    const points = [
      { time: MIDNIGHT, good: 0, total: 0, coveredSeconds: 0 },
      {
        time: MIDNIGHT + 3 * HOUR,
        good: 20,
        total: 24,
        coveredSeconds: 3 * HOUR,
      },
    ];
    const to = MIDNIGHT + 3 * HOUR;
    const allowedTotal = periodTotal({
      counted: 24,
      to,
      endsAt: MIDNIGHT + 2 * DAY,
      step: HOUR,
      scale,
    });
    expect(allowedTotal).toBe(48 * 8);
    const input = { target, from: MIDNIGHT, to, points, scale, allowedTotal };
    // 48 slices allow 0.48, and 0.5 was bad.
    expect(budgetDays(input)).toEqual([
      {
        from: MIDNIGHT,
        to,
        bad: 0.5,
        total: 3,
        coveredSeconds: 3 * HOUR,
        spentRatio: 0.5 / 0.48,
      },
    ]);
    expect(budgetSeries(input)).toEqual([
      {
        time: MIDNIGHT,
        good: 0,
        total: 0,
        coveredSeconds: 0,
        remainingRatio: 1,
      },
      {
        time: to,
        good: 2.5,
        total: 3,
        coveredSeconds: 3 * HOUR,
        remainingRatio: expect.closeTo(-0.02 / 0.48, 12),
      },
    ]);
  });

  it('counts the slices to come by their ends', () => {
    const total = (to: number, endsAt: number) =>
      periodTotal({ counted: 5, to, endsAt, step: HOUR, scale: 1 });
    expect(total(MIDNIGHT, MIDNIGHT + DAY)).toBe(29);
    expect(total(MIDNIGHT, MIDNIGHT + DAY + 1800)).toBe(29);
    expect(total(MIDNIGHT, MIDNIGHT + DAY - 900)).toBe(28);
    expect(total(MIDNIGHT, MIDNIGHT - 900)).toBe(5);
  });

  it('adds up to the period', () => {
    fc.assert(
      fc.property(
        bucketsArbitrary(900, { min: 1, max: 400 }, fc.constant(MIDNIGHT)),
        fc.nat(3 * DAY),
        fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/Sao_Paulo'),
        (buckets, early, timeZone) => {
          const points = cumulate(buckets, 900);
          const [first] = points;
          const last = points[points.length - 1];
          const days = budgetDays({
            target,
            from: first.time - early,
            to: last.time,
            points,
            timeZone,
          });
          const sum = (key: 'bad' | 'total' | 'coveredSeconds') =>
            days.reduce((rest, day) => rest + day[key], 0);
          expect(sum('bad')).toBe(last.total - last.good);
          expect(sum('total')).toBe(last.total);
          expect(sum('coveredSeconds')).toBe(last.coveredSeconds);
          expect(days[0].from).toBe(first.time);
          expect(days[days.length - 1].to).toBe(last.time);
          days.slice(1).forEach((day, index) => {
            expect(day.from).toBe(days[index].to);
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});
