import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  SliChange,
  SliFailure,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import pLimit from 'p-limit';
import type { SloStore } from '../database/SloStore';
import { bySource, findChanges, type Candidate } from './candidates';
import { collectGroup } from './collectGroup';
import { logFailures, logRecoveries } from './engineLog';
import {
  groupSlis,
  isPresent,
  type CollectionGroup,
  type PlannedSli,
} from './groupSlis';
import {
  planCollection,
  planExtension,
  type PlanInput,
} from './planCollection';
import { HistoryStarts } from './HistoryStarts';
import { readSteps } from './readSteps';
import { labelOf } from './resolveSource';

/** Requests under way at one source, at most. */
const REQUESTS_PER_SOURCE = 2;

/** An extension of a history is tried once in this time, so that a source that refuses it is left in peace. */
const EXTENSION_INTERVAL_SECONDS = 3600;

export interface CollectionCounts {
  collected: number;
  failed: number;
  /** Written, redefined or removed by someone else meanwhile. */
  fenced: number;
  /** Left for the next cycle because time was up. */
  postponed: number;
}

export interface CollectorOptions {
  store: SloStore;
  logger: LoggerService;
  /** For one request to a source. */
  sourceTimeoutSeconds: number;
  /** After this time of a cycle no backfill is begun any more. */
  backfillSeconds: number;
}

interface Run {
  now: number;
  signal: AbortSignal;
  deadline: number;
  counts: CollectionCounts;
  /** Revisions that rows have after this run wrote them. */
  revisions: Map<number, number>;
  /** Rows this run could not write. */
  unwritten: Set<number>;
}

/** Brings the histories of SLIs up to date: plans, groups, collects and writes. */
export class Collector {
  readonly #options: CollectorOptions;
  /** Where to go on for SLIs without a sum at the time that was planned. */
  readonly #restartFrom = new Map<number, number>();
  readonly #extensionTried = new Map<number, number>();

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  /**
   * One collection of all candidates.
   *
   * @param now - epoch seconds
   * @throws when the signal is aborted or the database cannot be read
   */
  async collect(
    candidates: readonly Candidate[],
    now: number,
    signal: AbortSignal,
  ): Promise<CollectionCounts> {
    const run: Run = {
      now,
      signal,
      deadline: performance.now() + this.#options.backfillSeconds * 1000,
      counts: { collected: 0, failed: 0, fenced: 0, postponed: 0 },
      revisions: new Map(),
      unwritten: new Set(),
    };
    this.#forgetAllBut(new Set(candidates.map(({ row }) => row.seq)));
    // Before collecting: a change made from now on is told of the next time.
    const changes = await findChanges(candidates, this.#options.logger);
    const inputs = await this.#readInputs(candidates, changes, run);

    const planned: PlannedSli[] = [];
    for (const [candidate, input] of inputs) {
      const range = planCollection(input);
      if (range) {
        planned.push({ ...candidate, grid: input.grid, range });
      }
    }
    await this.#runGroups(groupSlis(planned), run);
    await this.#acknowledge(candidates, changes, run);

    const extended: PlannedSli[] = [];
    for (const [candidate, input] of inputs) {
      const { row } = candidate;
      const range = this.#isExtensionDue(row.seq, run)
        ? planExtension(input)
        : undefined;
      if (range) {
        this.#extensionTried.set(row.seq, now);
        const revision = run.revisions.get(row.seq) ?? row.revision;
        extended.push({
          ...candidate,
          row: { ...row, revision },
          grid: input.grid,
          range,
        });
      }
    }
    await this.#runGroups(groupSlis(extended), run);
    return run.counts;
  }

  #forgetAllBut(seqs: ReadonlySet<number>): void {
    for (const known of [this.#restartFrom, this.#extensionTried]) {
      for (const seq of known.keys()) {
        if (!seqs.has(seq)) {
          known.delete(seq);
        }
      }
    }
  }

  async #readInputs(
    candidates: readonly Candidate[],
    changes: ReadonlyMap<string, SliChange>,
    run: Run,
  ): Promise<Map<Candidate, PlanInput>> {
    const steps = await readSteps(candidates);
    const starts = new HistoryStarts();
    const inputs = new Map<Candidate, PlanInput>();
    const failed: Array<{ candidate: Candidate; failure: SliFailure }> = [];
    for (const candidate of candidates) {
      const { row, source, query } = candidate;
      const step = steps.get(query.key);
      if (!step?.ok) {
        if (step) {
          failed.push({ candidate, failure: step.failure });
        }
        continue;
      }
      inputs.set(candidate, {
        row,
        grid: {
          step: step.seconds,
          retention: row.retention,
          isSliced: candidate.slicing !== undefined,
        },
        historyStart: to => starts.of(candidate, to, step.seconds),
        now: run.now,
        delaySeconds: source.delaySeconds,
        changedFrom: Math.min(
          changes.get(query.key)?.from ?? Infinity,
          this.#restartFrom.get(row.seq) ?? Infinity,
        ),
      });
    }
    for (const [source] of bySource(failed.map(item => item.candidate))) {
      await this.#noteFailures(
        source,
        failed
          .filter(item => item.candidate.source === source)
          .map(({ candidate: sli, failure }) => ({ sli, failure })),
        run,
      );
    }
    return inputs;
  }

  async #runGroups(groups: CollectionGroup[], run: Run): Promise<void> {
    const limits = new Map<SliSource, ReturnType<typeof pLimit>>();
    let isBackfilling = false;
    const runGroup = async (group: CollectionGroup) => {
      run.signal.throwIfAborted();
      if (!isPresent(group)) {
        if (isBackfilling && performance.now() > run.deadline) {
          run.counts.postponed += group.slis.length;
          return;
        }
        isBackfilling = true;
      }
      try {
        await this.#runGroup(group, run);
      } catch (error) {
        run.signal.throwIfAborted();
        run.counts.failed += group.slis.length;
        group.slis.forEach(({ row }) => run.unwritten.add(row.seq));
        this.#options.logger.error(
          `What ${labelOf(group.source)} answered for ${
            group.slis.length
          } SLIs could not be stored: ${detailOf(error)}`,
        );
      }
    };
    const results = await Promise.allSettled(
      groups.map(group => {
        const limit = limits.get(group.source) ?? pLimit(REQUESTS_PER_SOURCE);
        limits.set(group.source, limit);
        return limit(runGroup, group);
      }),
    );
    run.signal.throwIfAborted();
    for (const result of results) {
      if (result.status === 'rejected') {
        throw result.reason;
      }
    }
  }

  async #runGroup(group: CollectionGroup, run: Run): Promise<void> {
    const { store, logger, sourceTimeoutSeconds } = this.#options;
    const outcome = await collectGroup({
      store,
      group,
      attemptedAt: run.now,
      timeoutSeconds: sourceTimeoutSeconds,
      signal: run.signal,
    });
    for (const { sli, revision } of outcome.written) {
      run.revisions.set(sli.row.seq, revision);
      this.#restartFrom.delete(sli.row.seq);
    }
    for (const { row } of outcome.fenced) {
      run.unwritten.add(row.seq);
    }
    for (const { sli, nearest } of outcome.withoutBase) {
      const { seq, collected_from: start } = sli.row;
      run.unwritten.add(seq);
      this.#restartFrom.set(seq, nearest ?? (start ?? 0) - 1);
    }
    run.counts.collected += outcome.written.length;
    run.counts.fenced += outcome.fenced.length + outcome.withoutBase.length;
    logRecoveries(
      logger,
      labelOf(group.source),
      outcome.written.map(({ sli }) => sli),
    );
    await this.#noteFailures(group.source, outcome.failed, run);
  }

  async #noteFailures(
    source: SliSource,
    failed: Array<{ sli: Candidate; failure: SliFailure }>,
    run: Run,
  ): Promise<void> {
    if (failed.length === 0) {
      return;
    }
    run.counts.failed += failed.length;
    failed.forEach(({ sli }) => run.unwritten.add(sli.row.seq));
    logFailures(
      this.#options.logger,
      labelOf(source),
      failed.map(({ sli, failure }) => ({
        name: sli.definition.name,
        row: sli.row,
        failure,
      })),
    );
    await this.#options.store.recordFailures(
      failed.map(({ sli: { row }, failure }) => ({
        seq: row.seq,
        revision: row.revision,
        failure,
      })),
      run.now,
    );
  }

  /** Tells sources which changes are now in the histories, and only those. */
  async #acknowledge(
    candidates: readonly Candidate[],
    changes: ReadonlyMap<string, SliChange>,
    run: Run,
  ): Promise<void> {
    for (const [source, group] of bySource(candidates)) {
      const done = group
        .filter(({ row }) => run.revisions.has(row.seq))
        .flatMap(({ query }) => changes.get(query.key) ?? []);
      if (done.length === 0) {
        continue;
      }
      try {
        await source.acknowledge?.(done);
      } catch (error) {
        // They are told of again and collected again, to the same sums.
        this.#options.logger.warn(
          `${labelOf(source)} did not take note of what was collected`,
          isError(error) ? error : undefined,
        );
      }
    }
  }

  #isExtensionDue(seq: number, run: Run): boolean {
    const tried = this.#extensionTried.get(seq);
    return (
      !run.unwritten.has(seq) &&
      (tried === undefined || run.now - tried >= EXTENSION_INTERVAL_SECONDS)
    );
  }
}

/** What a database says went wrong, without the statement that knex puts before it. */
function detailOf(error: unknown): string {
  return isError(error) ? error.message.split(' - ').pop()! : 'unknown';
}
