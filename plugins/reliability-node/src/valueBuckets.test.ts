import { metricsOf } from './metricsOf';
import type { SliQuery } from './sliSources';
import { meetsThreshold, valueBuckets } from './valueBuckets';

const metric = { type: 'Any', spec: {} };

describe('meetsThreshold', () => {
  it.each([
    ['lte', [true, true, false]],
    ['lt', [true, false, false]],
    ['gte', [false, true, true]],
    ['gt', [false, false, true]],
  ] as const)('%s', (op, expected) => {
    const judge = (value: number) => meetsThreshold(value, { op, value: 0.3 });
    expect([0.2, 0.3, 0.1 + 0.2].map(judge)).toEqual(expected);
    expect(judge(NaN)).toBe(false);
  });
});

describe('valueBuckets', () => {
  const values = [
    [60, 1],
    [120, 0.5],
    [180, NaN],
    [300, 0.25],
    [360, 1 / 3],
  ] as const;
  const threshold = { threshold: metric, op: 'gte', value: 0.5 } as const;
  const raw = { raw: metric, rawType: 'success' } as const;

  it.each([
    [
      'observations',
      threshold,
      [
        { time: 300, good: 2, total: 3, coveredSeconds: 180 },
        { time: 600, good: 0, total: 1, coveredSeconds: 60 },
      ],
    ],
    [
      'good seconds',
      raw,
      [
        { time: 300, good: 105, total: 180, coveredSeconds: 180 },
        { time: 600, good: 20, total: 60, coveredSeconds: 60 },
      ],
    ],
    [
      'bad seconds',
      { ...raw, rawType: 'failure' } as const,
      [
        { time: 300, good: 75, total: 180, coveredSeconds: 180 },
        { time: 600, good: 40, total: 60, coveredSeconds: 60 },
      ],
    ],
  ])('adds up %s', (_, sli, buckets) => {
    expect(valueBuckets({ sli, values, interval: 60, step: 300 })).toEqual({
      ok: true,
      buckets,
    });
  });

  it('stops at the first value that is no ratio, and says when', () => {
    const read = (value: number) =>
      valueBuckets({ sli: raw, values: [[60, value]], interval: 60, step: 60 });
    expect(read(1 + 1e-10)).toMatchObject({ buckets: [{ good: 60 }] });
    expect(read(-1e-10)).toMatchObject({ buckets: [{ good: 0 }] });
    expect(read(NaN)).toEqual({ ok: true, buckets: [] });
    for (const value of [1 + 1e-8, -1e-8, Infinity, -Infinity]) {
      expect(read(value)).toEqual({
        ok: false,
        failure: {
          kind: 'invalid-response',
          message: `the value at 1970-01-01T00:01:00Z is ${value}, which is no ratio: it must lie between 0 and 1`,
        },
      });
    }
  });
});

describe('metricsOf', () => {
  const rest = { key: 'k', entityRef: 'component:default/x' };

  it.each<[SliQuery, string[]]>([
    [{ ...rest, good: metric, total: metric }, ['good', 'total']],
    [{ ...rest, bad: metric, total: metric }, ['bad', 'total']],
    [{ ...rest, raw: metric, rawType: 'success' }, ['raw']],
    [{ ...rest, threshold: metric, op: 'lt', value: 1 }, ['threshold']],
  ])('names the roles %#', (sli, roles) => {
    expect(metricsOf(sli).map(({ role }) => role)).toEqual(roles);
  });
});
