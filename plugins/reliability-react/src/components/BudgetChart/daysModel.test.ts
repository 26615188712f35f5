import fc from 'fast-check';
import type { BudgetDay } from '@vigie/backstage-plugin-reliability-common';
import { daysForTable, layOutDays, worstDay } from './daysModel';

const SIZE = {
  width: 640,
  height: 100,
  margin: { top: 20, right: 16, bottom: 2, left: 56 },
};

const daysOf = (spent: Array<number | undefined>): BudgetDay[] =>
  spent.map((spentRatio, index) => ({
    from: index * 100,
    to: (index + 1) * 100,
    bad: 1,
    total: 10,
    coveredSeconds: 100,
    spentRatio,
  }));

describe('daysModel', () => {
  it.each([
    ['none', [], undefined],
    ['nothing spent', [0, 0, undefined], undefined],
    ['the first of equals', [0.1, 0.3, 0.3], 1],
  ])('worst day: %s', (_name, spent, expected) => {
    const days = daysOf(spent);
    expect(worstDay(days)).toBe(
      expected === undefined ? undefined : days[expected],
    );
  });

  it('keeps the days that spent the most, in the order of time', () => {
    const days = daysOf([0.5, 0, 0.1, undefined, 0.7]);
    expect(daysForTable(days, 3)).toEqual([days[0], days[2], days[4]]);
  });

  it('stays inside its frame, whatever was spent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0, max: 50, noNaN: true })), {
          minLength: 2,
          maxLength: 400,
        }),
        spent => {
          const days = daysOf(spent.map(value => value ?? undefined));
          const period = { from: 30, to: days.length * 100 };
          const { bars, zero } = layOutDays(days, period, SIZE);
          expect(bars).toHaveLength(days.length);
          for (const [index, bar] of bars.entries()) {
            expect(bar.x).toBeGreaterThanOrEqual(SIZE.margin.left);
            expect(bar.x + bar.width).toBeLessThanOrEqual(SIZE.width - 15);
            expect(bar.y).toBeGreaterThanOrEqual(SIZE.margin.top - 1e-9);
            expect(bar.y + bar.height).toBeCloseTo(zero);
            expect(bar.height > 0).toBe((spent[index] ?? 0) > 0);
          }
        },
      ),
    );
  });
});
