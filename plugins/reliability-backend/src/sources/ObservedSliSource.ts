import { toError } from '@backstage/errors';
import type {
  CollectRequest,
  SliChange,
  SliExplanation,
  SliFailure,
  SliOutcome,
  SliProblem,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { SourceAttempt } from '../database/checks/SourceHealthStore';

/** How it is is written this often at most, unless it changes. */
const EVERY_SECONDS = 30;

/** Failures of the source as a whole; all others are of one SLI. */
const OF_THE_SOURCE: ReadonlyArray<SliFailure['kind']> = [
  'unreachable',
  'timeout',
  'unauthorized',
  'rate-limited',
  'invalid-response',
  'internal',
];

/** A source of SLIs that tells how it is. */
export class ObservedSliSource implements SliSource {
  readonly name: string;
  readonly type: string;
  readonly delaySeconds: number;
  readonly changes?: SliSource['changes'];
  readonly acknowledge?: SliSource['acknowledge'];
  readonly #source: SliSource;
  readonly #record: (attempt: SourceAttempt) => Promise<void>;
  readonly #now: () => number;
  #last?: SourceAttempt;

  constructor(
    source: SliSource,
    options: {
      record: (attempt: SourceAttempt) => Promise<void>;
      /** Epoch seconds. */
      now: () => number;
    },
  ) {
    this.name = source.name;
    this.type = source.type;
    this.delaySeconds = source.delaySeconds;
    this.#source = source;
    this.#record = options.record;
    this.#now = options.now;
    if (source.changes) {
      this.changes = (slis: readonly SliQuery[]): Promise<SliChange[]> =>
        source.changes!(slis);
    }
    if (source.acknowledge) {
      this.acknowledge = changes => source.acknowledge!(changes);
    }
  }

  stepOf(sli: SliQuery): number | Promise<number> {
    return this.#source.stepOf(sli);
  }

  validate(sli: SliQuery): SliProblem[] {
    return this.#source.validate(sli);
  }

  explain(sli: SliQuery): SliExplanation[] {
    return this.#source.explain(sli);
  }

  async collect(request: CollectRequest): Promise<SliOutcome[]> {
    const start = performance.now();
    const seconds = () => Math.round(performance.now() - start) / 1000;
    const onAbort = () => {
      void this.#tell(seconds(), 'no answer in time');
    };
    request.signal.addEventListener('abort', onAbort, { once: true });
    try {
      const outcomes = await this.#source.collect(request);
      await this.#tell(seconds(), failureOf(outcomes));
      return outcomes;
    } catch (error) {
      if (!request.signal.aborted) {
        await this.#tell(seconds(), toError(error).message);
      }
      throw error;
    } finally {
      request.signal.removeEventListener('abort', onAbort);
    }
  }

  async #tell(latencySeconds: number, error: string | undefined) {
    const at = this.#now();
    const { name, type } = this;
    const last = this.#last;
    if (last && last.error === error && at - last.at < EVERY_SECONDS) return;
    const attempt = {
      role: 'sli' as const,
      type,
      name,
      at,
      latencySeconds,
      error,
    };
    this.#last = attempt;
    await this.#record(attempt);
  }
}

function failureOf(outcomes: readonly SliOutcome[]): string | undefined {
  const failures = outcomes.flatMap(outcome =>
    outcome.ok ? [] : [outcome.failure],
  );
  return failures.length === outcomes.length &&
    failures.every(({ kind }) => OF_THE_SOURCE.includes(kind))
    ? failures[0]?.message
    : undefined;
}
