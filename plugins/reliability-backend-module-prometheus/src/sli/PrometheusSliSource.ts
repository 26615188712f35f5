import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  CollectRequest,
  SliExplanation,
  SliOutcome,
  SliProblem,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { PrometheusConfig } from '../config';
import { rememberedQuery } from '../promql/rememberedQuery';
import type { Grid } from './grid';
import { intoLots, type Pending, pending } from './lots';
import { readSli, type ReadSli, rolesOf, SOURCE_TYPE } from './readSli';
import { runLots } from './runLots';
import { type Asked, askFor, type Term } from './terms';
import { toOutcome } from './toOutcome';

/** Cycles for which an expression that was refused is asked for alone. */
const SUSPECT_CYCLES = 10;
const MAX_REMEMBERED = 10_000;
/** Others get their turn in between. */
const SLIS_AT_A_STRETCH = 200;

/** How one SLI is being collected. */
interface Collected {
  sli: SliQuery;
  read: ReadSli;
  part: Pending;
  total: Pending;
}

/**
 * Counts events by PromQL.
 *
 * @remarks
 *
 * Every step of an SLI is one `increase` over that step, never a ratio and
 * never a difference of sums, so that resets of counters and instances that
 * come and go are counted right. Few requests serve many SLIs: those that read
 * one metric and differ in label values share one, other expressions are put
 * side by side; a refused request is halved until the SLI to blame is alone.
 */
export class PrometheusSliSource implements SliSource {
  readonly type = SOURCE_TYPE;
  readonly name: string;
  readonly delaySeconds: number;
  /** Metric and label by whose values parts cannot be told in one request. */
  private readonly notJoinable = new Set<string>();
  private readonly suspects = new Map<string, number>();

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
    return rolesOf(sli).flatMap(({ role, metric }) => {
      const result = rememberedQuery(metric.spec.query);
      return result.ok
        ? [{ role, text: result.query.render(this.config.step) }]
        : [];
    });
  }

  /** Rejects only with the signal's reason, when the caller gave up. */
  async collect(request: CollectRequest): Promise<SliOutcome[]> {
    const { signal } = request;
    const grid: Grid = {
      from: request.from,
      to: request.to,
      step: request.step,
    };
    signal.throwIfAborted();
    const outcomes: SliOutcome[] = new Array(request.slis.length);
    const understood: Array<{ index: number; sli: SliQuery; read: ReadSli }> =
      [];
    for (const [index, sli] of request.slis.entries()) {
      if (index % SLIS_AT_A_STRETCH === 0) {
        await breath();
        signal.throwIfAborted();
      }
      const { read, problems } = readSli(sli);
      const error = problems.find(item => item.severity === 'error');
      if (read && !error) {
        understood.push({ index, sli, read });
      } else {
        outcomes[index] = {
          key: sli.key,
          ok: false,
          failure: {
            kind: 'query-rejected',
            message: error?.message ?? 'the SLI could not be understood',
          },
        };
      }
    }

    this.ageSuspects();
    const first = await this.run(understood, grid, signal, true);
    const apart = understood.filter(
      item => first.get(item.index)?.part.askApart,
    );
    const second = await this.run(apart, grid, signal, false);
    for (const [position, { index }] of understood.entries()) {
      if (position % SLIS_AT_A_STRETCH === 0) {
        await breath();
      }
      const collected = second.get(index) ?? first.get(index);
      if (collected) {
        outcomes[index] = outcomeOf(collected, grid);
      }
    }
    return outcomes;
  }

  private async run(
    slis: ReadonlyArray<{ index: number; sli: SliQuery; read: ReadSli }>,
    grid: Grid,
    signal: AbortSignal,
    joining: boolean,
  ): Promise<Map<number, Collected>> {
    const all: Pending[] = [];
    const add = (term: Term) => {
      const item = pending(term, grid);
      all.push(item);
      return item;
    };
    const collected = new Map<number, Collected>();
    for (const { index, sli, read } of slis) {
      const asked: Asked = askFor(
        read.part,
        read.total,
        grid.step,
        (metric, label) =>
          joining && !this.notJoinable.has(joinKey(metric, label)),
      );
      if ('joint' in asked) {
        const joint = add(asked.joint);
        collected.set(index, { sli, read, part: joint, total: joint });
      } else {
        collected.set(index, {
          sli,
          read,
          part: add(asked.part),
          total: add(asked.total),
        });
      }
    }
    await runLots({
      client: this.client,
      lots: intoLots(all, expression => this.suspects.has(expression)),
      grid,
      signal,
      notes: {
        onAskApart: ({ term }) => {
          if (term.kind === 'selector' && term.split) {
            remember(this.notJoinable, joinKey(term.metric, term.split.label));
          }
        },
        onRefusedAlone: ({ term }) => {
          if (
            term.kind === 'expression' &&
            this.suspects.size < MAX_REMEMBERED
          ) {
            this.suspects.set(term.expression, SUSPECT_CYCLES);
          }
        },
        onUnexpected: error =>
          this.logger.error(
            `Reading an answer of Prometheus source ${this.name} failed`,
            error instanceof Error ? error : undefined,
          ),
      },
    });
    return collected;
  }

  private ageSuspects(): void {
    for (const [expression, cycles] of this.suspects) {
      if (cycles <= 1) {
        this.suspects.delete(expression);
      } else {
        this.suspects.set(expression, cycles - 1);
      }
    }
  }
}

function breath(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}

function joinKey(metric: string, label: string): string {
  return `${metric} ${label}`;
}

function remember(set: Set<string>, key: string): void {
  if (set.size < MAX_REMEMBERED) {
    set.add(key);
  }
}

function outcomeOf(collected: Collected, grid: Grid): SliOutcome {
  const { sli, read, part, total } = collected;
  const failure = total.failure ?? part.failure;
  if (failure) {
    return { key: sli.key, ok: false, failure };
  }
  const joint = part === total;
  const split = total.term.kind === 'selector' ? total.term.split : undefined;
  return toOutcome(
    {
      key: sli.key,
      partIs: read.partIs,
      part:
        (joint ? total.counts.part : part.counts.total) ?? part.counts.total,
      total: total.counts.total,
      joint,
      splitLabelMissing:
        total.counts.splitLabelMissing && !split?.absenceIsMeant
          ? split?.label
          : undefined,
      // Within one request a bucket that is absent has no events.
      bucketBound: joint ? undefined : read.part.bucketBound,
      warnings: [...part.warnings, ...total.warnings],
    },
    grid,
  );
}
