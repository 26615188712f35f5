import { TestDatabases } from '@backstage/backend-test-utils';
import {
  defineSlices,
  defineSlo,
  ENTITY,
  EngineHarness,
  START,
} from '../engine/__testUtils__/EngineHarness';
import { FakeSource } from '../engine/__testUtils__/FakeSource';
import { packagePath } from '../packagePath';
import { sliDigest } from './operations/slo/sliDigest';
import { sloId } from './operations/slo/sloId';

jest.setTimeout(120_000);

/** Start of the day that a window of one day begins in. */
const FROM = START - 33 * 3600;

const FIRST = '20261123000000_init.js';
const SECOND = '20261124000000_sli.js';

describe('the migration to a history for each part', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'keeps every history on the way up and that of the first part on the way down, %p',
    async id => {
      const knex = await databases.init(id);
      const directory = packagePath('migrations');
      await knex.migrate.up({ directory, name: FIRST });

      const definition = defineSlo('a', { type: 'Fake', days: 1 });
      const digest = sliDigest({ indicator: definition.indicator! });
      const history = {
        sli_digest: digest,
        step: 60,
        collected_from: FROM,
        collected_to: START,
        first_measured: FROM + 60,
        last_measured: START,
        attempted_at: START + 30,
        failure: null,
        revision: 7,
      };
      const nothing = Object.fromEntries(
        Object.keys(history).map(column => [column, null]),
      );
      const refused = { is_refused: 1, definition: '{"reason":"typo"}' };
      const slos = [
        {
          seq: 3,
          name: 'never',
          ...refused,
          ...nothing,
          sli_digest: '',
          revision: 0,
        },
        {
          seq: 5,
          name: 'a',
          is_refused: 0,
          definition: JSON.stringify(definition),
          ...history,
        },
        {
          seq: 9,
          name: 'paused',
          ...refused,
          ...history,
          failure: '{"kind":"timeout","message":"late"}',
        },
      ].map(row => ({
        id: sloId(ENTITY, row.name),
        entity_ref: ENTITY,
        ...row,
      }));
      await knex('slo').insert(slos);
      const points = [5, 9].flatMap(seq =>
        [FROM, START - 120, START].map((time, index) => ({
          slo_seq: seq,
          time,
          good: 99 * index,
          total: 100 * index,
          covered: 60 * index,
        })),
      );
      await knex('slo_point').insert(points);

      await knex.migrate.latest({ directory });
      expect(await knex('sli').orderBy('seq')).toEqual([
        expect.objectContaining({
          ...history,
          seq: 5,
          slo_id: sloId(ENTITY, 'a'),
          entity_ref: ENTITY,
          part: 0,
          retention: 'rolling',
        }),
        expect.objectContaining({
          seq: 9,
          slo_id: sloId(ENTITY, 'paused'),
          failure: '{"kind":"timeout","message":"late"}',
        }),
      ]);
      expect(await knex('slo_point').orderBy(['sli_seq', 'time'])).toEqual(
        points.map(({ slo_seq, ...point }) => ({ sli_seq: slo_seq, ...point })),
      );

      // The engine goes on where it was, and new parts get keys of their own.
      const harness = new EngineHarness(knex);
      const source = new FakeSource();
      const sliced = defineSlices(
        'sliced',
        300,
        [
          ['0.9', '0.5'],
          ['0.9', '0.8'],
        ],
        { type: 'Fake', days: 1 },
      );
      await harness.define(definition, sliced);
      harness.now = START + 90;
      await harness.cycle({ sources: [source] });
      expect(source.requests[0]).toMatchObject({
        from: START - 120,
        to: START + 60,
      });
      expect(await harness.row('a')).toMatchObject({
        seq: 5,
        collected_from: FROM,
        collected_to: START + 60,
        revision: 8,
      });
      const { seq } = await harness.row('sliced');
      expect(seq).toBeGreaterThan(9);
      await harness.store.upsertSlos(
        'component:default/other',
        [
          {
            name: 'refused',
            displayName: 'x',
            reason: 'x',
            file: 'x',
            line: 1,
          },
        ],
        harness.now,
      );
      const before = {
        a: await harness.points('a'),
        sliced: await harness.points('sliced'),
        rows: [await harness.row('a'), await harness.row('sliced')],
      };

      await knex.migrate.down({ directory, name: SECOND });
      expect(await knex.schema.hasTable('sli')).toBe(false);
      const [a, other, last] = await knex('slo').orderBy('seq');
      expect(a).toMatchObject({
        ...history,
        seq: 5,
        name: 'a',
        collected_to: START + 60,
        last_measured: START + 60,
        attempted_at: harness.now,
        revision: 8,
      });
      expect(other).toMatchObject({ seq, name: 'sliced', step: 300 });
      expect(last).toMatchObject({
        name: 'refused',
        sli_digest: '',
        collected_to: null,
        revision: 0,
      });
      expect(
        new Set(await knex('slo_point').distinct('slo_seq').pluck('slo_seq')),
      ).toEqual(new Set([5, seq]));
      await knex('slo').insert({
        id: 'new',
        entity_ref: ENTITY,
        name: 'new',
        definition: '{}',
        sli_digest: '',
      });
      expect(
        (await knex('slo').where({ id: 'new' }).first()).seq,
      ).toBeGreaterThan(last.seq);
      await expect(
        knex('slo').insert({ ...a, seq: 10_000, name: 'same id' }),
      ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });

      await knex.migrate.latest({ directory });
      expect(await harness.points('a')).toEqual(before.a);
      expect(await harness.points('sliced')).toEqual(before.sliced);
      expect([await harness.row('a'), await harness.row('sliced')]).toEqual(
        before.rows,
      );
      await harness.define(definition, sliced);
      harness.now += 60;
      await harness.cycle({ sources: [source] });
      expect(await harness.slo('sliced')).toMatchObject({ state: 'healthy' });
      expect(await harness.row('sliced', 1)).toMatchObject({ step: 300 });
    },
  );
});
