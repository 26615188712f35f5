import { ConflictError, InputError } from '@backstage/errors';
import type { MetricSourceSpec } from '@vigie/backstage-plugin-reliability-common';
import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  DAY,
  ENTITY,
  MeasurementsHarness,
  START,
} from './__testUtils__/MeasurementsHarness';

jest.setTimeout(120_000);

const metric = (series: unknown) =>
  ({ type: 'Measurements', spec: { series } } as MetricSourceSpec);

function sli(key: string, series: unknown, entityRef = ENTITY) {
  return { key, entityRef, good: metric(series), total: metric(series) };
}

function threshold(
  key: string,
  series: unknown,
  op: 'lte' | 'lt' | 'gte' | 'gt' = 'lte',
  value = 0.3,
): SliQuery {
  return { key, entityRef: ENTITY, threshold: metric(series), op, value };
}

function raw(
  key: string,
  series: unknown,
  rawType: 'success' | 'failure' = 'success',
): SliQuery {
  return { key, entityRef: ENTITY, raw: metric(series), rawType };
}

describe('MeasurementsSource', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('%p', id => {
    let harness: MeasurementsHarness;
    const { signal } = new AbortController();

    beforeAll(async () => {
      harness = new MeasurementsHarness(await databases.init(id));
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
      ).resolves.toMatchObject([
        {
          ok: false,
          failure: {
            kind: 'query-rejected',
            message: expect.stringContaining('slices of a multiple of 60'),
          },
        },
      ]);
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
          kind: 'counts',
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

    it('keeps one kind for each series, and says which', async () => {
      await harness.push('counts', [[START, 1, 1]]);
      await harness.push('values', [[START, 1]]);
      await expect(harness.push('counts', [[START, 1]])).rejects.toThrow(
        new ConflictError(
          "The series 'counts' holds counts, [epochSeconds, good, total]; push values to another series",
        ),
      );
      await expect(harness.push('values', [[START, 1, 1]])).rejects.toThrow(
        ConflictError,
      );
      const list = () => harness.measurements.listSeries(ENTITY);
      expect(await list()).toMatchObject([
        { series: 'counts', kind: 'counts', points: 1 },
        { series: 'values', kind: 'values', points: 1, lastTime: START },
      ]);
      await harness.knex('measurement').delete();
      expect(await harness.push('counts', [[START, 1]])).toBe(1);
      expect((await list())[0]).toMatchObject({ kind: 'values' });

      const collect = (query: SliQuery) =>
        harness.source.collect({
          slis: [query],
          from: START - 60,
          to: START,
          step: 60,
          signal,
        });
      await harness.reset();
      await harness.push('counts', [[START, 1, 1]]);
      await harness.push('values', [[START, 1]]);
      for (const [query, advice] of [
        [sli('1', 'values'), 'push [epochSeconds, good, total]'],
        [threshold('1', 'counts'), 'push [epochSeconds, value]'],
        [raw('1', 'counts'), 'push [epochSeconds, value]'],
      ] as const) {
        expect(await collect(query)).toMatchObject([
          {
            ok: false,
            failure: {
              kind: 'query-rejected',
              message: expect.stringContaining(advice),
            },
          },
        ]);
      }
    });

    it('stores values to the last bit, and a repeated call changes nothing', async () => {
      const values = [0.1 + 0.2, -1.7976931348623157e308, 5e-324, 1e21, -0];
      const points = values.map((value, index) => [START - 60 * index, value]);
      expect(await harness.push('a', points)).toBe(5);
      expect(await harness.push('a', points)).toBe(0);
      const rows = await harness.knex('measurement').orderBy('time', 'desc');
      expect(rows.map(row => row.value)).toEqual([...values.slice(0, 4), 0]);
      expect(await harness.push('a', [[START, 0.3]])).toBe(1);
      expect(await harness.source.changes([threshold('1', 'a')])).toMatchObject(
        [{ key: '1', from: START - 300 }],
      );
    });

    it('judges each value by each SLI that reads it, in steps and in slices', async () => {
      const times = [540, 480, 420, 360, 300, 60, 0].map(ago => START - ago);
      const values = [0.1, 0.3, 0.30000000000000004, 5, 0, 0.2, 1];
      await harness.push(
        'latency',
        times.map((time, index) => [time, values[index]]),
      );
      const slis = [
        threshold('lte', 'latency', 'lte'),
        threshold('lt', 'latency', 'lt'),
        threshold('gte', 'latency', 'gte'),
        threshold('gt', 'latency', 'gt'),
        threshold('none', 'never-pushed'),
      ];
      const good = { lte: 4, lt: 3, gte: 4, gt: 3, none: undefined };
      const collect = (step: number) =>
        harness.source.collect({
          slis,
          from: START - 600,
          to: START,
          step,
          signal,
        });
      for (const outcome of await collect(60)) {
        const buckets = outcome.ok ? outcome.buckets : [];
        const expected = good[outcome.key as keyof typeof good];
        expect(buckets.map(bucket => bucket.time)).toEqual(
          expected === undefined ? [] : times,
        );
        expect(buckets.every(b => b.total === 1)).toBe(true);
        expect(buckets.every(b => b.coveredSeconds === 60)).toBe(true);
        expect(buckets.reduce((sum, bucket) => sum + bucket.good, 0)).toBe(
          expected ?? 0,
        );
      }
      const [lte] = await collect(300);
      expect(lte).toEqual({
        key: 'lte',
        ok: true,
        buckets: [
          { time: START - 300, good: 3, total: 5, coveredSeconds: 300 },
          { time: START, good: 1, total: 2, coveredSeconds: 120 },
        ],
      });
      await harness.push('slow', [[START, 1]], 300);
      expect(
        await harness.source.collect({
          slis: [threshold('1', 'slow')],
          from: START - 60,
          to: START,
          step: 60,
          signal,
        }),
      ).toMatchObject([{ ok: false, failure: { kind: 'query-rejected' } }]);
    });

    it('weighs ratios by time, and refuses what is none', async () => {
      await harness.push('ratio', [
        [START - 300, 1],
        [START - 240, 0.9],
        [START - 180, 1 / 3],
        [START, 0],
      ]);
      const collect = () =>
        harness.source.collect({
          slis: [raw('success', 'ratio'), raw('failure', 'ratio', 'failure')],
          from: START - 600,
          to: START,
          step: 300,
          signal,
        });
      expect(await collect()).toEqual([
        {
          key: 'success',
          ok: true,
          buckets: [
            { time: START - 300, good: 60, total: 60, coveredSeconds: 60 },
            { time: START, good: 74, total: 180, coveredSeconds: 180 },
          ],
        },
        {
          key: 'failure',
          ok: true,
          buckets: [
            { time: START - 300, good: 0, total: 60, coveredSeconds: 60 },
            { time: START, good: 106, total: 180, coveredSeconds: 180 },
          ],
        },
      ]);
      for (const value of [1.5, -0.01]) {
        await harness.push('ratio', [[START - 60, value]]);
        expect(await collect()).toMatchObject(
          ['success', 'failure'].map(key => ({
            key,
            ok: false,
            failure: {
              kind: 'invalid-response',
              message: expect.stringContaining(
                `2026-11-20T08:59:00Z is ${value},`,
              ),
            },
          })),
        );
      }
    });

    it('reads many series in few statements', async () => {
      const count = 3000;
      const names = Array.from({ length: count }, (_, index) => `s${index}`);
      for (let index = 0; index < count; index += 100) {
        await harness.knex('measurement_series').insert(
          names.slice(index, index + 100).map(series => ({
            entity_ref: ENTITY,
            series,
            kind: 'values',
            step: 60,
          })),
        );
      }
      const ids = await harness.knex('measurement_series').select('id');
      for (const ago of [120, 60, 0]) {
        for (let index = 0; index < count; index += 100) {
          await harness.knex('measurement').insert(
            ids.slice(index, index + 100).map(({ id: seriesId }) => ({
              series_id: seriesId,
              time: START - ago,
              good: 0,
              total: 0,
              value: 1,
            })),
          );
        }
      }
      let statements = 0;
      const listen = () => {
        statements += 1;
      };
      harness.knex.on('query', listen);
      const outcomes = await harness.source.collect({
        slis: names.map(name => threshold(name, name, 'gt')),
        from: START - 180,
        to: START,
        step: 60,
        signal,
      });
      harness.knex.removeListener('query', listen);
      expect(
        outcomes.every(outcome => outcome.ok && outcome.buckets.length === 3),
      ).toBe(true);
      expect(statements).toBe(2);
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
    const { source } = new MeasurementsHarness(undefined as never);
    const problems = source.validate(sli('1', series));
    expect(problems.map(problem => [problem.role, problem.rule])).toEqual([
      ['good', rule],
      ['total', rule],
    ]);
  });

  it('validates that both metrics are of one series, and nothing else is said', () => {
    const { source } = new MeasurementsHarness(undefined as never);
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
    for (const fine of [sli('1', 'a'), threshold('1', 'a'), raw('1', 'a')]) {
      expect(source.validate(fine)).toEqual([]);
    }
    expect(source.validate(threshold('1', undefined))).toMatchObject([
      { role: 'threshold', message: expect.stringContaining('values') },
    ]);
    expect(source.validate(raw('1', 7))).toMatchObject([
      { role: 'raw', rule: 'measurements/series-name' },
    ]);
    expect(source.explain(threshold('1', 'a', 'gte', 5))).toEqual([
      {
        role: 'threshold',
        text: `each value of the series 'a' pushed for ${ENTITY}, good when it is at least 5`,
      },
    ]);
    expect(source.explain(raw('1', 'a', 'failure'))).toMatchObject([
      { role: 'raw', text: expect.stringContaining('that was bad') },
    ]);
    expect(source.explain(sli('1', 'a'))).toMatchObject([
      { role: 'good', text: expect.stringContaining("series 'a'") },
      { role: 'total' },
    ]);
  });
});
