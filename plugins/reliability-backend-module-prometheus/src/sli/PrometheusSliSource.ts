import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  CollectRequest,
  SliExplanation,
  SliFailure,
  SliOutcome,
  SliProblem,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { PrometheusConfig } from '../config';
import { type Asking, type Understood, unhurried } from './asking';
import { collectCounts } from './collectCounts';
import { collectValues } from './collectValues';
import { explainSli } from './explainSli';
import { Memory } from './memory';
import {
  type ReadCounts,
  readSli,
  type ReadValues,
  SOURCE_TYPE,
} from './readSli';

/**
 * Counts events and observes values by PromQL.
 *
 * @remarks
 *
 * Every step of a counter is one `increase` over that step, never a ratio and
 * never a difference of sums, so that resets of counters and instances that
 * come and go are counted right. Few requests serve many SLIs: those that read
 * one metric and differ in label values share one, other expressions are put
 * side by side; a refused request is halved until the SLI to blame is alone.
 */
export class PrometheusSliSource implements SliSource {
  readonly type = SOURCE_TYPE;
  readonly name: string;
  readonly delaySeconds: number;
  private readonly memory = new Memory();

  constructor(
    private readonly config: PrometheusConfig,
    private readonly client: PrometheusClient,
    private readonly logger: LoggerService,
  ) {
    this.name = config.name;
    this.delaySeconds = Math.max(60, Math.ceil(2 * config.scrapeInterval));
  }

  stepOf(): number {
    return this.config.step;
  }

  validate(sli: SliQuery): SliProblem[] {
    return readSli(sli).problems;
  }

  explain(sli: SliQuery): SliExplanation[] {
    return explainSli(sli, this.config.step);
  }

  /** Rejects only with the signal's reason, when the caller gave up. */
  async collect(request: CollectRequest): Promise<SliOutcome[]> {
    const { slis, from, to, step, signal } = request;
    signal.throwIfAborted();
    const outcomes = new Map<number, SliOutcome>();
    const counts: Array<Understood<ReadCounts>> = [];
    const values: Array<Understood<ReadValues>> = [];
    for await (const [index, sli] of unhurried([...slis.entries()], signal)) {
      const { read, problems } = readSli(sli);
      const error = problems.find(item => item.severity === 'error');
      if (error || !read || step < this.config.step) {
        const failure: SliFailure = {
          kind: 'query-rejected',
          message:
            error?.message ??
            (read ? this.tooShort(step) : 'the SLI could not be understood'),
        };
        outcomes.set(index, { key: sli.key, ok: false, failure });
      } else if ('total' in read) {
        counts.push({ index, sli, read });
      } else {
        values.push({ index, sli, read });
      }
    }
    this.memory.age();
    const asking: Asking = {
      client: this.client,
      memory: this.memory,
      grid: { from, to, step },
      sourceStep: this.config.step,
      signal,
      onUnexpected: error =>
        this.logger.error(
          `Reading an answer of Prometheus source ${this.name} failed`,
          error instanceof Error ? error : undefined,
        ),
    };
    const [counted, observed] = await Promise.all([
      collectCounts(counts, asking),
      collectValues(values, asking),
    ]);
    return slis.map(
      (sli, index): SliOutcome =>
        outcomes.get(index) ??
        counted.get(index) ??
        observed.get(index) ?? {
          key: sli.key,
          ok: false,
          failure: { kind: 'internal', message: 'the SLI was not collected' },
        },
    );
  }

  private tooShort(step: number): string {
    const { scrapeInterval, step: shortest } = this.config;
    return `${this.name} is scraped every ${scrapeInterval} seconds, so slices of ${step} seconds hold too few samples: use at least ${shortest} seconds`;
  }
}
