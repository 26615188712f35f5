import type { BudgetQuery } from '@vigie/backstage-plugin-reliability-common';
import { createTestDatabases } from '../__testUtils__/databases';
import { expectSchema } from '../__testUtils__/apiContract';
import { findSlo } from '../database/operations/slo/listSlos';
import {
  calendar,
  DAY,
  defineSlices,
  defineSlo,
  EngineHarness,
} from '../engine/__testUtils__/EngineHarness';
import { FakeSource } from '../engine/__testUtils__/FakeSource';
import { readBudget } from './readBudget';

jest.setTimeout(120_000);

describe('readBudget', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'agrees with the evaluation, point by point and day by day, %p',
    async id => {
      const knex = await databases.init(id);
      const harness = new EngineHarness(knex);
      const source = new FakeSource('main', time => ({
        good: (time / 60) % 7 === 0 ? 80 : 100,
        total: 100,
      }));
      harness.now = Date.UTC(2026, 9, 29, 12) / 1000;
      const paris = calendar('Europe/Paris');
      await harness.define(
        {
          ...defineSlices(
            'slices',
            300,
            [
              ['0.9', '0.97'],
              ['0.2', '0.9'],
            ],
            { type: 'Fake' },
          ),
          window: paris,
        },
        {
          ...defineSlices('shares', 300, [['0.9']], { type: 'Fake' }),
          window: paris,
        },
        { ...defineSlo('events', { type: 'Fake' }), window: paris },
        defineSlo('rolling', { type: 'Fake', days: 7 }),
      );
      await harness.cycle({ sources: [source] });
      const budgetOf = async (name: string, query: BudgetQuery = {}) => {
        const slo = { ...(await harness.slo(name)), evaluatedAt: harness.now };
        const stored = (await findSlo(knex, slo.id))!;
        const budget = await readBudget({ knex, slo, stored, query });
        expectSchema('BudgetSeries', budget);
        return { slo, budget, days: budget.days! };
      };

      for (const [name, objective] of [
        ['slices', 0],
        ['slices', 1],
        ['shares', 0],
        ['events', 0],
        ['rolling', 0],
      ] as const) {
        const { slo, budget, days } = await budgetOf(name, {
          objective,
          points: 50,
        });
        const reading = slo.objectives[objective];
        const counts = reading.counts ?? slo.counts!;
        const { points } = budget;
        expect(points.length).toBeGreaterThan(20);
        expect(points.length).toBeLessThanOrEqual(50);
        expect(points[points.length - 1].remainingRatio).toBeCloseTo(
          reading.budget!.remainingRatio!,
          9,
        );
        const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
        expect(sum(points.map(point => point.total))).toBeCloseTo(
          counts.total,
          6,
        );
        expect(sum(days.map(day => day.bad))).toBeCloseTo(
          reading.budget!.spentBad,
          6,
        );
        expect(sum(days.map(day => day.total))).toBeCloseTo(counts.total, 6);
        expect(1 - sum(days.map(day => day.spentRatio!))).toBeCloseTo(
          reading.budget!.remainingRatio!,
          9,
        );
        expect(days[days.length - 1].to).toBe(budget.to);
      }

      const { days } = await budgetOf('events');
      expect(days[0].from).toBe(Date.UTC(2026, 8, 30, 22) / 1000);
      expect(days.map(({ from, to }) => (to - from) / 3600)).toEqual([
        ...Array.from({ length: 24 }, () => 24),
        25,
        ...Array.from({ length: 3 }, () => 24),
        expect.any(Number),
      ]);
      for (const { from, to, total } of days) {
        expect(total).toBe(source.sum({ from, to }).total);
      }
      const rolling = await budgetOf('rolling');
      expect(rolling.days.slice(1).map(({ from }) => from % DAY)).toEqual(
        rolling.days.slice(1).map(() => 0),
      );

      // A period that is over has the budget of what it counted.
      const part = await budgetOf('slices', {
        from: Date.UTC(2026, 9, 10) / 1000,
        to: Date.UTC(2026, 9, 12) / 1000,
      });
      const bad = part.days.reduce((all, day) => all + day.bad, 0);
      const total = part.days.reduce((all, day) => all + day.total, 0);
      expect(total).toBe(576);
      expect(
        part.budget.points[part.budget.points.length - 1].remainingRatio,
      ).toBeCloseTo(1 - bad / (total * 0.1), 9);
    },
  );
});
