import fc from 'fast-check';
import type { CheckDay } from '@vigie/backstage-plugin-reliability-common';
import { changesOf, layOutTrend } from './trendModel';

const count = fc.nat({ max: 200 });
const history = fc
  .uniqueArray(fc.nat({ max: 89 }), { minLength: 1, maxLength: 90 })
  .map(offsets => offsets.sort((a, b) => a - b))
  .chain(offsets =>
    fc.tuple(
      ...offsets.map(offset =>
        fc.record({ pass: count, fail: count, unknown: count }).map(
          (counts): CheckDay => ({
            ...counts,
            day: new Date(Date.UTC(2026, 8, 1 + offset))
              .toISOString()
              .slice(0, 10),
          }),
        ),
      ),
    ),
  );

describe('layOutTrend', () => {
  it('keeps every bar inside, in the order of days, parts on top of each other', () => {
    fc.assert(
      fc.property(history, days => {
        let edge = 0;
        for (const { x, width, pass, unknown, fail } of layOutTrend(days)) {
          expect(x).toBeGreaterThanOrEqual(edge - 1e-9);
          edge = x + width;
          expect(fail.y).toBeGreaterThanOrEqual(-1e-9);
          expect(fail.y + fail.height).toBeCloseTo(unknown.y);
          expect(unknown.y + unknown.height).toBeCloseTo(pass.y);
          expect(pass.y + pass.height).toBeCloseTo(1);
        }
        expect(edge).toBeCloseTo(1);
      }),
    );
  });

  it('leaves a gap for a day that nobody recorded', () => {
    const [first, second] = layOutTrend([
      { day: '2026-11-20', pass: 1, fail: 0, unknown: 0 },
      { day: '2026-11-22', pass: 1, fail: 0, unknown: 0 },
    ]);
    expect(first!.x + first!.width).toBeCloseTo(1 / 3);
    expect(second!.x).toBeCloseTo(2 / 3);
  });
});

describe('changesOf', () => {
  it('keeps the newest changes and drops days like the one before', () => {
    const day = (index: number, pass: number): CheckDay => ({
      day: `2026-11-0${index}`,
      pass,
      fail: 0,
      unknown: 0,
    });
    const days = [day(1, 1), day(2, 1), day(3, 2), day(4, 2), day(5, 1)];
    expect(changesOf(days, 10).map(each => each.day)).toEqual([
      '2026-11-01',
      '2026-11-03',
      '2026-11-05',
    ]);
    expect(changesOf(days, 2)).toHaveLength(2);
  });
});
