import type { Bucket } from '@vigie/backstage-plugin-reliability-common';
import type {
  CollectRequest,
  SliExplanation,
  SliFailure,
  SliOutcome,
  SliProblem,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import { metricsOf } from '../indicatorMetrics';

/** Events of a minute; `undefined` where nothing was measured. */
export type Minute = { good: number; total: number } | undefined;

/**
 * A monitoring system in memory: says of each minute what `minute` says, sums
 * it to any step, and remembers what it was asked.
 */
export class FakeSource implements SliSource {
  readonly type = 'Fake';
  readonly delaySeconds = 30;
  step = 60;
  requests: Array<
    Omit<CollectRequest, 'signal' | 'slis'> & { keys: string[] }
  > = [];
  failures = new Map<string, SliFailure>();
  /** Runs before each answer. */
  beforeAnswer: (request: CollectRequest) => Promise<void> = async () => {};

  constructor(
    readonly name = 'main',
    public minute: (time: number) => Minute = () => ({
      good: 99.5,
      total: 100,
    }),
  ) {}

  stepOf(): number {
    return this.step;
  }

  validate(sli: SliQuery): SliProblem[] {
    return seriesOf(sli) === 'rejected'
      ? [
          {
            role: metricsOf({ name: '', ...sli })[0].role,
            severity: 'error',
            rule: 'fake/rejected',
            message: 'this cannot be asked',
          },
        ]
      : [];
  }

  explain(sli: SliQuery): SliExplanation[] {
    return [{ role: 'total', text: `all(${seriesOf(sli)})` }];
  }

  async collect(request: CollectRequest): Promise<SliOutcome[]> {
    const { slis, from, to, step } = request;
    this.requests.push({ from, to, step, keys: slis.map(sli => sli.key) });
    await this.beforeAnswer(request);
    return slis.map((sli): SliOutcome => {
      const { key } = sli;
      const failure = this.failures.get(seriesOf(sli));
      return failure
        ? { key, ok: false, failure }
        : { key, ok: true, buckets: this.buckets(from, to, step) };
    });
  }

  buckets(from: number, to: number, step: number): Bucket[] {
    const buckets: Bucket[] = [];
    for (let end = from + step; end <= to; end += step) {
      const bucket = { time: end, good: 0, total: 0, coveredSeconds: 0 };
      for (let time = end - step + 60; time <= end; time += 60) {
        const minute = this.minute(time);
        if (minute) {
          bucket.good += minute.good;
          bucket.total += minute.total;
          bucket.coveredSeconds += 60;
        }
      }
      if (bucket.coveredSeconds > 0) {
        buckets.push(bucket);
      }
    }
    return buckets;
  }

  /** What the sums of a window must be. */
  sum({ from, to }: { from: number; to: number }) {
    const [bucket] = this.buckets(from, to, to - from);
    return {
      from,
      to,
      good: bucket?.good ?? 0,
      total: bucket?.total ?? 0,
      covered: bucket?.coveredSeconds ?? 0,
    };
  }
}

/** Of the metric all others are measured against. */
function seriesOf(sli: SliQuery): string {
  const metrics = metricsOf({ name: '', ...sli });
  return String(metrics[metrics.length - 1].metric.spec.series);
}
