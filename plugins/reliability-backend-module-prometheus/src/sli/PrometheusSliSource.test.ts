import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { configOf } from '../__testUtils__/config';
import { recorded, success } from '../__testUtils__/recorded';
import { availability, badSli, goodSli } from '../__testUtils__/slis';
import { PrometheusClient } from '../client/PrometheusClient';
import { PrometheusSliSource } from './PrometheusSliSource';

const server = setupServer();
registerMswTestHooks(server);

const URL_OF_RANGE = 'http://prometheus.test/base/api/v1/query_range';

function createSource(overrides: JsonObject = {}) {
  const config = configOf({
    url: 'http://prometheus.test/base/',
    ...overrides,
  });
  const logger = mockServices.logger.mock();
  return new PrometheusSliSource(
    config,
    new PrometheusClient(config, logger),
    logger,
  );
}

type Form = Record<string, string>;

/** Answers range queries with `answer` and keeps what was asked. */
function onRange(
  answer: (form: Form) => ReturnType<typeof success>,
): Array<{ form: Form; headers: Record<string, string> }> {
  const asked: Array<{ form: Form; headers: Record<string, string> }> = [];
  server.use(
    http.post(URL_OF_RANGE, async ({ request }) => {
      const form = Object.fromEntries(
        new URLSearchParams(await request.text()),
      );
      asked.push({ form, headers: Object.fromEntries(request.headers) });
      return answer(form);
    }),
  );
  return asked;
}

function collect(
  source: PrometheusSliSource,
  slis: SliQuery[],
  range: { from?: number; to?: number; step?: number } = {},
) {
  return source.collect({
    slis,
    from: 600,
    to: 780,
    step: 60,
    ...range,
    signal: new AbortController().signal,
  });
}

function constant(form: Form, value: number): Array<[number, string]> {
  const values: Array<[number, string]> = [];
  for (
    let time = Number(form.start);
    time <= Number(form.end);
    time += Number(form.step)
  ) {
    values.push([time, String(value)]);
  }
  return values;
}

const matrix = (result: unknown) => success({ resultType: 'matrix', result });

const opaque = (key: string, name = key) =>
  goodSli(
    key,
    `sum(increase(${name}_ok[{{.window}}]))`,
    `sum(increase(${name}_all[{{.window}}]))`,
  );

describe('what is sent', () => {
  it('is a form with the steps, the credentials and a limit of time', async () => {
    const asked = onRange(() => matrix([]));
    await collect(
      createSource({
        auth: { type: 'basic', username: 'reader', password: 'pässword' },
        headers: { 'X-Scope-OrgID': 'tenant-1' },
        timeout: { seconds: 5 },
      }),
      [availability('checkout')],
    );
    expect(asked).toEqual([
      {
        form: {
          query:
            'sum by (code) (increase(http_requests_total{job="checkout"}[60s]))',
          start: '660',
          end: '780',
          step: '60',
          timeout: '5s',
          // For a Thanos that nobody named; others do not know them.
          dedup: 'true',
          partial_response: 'false',
          max_source_resolution: '0s',
        },
        headers: expect.objectContaining({
          'content-type': 'application/x-www-form-urlencoded',
          'x-scope-orgid': 'tenant-1',
          authorization: `Basic ${Buffer.from('reader:pässword').toString(
            'base64',
          )}`,
        }),
      },
    ]);
  });

  it('asks Thanos for whole and undiluted data', async () => {
    const asked = onRange(() => matrix([]));
    await collect(
      createSource({
        dialect: 'thanos',
        auth: { type: 'bearer', token: 'abc' },
      }),
      [availability('a')],
    );
    expect(asked[0].form).toMatchObject({
      dedup: 'true',
      partial_response: 'false',
      max_source_resolution: '0s',
    });
    expect(asked[0].headers.authorization).toBe('Bearer abc');
  });

  it('is cut where an answer would have too many points', async () => {
    const asked = onRange(form =>
      matrix([{ metric: { code: '200' }, values: constant(form, 1) }]),
    );
    const [outcome] = await collect(createSource(), [availability('a')], {
      from: 0,
      to: 60 * 25_000,
    });
    expect(
      asked.map(({ form }) => [Number(form.start), Number(form.end)]),
    ).toEqual([
      [60, 60 * 11_000],
      [60 * 11_001, 60 * 22_000],
      [60 * 22_001, 60 * 25_000],
    ]);
    expect(outcome.ok && outcome.buckets).toHaveLength(25_000);
    expect(
      outcome.ok && outcome.buckets.every((b, i) => b.time === 60 * (i + 1)),
    ).toBe(true);
  });

  it('keeps to the number of requests at a time', async () => {
    let now = 0;
    let most = 0;
    server.use(
      http.post(URL_OF_RANGE, async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise(resolve => {
          setTimeout(resolve, 5);
        });
        now -= 1;
        return matrix([]);
      }),
    );
    const slis = Array.from({ length: 12 }, (_, i) =>
      goodSli(`s${i}`, `m${i}{c="1"}`, `m${i}`),
    );
    await collect(createSource({ maxInFlight: 3 }), slis);
    expect(most).toBe(3);
  });
});

describe('what is understood', () => {
  it('tells good from all by the label, for every SLI of the request', async () => {
    const asked = onRange(form =>
      matrix([
        { metric: { job: 'a', code: '200' }, values: constant(form, 90) },
        { metric: { job: 'a', code: '503' }, values: constant(form, 9.5) },
        { metric: { job: 'b', code: '500' }, values: constant(form, 3) },
        { metric: { job: 'a"b', code: '200' }, values: constant(form, 1) },
        { metric: { job: 'c' }, values: [] },
        { metric: { job: 'unwanted', code: '200' }, values: constant(form, 7) },
      ]),
    );
    const outcomes = await collect(createSource(), [
      availability('a'),
      availability('b'),
      availability('a"b', '__proto__'),
      availability('silent'),
      badSli(
        'bad',
        'http_requests_total{job="a",code=~"5.."}',
        'http_requests_total{job="a"}',
      ),
    ]);
    expect(asked).toHaveLength(1);
    const bucket = (good: number, total: number) =>
      [660, 720, 780].map(time => ({ time, good, total, coveredSeconds: 60 }));
    expect(outcomes).toEqual([
      { key: 'a', ok: true, buckets: bucket(90, 99.5) },
      { key: 'b', ok: true, buckets: bucket(0, 3) },
      { key: '__proto__', ok: true, buckets: bucket(1, 1) },
      { key: 'silent', ok: true, buckets: [] },
      { key: 'bad', ok: true, buckets: bucket(90, 99.5) },
    ]);
  });

  it('reads recorded answers of Prometheus', async () => {
    onRange(() => recorded('prom242-qr-matrix.200.json'));
    const outcomes = await collect(
      createSource(),
      [goodSli('same', 'r_total', 'r_total')],
      { from: 1795445220 - 1800, to: 1795448820, step: 1800 },
    );
    expect(outcomes).toEqual([
      {
        key: 'same',
        ok: true,
        buckets: [1795445220, 1795447020, 1795448820].map(time => ({
          time,
          good: 18180,
          total: 18180,
          coveredSeconds: 1800,
        })),
      },
    ]);
  });

  it.each<[string, string, RegExp]>([
    [
      'prom242-q-parseerr.400.json',
      'query-rejected',
      /^main refused the query: .*unclosed left parenthesis/,
    ],
    [
      'prom242-q-manytomany.422.json',
      'query-rejected',
      /many-to-many matching not allowed|found duplicate series/,
    ],
    ['prom242-q-timeout.503.json', 'timeout', /query timed out/],
    ['prom242-q-toomany.400.json', 'too-large', /maximum resolution/],
    ['vm179-q-parseerr.422.json', 'query-rejected', /unexpected token/],
    ['vm179-q-toomany.422.json', 'too-large', /too many points/],
    ['prom242-q-empty.200.json', 'invalid-response', /another shape/],
    ['vm179-runtimeinfo-unsupported.400.txt', 'invalid-response', /HTTP 400/],
  ])('says what %s says', async (file, kind, message) => {
    onRange(() => recorded(file));
    const [outcome] = await collect(createSource(), [availability('a')], {
      from: 600,
      to: 660,
    });
    expect(outcome).toEqual({
      key: 'a',
      ok: false,
      failure: { kind, message: expect.stringMatching(message) },
    });
  });

  it('asks apart, and goes on so, when the label has very many values', async () => {
    const asked = onRange(form =>
      matrix(
        form.query.startsWith('sum by (code)')
          ? Array.from({ length: 60 }, (_, i) => ({
              metric: { code: String(i) },
              values: constant(form, 1),
            }))
          : [
              {
                metric: {},
                values: constant(form, form.query.includes('!~') ? 50 : 60),
              },
            ],
      ),
    );
    const source = createSource();
    const [outcome] = await collect(source, [availability('a')]);
    expect(outcome.ok && outcome.buckets[0]).toMatchObject({
      good: 50,
      total: 60,
    });
    expect(asked).toHaveLength(3);
    await collect(source, [availability('a')]);
    expect(asked).toHaveLength(5);
  });

  it('halves what is too large, then its range', async () => {
    const asked = onRange(form =>
      Number(form.end) > Number(form.start) || form.query.includes('a|b')
        ? recorded('prom242-q-toomany.400.json')
        : matrix([{ metric: { code: '200' }, values: constant(form, 1) }]),
    );
    const outcomes = await collect(createSource(), [
      availability('a'),
      availability('b'),
    ]);
    expect(
      outcomes.map(outcome => outcome.ok && outcome.buckets.length),
    ).toEqual([3, 3]);
    expect(asked.length).toBeLessThan(15);
  });
});

describe('one bad SLI among many', () => {
  const value = (form: Form) =>
    matrix(
      form.query.split(' or ').map((_, place) => ({
        metric: { vigie_sli: String(place) },
        values: constant(form, 4),
      })),
    );

  it('fails alone, and is set apart afterwards', async () => {
    const asked = onRange(form =>
      form.query.includes('broken_ok')
        ? recorded('prom242-q-manytomany.422.json')
        : value(form),
    );
    const slis = Array.from({ length: 40 }, (_, i) =>
      opaque(`s${i}`, i === 17 ? 'broken' : `s${i}`),
    );
    const source = createSource();
    const outcomes = await collect(source, slis);
    expect(outcomes.map(outcome => outcome.key)).toEqual(
      slis.map(sli => sli.key),
    );
    expect(outcomes.filter(outcome => !outcome.ok)).toEqual([
      {
        key: 's17',
        ok: false,
        failure: {
          kind: 'query-rejected',
          message: expect.stringMatching(/refused the query/),
        },
      },
    ]);
    expect(asked.length).toBeLessThan(20);
    asked.length = 0;
    const next = await collect(source, slis);
    expect(next.filter(outcome => !outcome.ok)).toHaveLength(1);
    expect(asked).toHaveLength(3);
  });

  it('never reaches the server when it cannot be understood', async () => {
    const asked = onRange(value);
    const outcomes = await collect(createSource(), [
      opaque('fine'),
      goodSli('broken', 'sum(', 'sum('),
    ]);
    expect(asked).toHaveLength(1);
    expect(outcomes).toMatchObject([
      { key: 'fine', ok: true },
      { key: 'broken', ok: false, failure: { kind: 'query-rejected' } },
    ]);
  });
});

describe('validate and explain', () => {
  const source = createSource();

  it.each<[string, SliQuery, Array<[string, string, string]>]>([
    ['nothing wrong', availability('a'), []],
    [
      'a query missing',
      goodSli('a', undefined, 'sum(rate(x[5m]))'),
      [
        ['good', 'error', 'prometheus/query-missing'],
        ['total', 'error', 'prometheus/placeholder-missing'],
      ],
    ],
    [
      'a total that is never absent',
      badSli(
        'a',
        'sum(increase(x[{{.window}}])) or vector(0)',
        'sum(increase(x[{{.window}}])) or vector(0)',
      ),
      [['total', 'warning', 'prometheus/total-never-absent']],
    ],
    [
      'two sources',
      {
        ...availability('a'),
        good: { type: 'Measurements', spec: { series: 'x' } },
      },
      [['good', 'error', 'prometheus/other-source']],
    ],
    [
      'two sources of one type',
      {
        ...availability('a'),
        good: { type: 'prometheus', source: 'x', spec: { query: 'up' } },
      },
      [['good', 'error', 'prometheus/other-source']],
    ],
  ])('%s', (_, sli, expected) => {
    expect(
      source
        .validate(sli)
        .map(({ role, severity, rule }) => [role, severity, rule]),
    ).toEqual(expected);
  });

  it('explains with the query of each role over the step of the source', () => {
    expect(
      createSource({ scrapeInterval: '1m' }).explain(availability('a')),
    ).toEqual([
      {
        role: 'good',
        text: 'sum(increase(http_requests_total{job="a",code!~"5.."}[240s]))',
      },
      {
        role: 'total',
        text: 'sum(increase(http_requests_total{job="a"}[240s]))',
      },
    ]);
    expect(source.explain(goodSli('a', 'sum(', 'up'))).toEqual([
      { role: 'total', text: 'sum(increase(up[60s]))' },
    ]);
  });
});
