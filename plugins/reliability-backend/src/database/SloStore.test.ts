import { TestDatabases } from '@backstage/backend-test-utils';
import {
  defineSlo,
  EngineHarness,
  START,
} from '../engine/__testUtils__/EngineHarness';
import { packagePath } from '../packagePath';
import { readPoints, thinPoints } from './operations/slo/readPoints';

jest.setTimeout(120_000);

describe('SloStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'works on a schema that went up, down and up again, %p',
    async id => {
      const knex = await databases.init(id);
      const directory = packagePath('migrations');
      await knex.migrate.latest({ directory });
      const harness = new EngineHarness(knex);
      const use = async () => {
        await harness.define(defineSlo('a'));
        await harness.push('a', [[START - 60, 1, 2]]);
        await harness.cycle();
        expect((await harness.windowSum('a', 3600)).total).toBe(2);
      };
      await use();
      await knex.migrate.rollback({ directory }, true);
      await expect(knex.schema.hasTable('slo')).resolves.toBe(false);
      await knex.migrate.latest({ directory });
      expect(await knex('slo')).toEqual([]);
      await use();

      const { seq } = await harness.row('a');
      const all = { knex, seq, from: 0, to: START };
      const points = await readPoints(all);
      expect(points[0]).toMatchObject({ good: 0, total: 0, coveredSeconds: 0 });
      expect(points[points.length - 1]).toEqual({
        time: START - 60,
        good: 1,
        total: 2,
        coveredSeconds: 60,
      });
      const from = START - 86_400 - 7;
      const few = thinPoints(await readPoints({ ...all, from }), 20);
      expect(few.length).toBeLessThanOrEqual(20);
      expect(few.length).toBeGreaterThan(15);
      expect(few[0].time).toBeLessThanOrEqual(from);
      expect(few[1].time).toBeGreaterThan(from);
      expect(few[few.length - 1]).toEqual(points[points.length - 1]);
      expect(points).toEqual(expect.arrayContaining(few));
      expect(await readPoints({ ...all, seq: seq + 1 })).toEqual([]);
    },
  );
});
