import { mockServices } from '@backstage/backend-test-utils';
import type {
  SliOutcome,
  SliQuery,
} from '@vigie/backstage-plugin-reliability-node';
import fc from 'fast-check';
import { configOf } from './__testUtils__/config';
import { type FaultServer, httpServer } from './__testUtils__/faultServer';
import {
  type Counter,
  naiveIncrease,
  randomNumbers,
  toOpenMetrics,
} from './__testUtils__/history';
import {
  type RealPrometheus,
  startPrometheus,
  until,
  whyNoPrometheus,
} from './__testUtils__/realPrometheus';
import { availability, badSli, goodSli } from './__testUtils__/slis';
import { PrometheusClient } from './client/PrometheusClient';
import { PrometheusMonitoringSource } from './monitoring/PrometheusMonitoringSource';
import {
  labelTest,
  quoteString,
} from '@vigie/backstage-plugin-reliability-common';
import { PrometheusSliSource } from './sli/PrometheusSliSource';

const missing = whyNoPrometheus();
const canRun = missing === undefined || process.env.CI === 'true';
const title = `a real Prometheus${canRun ? '' : ` (skipped: ${missing})`}`;

const FROM = 1_750_003_200;
const TO = FROM + 2 * 3600;
const HOSTILE = 'a"b\\c\nd|.*';
const CODES = [
  '200',
  '204',
  '301',
  '404',
  '429',
  '500',
  '503',
  'OK',
  'NOT_FOUND',
  '1.0',
  '1x0',
  '/a-b',
  '[x]',
  'é',
];

const random = randomNumbers(20261123);

function counter(
  metric: string,
  labels: Record<string, string>,
  options: {
    offset?: number;
    most?: number;
    restarts?: number[];
    without?: [number, number];
  } = {},
): Counter {
  const times: number[] = [];
  for (let time = FROM - 300 + (options.offset ?? 0); time <= TO; time += 15) {
    const [begin, end] = options.without ?? [Infinity, Infinity];
    if (time <= begin || time >= end) {
      times.push(time);
    }
  }
  return {
    metric,
    labels,
    times,
    rises: times.map(() => Math.floor(random() * (options.most ?? 50))),
    restarts: options.restarts ?? [],
  };
}

const requests = (job: string, options?: Parameters<typeof counter>[2]) =>
  ['200', '404', '500', '503'].map(code =>
    counter('http_requests_total', { job, code }, options),
  );

const gap: [number, number] = [FROM + 1800, FROM + 2100];
const counters: Counter[] = [
  ...requests('plain'),
  ...requests('restarted', { restarts: [50, 120, 300] }),
  ...requests('interrupted', { without: gap }),
  ...requests('between', { offset: 7, most: 1000 }),
  ...requests('idle', { most: 1 }),
  ...requests(HOSTILE),
  counter('http_requests_total', { job: 'flawless', code: '200' }),
  ...['0.3', '1', '+Inf'].map(le =>
    counter('duration_seconds_bucket', { job: 'plain', le }),
  ),
  counter('duration_seconds_count', { job: 'plain' }, { most: 500 }),
  ...CODES.map(code => counter('events_total', { job: 'codes', code })),
];

/** Requests of a job in each step, added up one by one. */
function naive(job: string, accepts: (code: string) => boolean) {
  const chosen = counters.filter(
    ({ metric, labels }) =>
      metric === 'http_requests_total' &&
      labels.job === job &&
      accepts(labels.code),
  );
  const sums = new Map<number, number>();
  for (let time = FROM + 60; time <= TO; time += 60) {
    for (const item of chosen) {
      const rise = naiveIncrease(item, time, 60);
      if (rise !== undefined) {
        sums.set(time, (sums.get(time) ?? 0) + rise);
      }
    }
  }
  return sums;
}

function bucketsOf(outcome: SliOutcome) {
  if (!outcome.ok) {
    throw new Error(outcome.failure.message);
  }
  return outcome.buckets;
}

const total = (numbers: Iterable<number>) =>
  [...numbers].reduce((sum, number) => sum + number, 0);

(canRun ? describe : describe.skip)(title, () => {
  let prometheus: RealPrometheus;
  let exporter: FaultServer;
  let source: PrometheusSliSource;
  let monitoring: PrometheusMonitoringSource;
  /** From version 3 a range leaves its left end out, and extrapolates for it. */
  let exact: boolean;

  beforeAll(async () => {
    if (missing) {
      throw new Error(missing);
    }
    let scrapes = 0;
    exporter = await httpServer((_, response) => {
      scrapes += 1;
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
      response.end(
        [
          '# TYPE http_requests_total counter',
          `http_requests_total{code="200"} ${scrapes}`,
          `http_requests_total{code="500"} ${scrapes}`,
          '# TYPE latency_seconds histogram',
          `latency_seconds_bucket{le="+Inf"} ${scrapes}`,
          `latency_seconds_sum ${scrapes}`,
          `latency_seconds_count ${scrapes}`,
          '# TYPE open_requests_total gauge',
          'open_requests_total 3',
          '',
        ].join('\n'),
      );
    });
    prometheus = await startPrometheus({
      history: toOpenMetrics(counters),
      config: `
global: { scrape_interval: 1s, evaluation_interval: 1s }
rule_files: [rules.yml]
scrape_configs:
  - job_name: live
    static_configs:
      - targets: ['${exporter.url.replace('http://', '')}']
  - job_name: gone
    static_configs:
      - targets: ['127.0.0.1:1']
        labels: { service: gone }
`,
      rules: `
groups:
  - name: example
    rules:
      - record: job:requests:rate5m
        expr: sum by (job) (rate(http_requests_total[5m]))
      - alert: TooManyErrors
        expr: sum(rate(http_requests_total{job="live",code=~"5.."}[5m])) > 1000
        for: 5m
        labels: { severity: page }
        annotations: { runbook_url: 'https://runbooks.example.com/errors' }
`,
    });
    const config = configOf({ url: prometheus.url });
    const logger = mockServices.logger.mock();
    const client = new PrometheusClient(config, logger);
    source = new PrometheusSliSource(config, client, logger);
    monitoring = new PrometheusMonitoringSource(config, client);
    const build = await (
      await fetch(`${prometheus.url}/api/v1/status/buildinfo`)
    ).json();
    exact = build.data.version.startsWith('2.');
  }, 120_000);

  afterAll(async () => {
    await prometheus?.stop();
    await exporter?.close();
  });

  const collect = (
    slis: SliQuery[],
    range: { from?: number; to?: number; step?: number } = {},
  ) =>
    source.collect({
      slis,
      from: FROM,
      to: TO,
      step: 60,
      ...range,
      signal: new AbortController().signal,
    });

  /** The largest difference in any step, or the relative one of the sums. */
  const difference = (counted: number[], expected: number[]) =>
    exact
      ? Math.max(
          ...expected.map((count, index) => Math.abs(counted[index] - count)),
        )
      : Math.abs(total(counted) - total(expected)) /
        Math.max(1, total(expected));

  it.each(['plain', 'restarted', 'interrupted', 'idle', HOSTILE])(
    'counts every event of %p, whichever way it is asked',
    async job => {
      const all = naive(job, () => true);
      const bad = naive(job, code => code.startsWith('5'));
      const name = quoteString(job);
      const asked = `http_requests_total{job=${name}}`;
      const outcomes = await collect([
        availability(job, 'joined'),
        goodSli(
          'apart',
          `http_requests_total{job=${name},code!~"(?:5..)()"}`,
          asked,
        ),
        badSli('bad', `http_requests_total{job=${name},code=~"5.."}`, asked),
        goodSli(
          'expression',
          `sum(increase(http_requests_total{job=${name},code!~"5.."}[{{.window}}]))`,
          `sum(rate(http_requests_total{job=${name}}[{{ .window }}])) # all`,
        ),
        availability('plain', 'company'),
      ]);
      for (const outcome of outcomes.slice(0, 4)) {
        const buckets = bucketsOf(outcome);
        expect(buckets.map(bucket => bucket.time)).toEqual([...all.keys()]);
        expect(
          difference(
            buckets.map(bucket => bucket.total),
            [...all.values()],
          ),
        ).toBeLessThanOrEqual(exact ? 0 : 0.05);
        expect(
          difference(
            buckets.map(bucket => bucket.total - bucket.good),
            [...bad.values()],
          ),
        ).toBeLessThanOrEqual(exact ? 0 : 0.05);
      }
      expect(outcomes.map(outcome => outcome.key)).toEqual([
        'joined',
        'apart',
        'bad',
        'expression',
        'company',
      ]);
    },
  );

  it('leaves out the steps in which nothing was scraped', async () => {
    const [outcome] = await collect([availability('interrupted')]);
    const times = bucketsOf(outcome).map(bucket => bucket.time);
    expect(times).toHaveLength(115);
    expect(times.filter(time => time > gap[0] && time <= gap[1])).toEqual([]);
  });

  it('stays close where scrapes and steps do not meet', async () => {
    const [outcome] = await collect([availability('between')]);
    const buckets = bucketsOf(outcome);
    const all = total(
      counters
        .filter(item => item.labels.job === 'between')
        .flatMap(item =>
          item.rises.filter((_, index) => item.times[index] > FROM),
        ),
    );
    const counted = total(buckets.map(bucket => bucket.total));
    expect(buckets).toHaveLength(120);
    expect(Math.abs(counted / all - 1)).toBeLessThan(0.005);
  });

  it('gives the same sums over coarser steps', async () => {
    const [fine] = await collect([availability('plain')]);
    const [coarse] = await collect([availability('plain')], { step: 3600 });
    const sum = total(bucketsOf(fine).map(bucket => bucket.total));
    const again = total(bucketsOf(coarse).map(bucket => bucket.total));
    expect(Math.abs(again / sum - 1)).toBeLessThan(exact ? 1e-9 : 0.05);
  });

  it('tells an absent total from absent errors', async () => {
    const [absent, flawless, idle] = await collect([
      availability('nobody'),
      availability('flawless'),
      availability('idle'),
    ]);
    expect(absent).toEqual({ key: 'nobody', ok: true, buckets: [] });
    expect(bucketsOf(flawless).every(b => b.good === b.total)).toBe(true);
    expect(bucketsOf(flawless)).toHaveLength(120);
    expect(bucketsOf(idle).every(b => b.total === 0)).toBe(true);
    expect(bucketsOf(idle)).toHaveLength(120);
  });

  it('reads buckets of histograms in either spelling, and misses unknown ones', async () => {
    const count = 'duration_seconds_count{job="plain"}';
    const bucket = (le: string) =>
      `duration_seconds_bucket{job="plain",le="${le}"}`;
    const [whole, decimal, fraction, unknown] = await collect([
      goodSli('whole', bucket('1'), count),
      goodSli('decimal', bucket('1.0'), count),
      goodSli('fraction', bucket('0.3'), count),
      goodSli('unknown', bucket('0.31'), count),
    ]);
    expect(bucketsOf(whole)).toEqual(bucketsOf(decimal));
    expect(total(bucketsOf(whole).map(b => b.good))).toBeGreaterThan(0);
    expect(total(bucketsOf(fraction).map(b => b.good))).toBeGreaterThan(0);
    expect(unknown).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('le="0.31"') },
    });
  });

  it('judges labels as the server does', async () => {
    const piece = fc.constantFrom(
      '2',
      '0',
      '.',
      '5',
      '[0-9]',
      '[^5]',
      '\\.',
      '\\d',
      'OK',
      '.*',
      '.+',
      'x?',
      '0{1,2}',
      '|',
      '(4|5)',
      '(?:NOT_)?',
      '/',
      '-',
      '\\[',
    );
    const patterns = fc
      .sample(
        fc.array(piece, { minLength: 1, maxLength: 5 }).map(p => p.join('')),
        { numRuns: 400, seed: 7 },
      )
      .filter(
        (pattern, index, list) =>
          list.indexOf(pattern) === index &&
          labelTest([{ label: 'code', operator: '=~', value: pattern }]),
      );
    expect(patterns.length).toBeGreaterThan(100);
    const selector = (pattern: string) =>
      `events_total{job="codes",code=~${quoteString(pattern)}}`;
    const outcomes = await collect(
      patterns.flatMap(pattern => [
        goodSli(
          `here ${pattern}`,
          selector(pattern),
          'events_total{job="codes"}',
        ),
        goodSli(
          `there ${pattern}`,
          `sum(increase(${selector(pattern)}[{{.window}}]))`,
          'events_total{job="codes"}',
        ),
      ]),
      { to: FROM + 60 },
    );
    patterns.forEach((pattern, index) => {
      expect([pattern, bucketsOf(outcomes[2 * index])]).toEqual([
        pattern,
        bucketsOf(outcomes[2 * index + 1]),
      ]);
    });
  });

  it('finds the one that the server refuses', async () => {
    const slis = [
      availability('plain'),
      goodSli(
        'refused',
        'sum(increase(http_requests_total{job=~"("}[{{.window}}]))',
        'http_requests_total',
      ),
      goodSli(
        'kept',
        'sum(increase(http_requests_total{job="plain"}[{{.window}}]))',
        'http_requests_total{job="plain"}',
      ),
    ];
    const outcomes = await collect(slis, { to: FROM + 180 });
    expect(outcomes.map(outcome => outcome.ok)).toEqual([true, false, true]);
    expect(outcomes[1]).toMatchObject({ failure: { kind: 'query-rejected' } });
  });

  it('cuts a range with more steps than it may answer', async () => {
    const [outcome] = await collect([availability('plain')], {
      from: FROM - 12_000 * 60,
    });
    expect(bucketsOf(outcome).filter(b => b.time > FROM)).toHaveLength(120);
  });

  it('shows what is collected, scraped and alerted on', async () => {
    const names = ['live', 'gone', 'nobody', HOSTILE];
    const snapshot = await until(async () => {
      const seen = await monitoring.snapshot({
        serviceNames: names,
        signal: new AbortController().signal,
      });
      const ready =
        seen.services.get('live')?.targets?.up === 1 &&
        seen.services.get('gone')?.targets?.down === 1 &&
        seen.services
          .get('live')
          ?.metrics.some(metric => metric.type === 'counter') &&
        seen.rules[0]?.health === 'ok';
      return ready ? seen : undefined;
    });
    expect(snapshot.rulesUnknown).toBeUndefined();
    expect(snapshot.metricsUnknown).toBeUndefined();
    expect(snapshot.rules).toEqual([
      expect.objectContaining({
        name: 'TooManyErrors',
        labels: { severity: 'page' },
        annotations: { runbook_url: 'https://runbooks.example.com/errors' },
        forSeconds: 300,
        group: 'example',
      }),
    ]);
    expect(snapshot.services.get('live')?.metrics).toEqual(
      expect.arrayContaining([
        {
          name: 'http_requests_total',
          type: 'counter',
          labels: ['code', 'job'],
        },
        { name: 'latency_seconds_bucket', type: 'histogram' },
        { name: 'open_requests_total', type: 'gauge', labels: ['job'] },
      ]),
    );
    expect(
      snapshot.services.get('live')?.metrics.map(metric => metric.name),
    ).not.toContain('job:requests:rate5m');
    expect(snapshot.services.get('gone')?.targets).toMatchObject({
      up: 0,
      down: 1,
      lastError: expect.stringMatching(/connection refused/),
    });
    expect(snapshot.services.get('nobody')).toEqual({
      serviceName: 'nobody',
      metrics: [],
    });
  }, 90_000);
});
