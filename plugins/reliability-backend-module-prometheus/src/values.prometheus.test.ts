import { mockServices } from '@backstage/backend-test-utils';
import {
  type Bucket,
  quantise,
  quoteString,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  SliOutcome,
  SliQuery,
} from '@vigie/backstage-plugin-reliability-node';
import { configOf } from './__testUtils__/config';
import {
  type Gauge,
  gaugesToOpenMetrics,
  randomNumbers,
} from './__testUtils__/history';
import {
  type RealPrometheus,
  startPrometheus,
  whyNoPrometheus,
} from './__testUtils__/realPrometheus';
import {
  availability,
  goodSli,
  rawSli,
  samplesSli,
  thresholdSli,
} from './__testUtils__/slis';
import { PrometheusClient } from './client/PrometheusClient';
import { PrometheusSliSource } from './sli/PrometheusSliSource';

const missing = whyNoPrometheus();
const canRun = missing === undefined || process.env.CI === 'true';
const title = `values of a real Prometheus${
  canRun ? '' : ` (skipped: ${missing})`
}`;

const FROM = 1_750_003_200;
const TO = FROM + 2 * 3600;
const HOSTILE = 'a"b\\c\nd{}[5m]|.*';
const random = randomNumbers(20261124);

/** Samples every 15 seconds, those on the edge of a step too, and a gap of ten minutes. */
function gauge(
  metric: string,
  labels: Record<string, string>,
  valueAt: (index: number) => number,
): Gauge {
  const samples: Array<[number, number]> = [];
  for (let time = FROM - 600, index = 0; time <= TO; time += 15, index += 1) {
    if (time <= FROM + 1770 || time >= FROM + 2370) {
      samples.push([time, valueAt(index)]);
    }
  }
  return { metric, labels, samples };
}

const jobs = ['plain', 'other', HOSTILE];
const gauges: Gauge[] = [
  ...jobs.map(job =>
    gauge('queue_length', { job }, () => Math.floor(random() * 10)),
  ),
  ...jobs.map(job => gauge('success_ratio', { job }, random)),
  gauge('success_ratio', { job: 'holey' }, index =>
    index % 40 < 5 ? NaN : 0.75,
  ),
  gauge('success_ratio', { job: 'wrong' }, index => (index < 200 ? 1 : 1.25)),
  ...jobs.flatMap(job =>
    ['ok', 'failed'].map(result =>
      gauge('jobs_finished', { job, result }, () => Math.floor(random() * 9)),
    ),
  ),
  gauge('requests', { job: 'sum' }, index => index * 30),
  gauge('failures', { job: 'sum' }, index => index * 3),
];

function find(metric: string, job: string, result?: string): Gauge {
  const found = gauges.find(
    ({ metric: name, labels }) =>
      name === metric && labels.job === job && labels.result === result,
  );
  if (!found) {
    throw new Error(`no ${metric} of ${job}`);
  }
  return found;
}

/** Times at the end of each `interval`. */
function times(interval: number): number[] {
  const result: number[] = [];
  for (let time = FROM + interval; time <= TO; time += interval) {
    result.push(time);
  }
  return result;
}

/** The newest sample of the five minutes before a time, as the server looks back. */
function at({ samples }: Gauge, time: number): number | undefined {
  return samples
    .filter(([sampled]) => sampled <= time && sampled > time - 300)
    .pop()?.[1];
}

function samplesIn(
  { samples }: Gauge,
  time: number,
  interval: number,
): number[] {
  return samples
    .filter(([sampled]) => sampled > time - interval && sampled <= time)
    .map(([, value]) => value);
}

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0);

/** Observations added up into buckets, one by one. */
function inBuckets(
  step: number,
  interval: number,
  observe: (time: number) => { good: number; total: number } | undefined,
): Bucket[] {
  const buckets = new Map<number, Bucket>();
  for (const time of times(interval)) {
    const seen = observe(time);
    if (seen) {
      const end = Math.ceil(time / step) * step;
      const before = buckets.get(end);
      buckets.set(end, {
        time: end,
        good: (before?.good ?? 0) + seen.good,
        total: (before?.total ?? 0) + seen.total,
        coveredSeconds: (before?.coveredSeconds ?? 0) + interval,
      });
    }
  }
  return [...buckets.values()];
}

function bucketsOf(outcome: SliOutcome): readonly Bucket[] {
  if (!outcome.ok) {
    throw new Error(outcome.failure.message);
  }
  return outcome.buckets;
}

/** Equal but for the order in which the server adds a few floats up. */
function expectClose(actual: readonly Bucket[], expected: Bucket[]): void {
  const shape = ({ time, total, coveredSeconds }: Bucket) => ({
    time,
    total,
    coveredSeconds,
  });
  expect(actual.map(shape)).toEqual(expected.map(shape));
  actual.forEach(({ good }, index) => {
    expect(Math.abs(good - expected[index].good)).toBeLessThanOrEqual(5 / 1024);
  });
}

(canRun ? describe : describe.skip)(title, () => {
  let prometheus: RealPrometheus;

  beforeAll(async () => {
    if (missing) {
      throw new Error(missing);
    }
    prometheus = await startPrometheus({
      history: gaugesToOpenMetrics(gauges),
      config: 'scrape_configs: []',
      rules: 'groups: []',
    });
  }, 120_000);

  afterAll(async () => {
    await prometheus?.stop();
  });

  const collect = (slis: SliQuery[], step = 60, scrapeInterval = '15s') => {
    const config = configOf({ url: prometheus.url, scrapeInterval });
    const logger = mockServices.logger.mock();
    return new PrometheusSliSource(
      config,
      new PrometheusClient(config, logger),
      logger,
    ).collect({
      slis,
      from: FROM,
      to: TO,
      step,
      signal: new AbortController().signal,
    });
  };

  it.each([60, 300, 3600])(
    'observes a threshold once a minute, in steps of %d s',
    async step => {
      const outcomes = await collect(
        jobs.flatMap(job => {
          const selector = `queue_length{job=${quoteString(job)}}`;
          return [
            thresholdSli(`plain ${job}`, selector, 'lte', 5),
            thresholdSli(`max ${job}`, `max(${selector}) # all`, 'lt', 5),
            thresholdSli(`half ${job}`, `${selector} / 10`, 'gte', 0.3),
          ];
        }),
        step,
      );
      jobs.forEach((job, index) => {
        const series = find('queue_length', job);
        const expected = (meets: (value: number) => boolean) =>
          inBuckets(step, 60, time => {
            const value = at(series, time);
            return value === undefined
              ? undefined
              : { good: Number(meets(value)), total: 1 };
          });
        const [plain, max, half] = outcomes.slice(3 * index).map(bucketsOf);
        expect(plain).toEqual(expected(value => value <= 5));
        expect(max).toEqual(expected(value => value < 5));
        expect(half).toEqual(expected(value => value / 10 >= 0.3));
      });
      expect(bucketsOf(outcomes[0]).length).toBeLessThan(
        step === 60 ? 120 : 25,
      );
    },
  );

  it.each([60, 300])(
    'weighs the mean ratio of each minute by time, in steps of %d s',
    async step => {
      const outcomes = await collect(
        [...jobs, 'holey'].flatMap(job => {
          const selector = `success_ratio{job=${quoteString(job)}}`;
          return [
            rawSli(`plain ${job}`, selector),
            rawSli(`expression ${job}`, `1 - ${selector}`, 'failure'),
          ];
        }),
        step,
      );
      [...jobs, 'holey'].forEach((job, index) => {
        const series = find('success_ratio', job);
        const expected = (ratioAt: (time: number) => number | undefined) =>
          inBuckets(step, 60, time => {
            const ratio = ratioAt(time);
            return ratio === undefined || Number.isNaN(ratio)
              ? undefined
              : { good: quantise(ratio * 60), total: 60 };
          });
        const [plain, expression] = outcomes.slice(2 * index).map(bucketsOf);
        expectClose(
          plain,
          expected(time => {
            const values = samplesIn(series, time, 60);
            return sum(values) / values.length;
          }),
        );
        expectClose(
          expression,
          expected(time => at(series, time)),
        );
      });
      // A minute with a sample that is no number was not measured.
      expect(
        sum(bucketsOf(outcomes[6]).map(bucket => bucket.coveredSeconds)),
      ).toBeLessThan(
        sum(bucketsOf(outcomes[0]).map(bucket => bucket.coveredSeconds)),
      );
    },
  );

  it('fills a step that the source does not divide with one mean, or finer observations', async () => {
    const [mean, observed] = await collect(
      [
        rawSli('mean', 'success_ratio{job="plain"}'),
        thresholdSli('observed', 'queue_length{job="plain"}', 'gt', 4),
      ],
      300,
      '30s',
    );
    expectClose(
      bucketsOf(mean),
      inBuckets(300, 300, time => {
        const values = samplesIn(find('success_ratio', 'plain'), time, 300);
        return values.length === 0
          ? undefined
          : {
              good: quantise((sum(values) / values.length) * 300),
              total: 300,
            };
      }),
    );
    expect(bucketsOf(observed)).toEqual(
      inBuckets(300, 60, time => {
        const value = at(find('queue_length', 'plain'), time);
        return value === undefined
          ? undefined
          : { good: Number(value > 4), total: 1 };
      }),
    );
  });

  it.each([60, 300])(
    'adds up samples that are counts, each once, in steps of %d s',
    async step => {
      const outcomes = await collect(
        jobs.flatMap(job => {
          const matcher = `job=${quoteString(job)}`;
          return [
            samplesSli(
              `joint ${job}`,
              `jobs_finished{${matcher},result="failed"}`,
              `sum(jobs_finished{${matcher}})`,
            ),
            samplesSli(
              `written ${job}`,
              `sum_over_time(jobs_finished{${matcher},result="failed"}[{{.window}}]) - last_over_time(jobs_finished{${matcher},result="failed"}[{{.window}}])`,
              `sum_over_time(jobs_finished{${matcher}}[{{.window}}])`,
            ),
          ];
        }),
        step,
      );
      jobs.forEach((job, index) => {
        const failed = find('jobs_finished', job, 'failed');
        const ok = find('jobs_finished', job, 'ok');
        const expected = times(step).flatMap(time => {
          const good = samplesIn(ok, time, step);
          const bad = samplesIn(failed, time, step);
          return good.length === 0
            ? []
            : {
                time,
                good: sum(good),
                total: sum(good) + sum(bad),
                coveredSeconds: step,
              };
        });
        expect(bucketsOf(outcomes[2 * index])).toEqual(expected);
        expect(bucketsOf(outcomes[2 * index + 1]).length).toBeGreaterThan(0);
      });
    },
  );

  it.each([60, 300])(
    'asks a ratio with a placeholder over the whole step of %d s',
    async step => {
      const [outcome] = await collect(
        [
          rawSli(
            'ratio',
            'sum(rate(failures[{{.window}}])) / sum(rate(requests[{{.window}}]))',
            'failure',
          ),
        ],
        step,
      );
      const buckets = bucketsOf(outcome);
      expect(buckets.length).toBeGreaterThan(18);
      for (const { good, total, coveredSeconds } of buckets) {
        expect(total).toBe(step);
        expect(coveredSeconds).toBe(step);
        expect(Math.abs(good - 0.9 * step)).toBeLessThanOrEqual(1 / 1024);
      }
    },
  );

  it('refuses what is no ratio, several series and what is no value, for the one to blame alone', async () => {
    const outcomes = await collect(
      [
        rawSli('wrong', 'success_ratio{job="wrong"}'),
        thresholdSli('several', 'queue_length', 'lt', 5),
        thresholdSli('several expressions', 'queue_length * 2', 'lt', 5),
        thresholdSli('refused', 'a * on (job) group_left () a[5m]', 'lt', 5),
        thresholdSli('absent', 'queue_length{job="nobody"}', 'lt', 5),
        thresholdSli('fine', '2 * queue_length{job="plain"}', 'lt', 5),
        rawSli('also fine', 'success_ratio{job="plain"}'),
        availability('nobody', 'counts'),
        goodSli('beside', 'a[5m]', 'b'),
      ],
      60,
    );
    expect(
      outcomes.map(outcome => [
        outcome.key,
        outcome.ok ? outcome.buckets.length : outcome.failure.kind,
      ]),
    ).toEqual([
      ['wrong', 'invalid-response'],
      ['several', 'query-rejected'],
      ['several expressions', 'query-rejected'],
      ['refused', 'query-rejected'],
      ['absent', 0],
      ['fine', expect.any(Number)],
      ['also fine', expect.any(Number)],
      ['counts', 0],
      ['beside', 'query-rejected'],
    ]);
    expect(outcomes[0]).toMatchObject({
      failure: { message: expect.stringMatching(/Z is 1\.\d+, .* 0 and 1/) },
    });
    expect(outcomes[1]).toMatchObject({
      failure: { message: expect.stringContaining('aggregate') },
    });
    expect(bucketsOf(outcomes[5])).toHaveLength(
      bucketsOf(
        (
          await collect([
            thresholdSli('f', 'queue_length{job="plain"}', 'lt', 5),
          ])
        )[0],
      ).length,
    );
  });
});
