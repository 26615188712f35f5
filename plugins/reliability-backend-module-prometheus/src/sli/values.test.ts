import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';
import fc from 'fast-check';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { configOf } from '../__testUtils__/config';
import { anatomy, orOperands } from '../__testUtils__/promql';
import { success } from '../__testUtils__/recorded';
import {
  availability,
  rawSli,
  samplesSli,
  thresholdSli,
} from '../__testUtils__/slis';
import { PrometheusClient } from '../client/PrometheusClient';
import { PrometheusSliSource } from './PrometheusSliSource';

jest.setTimeout(60_000);

const server = setupServer();
registerMswTestHooks(server);

function createSource(scrapeInterval = '15s') {
  const config = configOf({ scrapeInterval });
  const logger = mockServices.logger.mock();
  return new PrometheusSliSource(
    config,
    new PrometheusClient(config, logger),
    logger,
  );
}

interface Row {
  metric: Record<string, string>;
  values?: Array<[number, string]>;
  histograms?: unknown[];
}

/** Answers range queries with rows and keeps what was asked. */
function answer(rowsOf: (query: string) => Row[]) {
  const asked: Array<{ query: string; start: number; step: number }> = [];
  server.use(
    http.post(
      'http://prometheus.test/api/v1/query_range',
      async ({ request }) => {
        const form = new URLSearchParams(await request.text());
        const query = form.get('query') ?? '';
        asked.push({
          query,
          start: Number(form.get('start')),
          step: Number(form.get('step')),
        });
        return success({ resultType: 'matrix', result: rowsOf(query) });
      },
    ),
  );
  return asked;
}

const collect = (
  slis: SliQuery[],
  { step = 60, source = createSource() } = {},
) =>
  source.collect({
    slis,
    from: 600,
    to: 1200,
    step,
    signal: new AbortController().signal,
  });

const queriesOf = async (slis: SliQuery[], step = 60) => {
  const asked = answer(() => []);
  await collect(slis, { step });
  return asked.map(({ query }) => query);
};

describe('what is sent', () => {
  it.each<[string, SliQuery[], string[]]>([
    [
      'thresholds that differ in label values share a request',
      [
        thresholdSli('x', 'queue{job="x"}', 'lt', 5),
        thresholdSli('y', '(queue{job="y"})', 'gt', 9),
      ],
      ['topk by (job) (2, queue{job=~"x|y"})'],
    ],
    [
      'ratios too',
      [rawSli('x', 'ratio{job="x"}'), rawSli('y', 'ratio{job="y"}', 'failure')],
      ['topk by (job) (2, avg_over_time(ratio{job=~"x|y"}[59999ms]))'],
    ],
    [
      'a sum is an expression like another, side by side with others',
      [
        thresholdSli('x', 'sum(queue) # all', 'lt', 5),
        thresholdSli('y', 'rate(a_total[{{.window}}])', 'lt', 5),
      ],
      [
        'label_replace(topk (2, sum(queue)), "vigie_sli", "0", "", "") or ' +
          'label_replace(topk (2, rate(a_total[60s])), "vigie_sli", "1", "", "")',
      ],
    ],
    [
      'samples that are counts',
      [samplesSli('x', 'done{job="x",result="failed"}', 'sum(done{job="x"})')],
      ['sum by (result) (sum_over_time(done{job="x"}[59999ms]))'],
    ],
    [
      'samples and counters of one metric are two requests',
      [
        samplesSli('x', 'done{result="failed"}', 'done'),
        { ...samplesSli('y', 'done{result="failed"}', 'done'), counter: true },
      ],
      [
        'sum by (result) (sum_over_time(done[59999ms]))',
        'sum by (result) (increase(done[60s]))',
      ],
    ],
  ])('%s', async (_, slis, expected) => {
    expect(await queriesOf(slis)).toEqual(expected);
  });

  it('asks for values at the steps of the source, for ratios over the slice where they say so', async () => {
    const asked = answer(() => []);
    await collect(
      [
        thresholdSli('t', 'max(rate(a_total[{{.window}}]))', 'lt', 5),
        rawSli('r', 'a / b'),
        rawSli('w', 'sum(rate(a[{{.window}}])) / sum(rate(b[{{.window}}]))'),
      ],
      { step: 300 },
    );
    expect(asked.sort((left, right) => left.step - right.step)).toMatchObject([
      {
        step: 60,
        start: 660,
        query: expect.stringMatching(/a_total\[60s\].*topk \(2, a \/ b\)/),
      },
      { step: 300, start: 900, query: expect.stringContaining('a[300s]') },
    ]);
  });

  it('needs few requests for many', async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      thresholdSli(`s${index}`, `queue{job="s${index}"}`, 'lt', 5),
    );
    expect(await queriesOf(many)).toHaveLength(10);
  });

  it('keeps label values values, and expressions in their place', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '"} or vector(0) #',
        'a\n"}',
        '[{{.windo',
        '`',
        '{}',
        '|',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async value => {
        const slis = (text: string) => [
          thresholdSli('plain', `q{j=${quote(text)}}`, 'lt', 5),
          thresholdSli('other', `2 * q{j=${quote(text)}}`, 'lt', 5),
          rawSli('raw', `a{j=${quote(text)}} / b`),
        ];
        const queries = await queriesOf(slis(value));
        const plain = await queriesOf(slis('plain'));
        expect(queries.map(query => anatomy(query).tree)).toEqual(
          plain.map(query => anatomy(query).tree),
        );
        expect(anatomy(queries[0]).literals).toEqual([value]);
        expect(orOperands(queries[1])).toEqual(
          ['0', '1'].map(place => ({
            name: 'LabelReplace',
            texts: ['vigie_sli', place, '', ''],
          })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is understood', () => {
  const at = (...values: Array<[number, string]>) => values;

  it('judges values as they are: infinite ones too, NaN not at all', async () => {
    answer(() => [
      {
        metric: { job: 'x' },
        values: at([660, '0.3'], [720, 'NaN'], [780, '+Inf'], [840, '-1e-7']),
      },
    ]);
    const [lte, gt, equal] = await collect(
      [
        thresholdSli('lte', 'q{job="x"}', 'lte', 0.3),
        thresholdSli('gt', 'q{job="x"}', 'gt', -1e-7),
        thresholdSli('gte', 'q{job="x"}', 'gte', -1e-7),
      ],
      { step: 300 },
    );
    const bucket = (good: number) => [
      { time: 900, good, total: 3, coveredSeconds: 180 },
    ];
    expect(lte).toEqual({ key: 'lte', ok: true, buckets: bucket(2) });
    expect(gt).toEqual({ key: 'gt', ok: true, buckets: bucket(2) });
    expect(equal).toEqual({ key: 'gte', ok: true, buckets: bucket(3) });
  });

  it('takes one series after another, and never two at once', async () => {
    const rows = (second: number): Row[] => [
      { metric: { pod: 'a' }, values: at([660, '1'], [720, '1']) },
      { metric: { pod: 'b' }, values: at([second, '9'], [840, '9']) },
    ];
    const sli = thresholdSli('x', 'q{job="x"}', 'lt', 5);
    answer(() => rows(780));
    expect(await collect([sli])).toMatchObject([
      {
        ok: true,
        buckets: [{ good: 1 }, { good: 1 }, { good: 0 }, { good: 0 }],
      },
    ]);
    answer(() => rows(720));
    expect(await collect([sli])).toMatchObject([
      {
        ok: false,
        failure: {
          kind: 'query-rejected',
          message: expect.stringContaining('several series'),
        },
      },
    ]);
  });

  it.each<[string, Row, string, string]>([
    [
      'native histograms',
      { metric: {}, histograms: [[660, {}]] },
      'query-rejected',
      'native histograms',
    ],
    [
      'text that is no number',
      { metric: {}, values: [[660, 'much']] },
      'invalid-response',
      'no number',
    ],
    [
      'a time that was not asked for',
      { metric: {}, values: [[661, '1']] },
      'invalid-response',
      'not asked for',
    ],
    [
      'a ratio above 1',
      { metric: {}, values: [[660, '1.00001']] },
      'invalid-response',
      '1970-01-01T00:11:00Z is 1.00001',
    ],
    [
      'a ratio without end',
      { metric: {}, values: [[660, '+Inf']] },
      'invalid-response',
      'is Infinity',
    ],
  ])('does not take %s', async (_, row, kind, message) => {
    answer(() => [row]);
    expect(await collect([rawSli('x', 'ratio{job="x"}')])).toMatchObject([
      {
        ok: false,
        failure: { kind, message: expect.stringContaining(message) },
      },
    ]);
  });

  it('forgives the roundings of a division', async () => {
    answer(() => [
      { metric: {}, values: [[660, '1.0000000000000002']] },
      { metric: {}, values: [[720, '-1e-12']] },
    ]);
    expect(await collect([rawSli('x', 'ratio')])).toMatchObject([
      { buckets: [{ good: 60, total: 60 }, { good: 0 }] },
    ]);
  });

  it('says when slices are too short for the source', async () => {
    const asked = answer(() => []);
    const source = createSource('30s');
    const outcomes = await collect(
      [thresholdSli('t', 'q', 'lt', 5), availability('a')],
      { source },
    );
    expect(asked).toEqual([]);
    expect(outcomes).toMatchObject(
      ['t', 'a'].map(key => ({
        key,
        ok: false,
        failure: {
          kind: 'query-rejected',
          message: expect.stringContaining('at least 120 seconds'),
        },
      })),
    );
  });
});

describe('validate and explain', () => {
  const source = createSource();

  it.each<[string, SliQuery, string[][]]>([
    ['fine', thresholdSli('x', 'a', 'lt', 1), []],
    ['fine', rawSli('x', 'a / b'), []],
    ['fine', samplesSli('x', 'sum(a)', 'b'), []],
    [
      'a range',
      rawSli('x', 'a[5m]'),
      [['raw', 'error', 'prometheus/range-alone']],
    ],
    [
      'nothing',
      thresholdSli('x', undefined, 'lt', 1),
      [['threshold', 'error', 'prometheus/query-missing']],
    ],
    [
      'two expressions',
      thresholdSli('x', 'a), (b', 'lt', 1),
      [['threshold', 'error', 'prometheus/syntax']],
    ],
    [
      'a comparison that filters',
      thresholdSli('x', 'a < 1', 'lt', 1),
      [['threshold', 'warning', 'prometheus/comparison-filters']],
    ],
    [
      'a made-up ratio',
      rawSli('x', 'a or vector(1)'),
      [['raw', 'warning', 'prometheus/value-never-absent']],
    ],
    [
      'samples that are more than a selector',
      samplesSli('x', 'a', 'a + b'),
      [['total', 'error', 'prometheus/placeholder-missing']],
    ],
  ])('%s', (_, sli, expected) => {
    expect(
      source
        .validate(sli)
        .map(({ role, severity, rule }) => [role, severity, rule]),
    ).toEqual(expected);
  });

  it.each<[SliQuery, Array<[string, string]>]>([
    [
      thresholdSli('x', 'a{b="c"} # d', 'lte', 0.3),
      [['threshold', '(a{b="c"}) <= bool 0.3']],
    ],
    [
      thresholdSli('x', 'a or b', 'gt', -1e-7),
      [['threshold', '(a or b) > bool -1e-7']],
    ],
    [
      thresholdSli('x', 'rate(a[{{.window}}])', 'gte', 1e21),
      [['threshold', '(rate(a[60s])) >= bool 1e+21']],
    ],
    [thresholdSli('x', 'a', 'lt', -0), [['threshold', '(a) < bool 0']]],
    [rawSli('x', 'a'), [['raw', 'avg_over_time(a[59999ms])']]],
    [rawSli('x', 'a / b'), [['raw', 'a / b']]],
    [
      samplesSli('x', 'a{b="c"}', 'rate(a[{{.window}}])'),
      [
        ['bad', 'sum(sum_over_time(a{b="c"}[59999ms]))'],
        ['total', 'sum(rate(a[60s]))'],
      ],
    ],
    [rawSli('x', 'a['), []],
  ])('explains %#', (sli, expected) => {
    const explained = source.explain(sli);
    expect(explained.map(({ role, text }) => [role, text])).toEqual(expected);
    explained.forEach(({ text }) => anatomy(text));
  });
});

function quote(value: string): string {
  return JSON.stringify(value).replace(/\u007f/g, '\\u007f');
}
