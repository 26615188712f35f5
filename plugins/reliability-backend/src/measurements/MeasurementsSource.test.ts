import { ConflictError, InputError } from '@backstage/errors';
import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  DAY,
  ENTITY,
  EngineHarness,
  START,
} from '../engine/__testUtils__/EngineHarness';

jest.setTimeout(120_000);

function sli(key: string, series: unknown, entityRef = ENTITY): SliQuery {
  const metric = {
    type: 'Measurements',
    spec: { series },
  } as SliQuery['total'];
  return { key, entityRef, good: metric, total: metric };
}

describe('MeasurementsSource', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('%p', id => {
    let harness: EngineHarness;
    const { signal } = new AbortController();

    beforeAll(async () => {
      harness = new EngineHarness(await databases.init(id));
    });
    beforeEach(() => harness.reset());

    it('sums a series of its own entity, by any multiple of its step', async () => {
      await harness.push('a', [
        [START - 540, 1, 1],
        [START - 300, 5, 10],
        [START - 240, 7.5, 8.25],
        [START, 0, 0],
      ]);
      const request = { from: START - 600, to: START, signal };
      const slis = [
        sli('1', 'a'),
        sli('2', 'a', 'component:default/other'),
        sli('3', 'never-pushed'),
        sli('4', 'a'),
      ];
      const a = [
        { time: START - 300, good: 6, total: 11, coveredSeconds: 120 },
        { time: START, good: 7.5, total: 8.25, coveredSeconds: 120 },
      ];
      await expect(
        harness.source.collect({ ...request, step: 300, slis }),
      ).resolves.toEqual([
        { key: '1', ok: true, buckets: a },
        { key: '2', ok: true, buckets: [] },
        { key: '3', ok: true, buckets: [] },
        { key: '4', ok: true, buckets: a },
      ]);
      await expect(
        harness.source.collect({ ...request, step: 60, slis: [slis[0]] }),
      ).resolves.toMatchObject([{ buckets: { length: 4 } }]);
      await expect(
        harness.source.collect({ ...request, step: 90, slis: [slis[0]] }),
      ).resolves.toMatchObject([{ ok: false, failure: { kind: 'internal' } }]);
    });

    it('stores all points or none, and a repeated call changes nothing', async () => {
      const points: Array<[number, number, number]> = [
        [START - 60, 1, 2],
        [START, 3, 4],
      ];
      expect(await harness.push('a', points)).toBe(2);
      expect(await harness.push('a', points)).toBe(0);
      const [before] = await harness.knex('measurement_series');
      expect(before).toMatchObject({ revision: 1, dirty_from: START - 120 });
      expect(await harness.push('a', [points[0], [START, 4, 4]])).toBe(1);
      await expect(
        harness.push('a', [
          [START, 0, 0],
          [START - 60, 2, 1],
        ]),
      ).rejects.toThrow(InputError);
      expect(await harness.knex('measurement').orderBy('time')).toEqual([
        expect.objectContaining({ time: START - 60, good: 1, total: 2 }),
        expect.objectContaining({ time: START, good: 4, total: 4 }),
      ]);
      await expect(harness.push('NOT A NAME', points)).rejects.toThrow(
        InputError,
      );
      await expect(harness.push('b', points, 7)).rejects.toThrow(InputError);
      expect(await harness.measurements.listSeries(ENTITY)).toEqual([
        {
          series: 'a',
          step: 60,
          points: 2,
          firstTime: START - 60,
          lastTime: START,
        },
      ]);
      expect(await harness.measurements.listSeries('component:x/y')).toEqual(
        [],
      );
    });

    it('keeps one step for each series', async () => {
      await harness.push('a', [[START, 1, 1]]);
      await expect(harness.push('a', [[START, 1, 1]], 300)).rejects.toThrow(
        ConflictError,
      );
      await harness.knex('measurement').delete();
      expect(await harness.push('a', [[START, 1, 1]], 300)).toBe(1);
      await expect(harness.source.stepOf(sli('1', 'a'))).resolves.toBe(300);
      await expect(harness.source.stepOf(sli('1', 'b'))).resolves.toBe(60);
    });

    it('takes pushes that come at once, in whatever order they win', async () => {
      await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          harness.push('a', [
            [START - 60 * index, index, 20],
            [START, 0, 20],
          ]),
        ),
      );
      const [{ good }] = await harness
        .knex('measurement')
        .sum({ good: 'good' });
      expect(good).toBe(66);
      const [series] = await harness.knex('measurement_series');
      expect(series).toMatchObject({ revision: 12, dirty_from: START - 720 });
    });

    it('forgets a change when all that read it have collected it, and no change made meanwhile', async () => {
      const slis = [sli('1', 'a'), sli('2', 'a'), sli('3', 'b')];
      await harness.push('a', [[START - 600, 1, 1]]);
      const changes = await harness.source.changes(slis);
      expect(changes.map(({ key, from }) => [key, from])).toEqual([
        ['1', START - 660],
        ['2', START - 660],
      ]);
      await harness.source.acknowledge([changes[0]]);
      expect(await harness.source.changes(slis)).toEqual(changes);

      await harness.push('a', [[START, 1, 1]]);
      await harness.source.acknowledge(changes);
      const again = await harness.source.changes(slis);
      expect(again.map(({ from }) => from)).toEqual([START - 660, START - 660]);

      await harness.source.acknowledge(again);
      expect(await harness.source.changes(slis)).toEqual([]);
      await harness.push('a', [[START, 0, 1]]);
      expect(await harness.source.changes([slis[0]])).toMatchObject([
        { key: '1', from: START - 60 },
      ]);
    });

    it('keeps points for 41 days, those that wait to be collected for longer', async () => {
      for (const series of ['done', 'waiting', 'empty']) {
        await harness.push(series, [
          [START - 39 * DAY, 1, 1],
          ...(series === 'empty' ? [] : [[START, 1, 1] as const]),
        ] as Array<[number, number, number]>);
      }
      const slis = [sli('1', 'done'), sli('2', 'empty')];
      await harness.source.acknowledge(await harness.source.changes(slis));
      harness.now += 2 * DAY;
      expect(await harness.measurements.purge(harness.now)).toBe(0);
      harness.now += 60;
      expect(await harness.measurements.purge(harness.now)).toBe(2);
      expect(await harness.measurements.listSeries(ENTITY)).toMatchObject([
        { series: 'done', points: 1 },
        { series: 'waiting', points: 2 },
      ]);
      harness.now += 20 * DAY;
      const [change] = await harness.source.changes([sli('3', 'waiting')]);
      expect(change.from).toBe(harness.now - 48 * DAY + 7200);
      expect(await harness.measurements.purge(harness.now)).toBe(1);
    });
  });

  it.each([
    ['measurements/series-missing', undefined],
    ['measurements/series-name', 7],
    ['measurements/series-name', 'Upper Case'],
    ['measurements/series-name', 'a'.repeat(64)],
  ])('validates the series: %s', (rule, series) => {
    const { source } = new EngineHarness(undefined as never);
    const problems = source.validate(sli('1', series));
    expect(problems.map(problem => [problem.role, problem.rule])).toEqual([
      ['good', rule],
      ['total', rule],
    ]);
  });

  it('validates that both metrics are of one series, and nothing else is said', () => {
    const { source } = new EngineHarness(undefined as never);
    const { total } = sli('1', 'a');
    const bad = { type: 'Measurements', spec: { series: 'b' } };
    expect(
      source.validate({ key: '1', entityRef: ENTITY, bad, total }),
    ).toEqual([
      expect.objectContaining({
        role: 'bad',
        rule: 'measurements/series-differ',
      }),
    ]);
    const odd = { ...total, spec: { series: 'a', url: 'http://localhost' } };
    expect(
      source.validate({ key: '1', entityRef: ENTITY, good: total, total: odd }),
    ).toMatchObject([{ role: 'total', rule: 'measurements/unknown-field' }]);
    expect(source.validate(sli('1', 'a'))).toEqual([]);
    expect(source.explain(sli('1', 'a'))).toMatchObject([
      { role: 'good', text: expect.stringContaining("series 'a'") },
      { role: 'total' },
    ]);
  });
});
