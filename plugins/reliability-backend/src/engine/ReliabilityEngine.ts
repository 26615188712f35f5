import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import type { SloStore } from '../database/SloStore';
import { listCandidates } from './candidates';
import { Collector, type CollectionCounts } from './Collector';
import { logStateChanges } from './engineLog';
import { evaluateRows } from './evaluateRows';
import { PreparedSlos } from './PreparedSlos';

const SOURCE_TIMEOUT_SECONDS = 30;

/** Upkeep looks back this far from the edge of each tier: a day of missed runs, and a little. */
const UPKEEP_SPAN_SECONDS = 26 * 3600;

export interface ReliabilityEngineOptions {
  store: SloStore;
  sources: readonly SliSource[];
  logger: LoggerService;
  /** Seconds between cycles; what is older than three of them is stale. */
  cycleSeconds: number;
  /** For one request to a source; 30 unless told. */
  sourceTimeoutSeconds?: number;
  /**
   * This engine's share of the work, by entity, when several divide it; all of
   * it unless told. By entity, because series that are pushed belong to one.
   */
  isMine?: (entityRef: string) => boolean;
  /** Told the entities of which an SLO has another state or other figures. */
  onStatesChanged?: (entityRefs: string[]) => Promise<void>;
}

/** What a cycle did, counted in SLIs and SLOs. */
export interface CycleReport extends CollectionCounts {
  evaluated: number;
  /** Of these, how many have another state or other figures. */
  changed: number;
}

/**
 * Collects SLIs and evaluates SLOs. An SLI is a part of an SLO: an indicator and
 * how it is sliced; slices are made when its buckets arrive.
 *
 * **A cycle** asks each source what changed in the past, plans for each SLI the
 * time to collect (from the first edge of its windows when it is new, else from
 * two steps before where collection stopped, or from where it changed), puts
 * SLIs of one source and one time into groups, asks for each group in as few
 * requests as its length allows, and replaces the history of each SLI from
 * there on. The present comes before backfills, and no backfill begins in the
 * second half of a cycle. Then every SLO is evaluated from its sums, because
 * what was healthy may have become stale without anything new.
 *
 * **Guarantees.** A history is replaced in one transaction that compares the
 * revision of its row with the one the collection was planned with: whoever
 * comes second, after a pause however long, changes nothing. So any number of
 * engines, stopped at any point, leave the rows of one. A source is told that
 * a change was collected only after it was written. An SLI that fails keeps its
 * history and shows the failure; it never delays or fails another.
 *
 * **Costs**, for N SLIs: N/2000 requests of three steps for each source and
 * step, N/200 transactions that insert one row for each SLI, N/200 reads of
 * about nine rows for each SLO, and at most N rows of state.
 */
export class ReliabilityEngine {
  readonly #options: ReliabilityEngineOptions;
  readonly #prepared: PreparedSlos;
  readonly #collector: Collector;
  #isSwept = false;

  constructor(options: ReliabilityEngineOptions) {
    this.#options = options;
    this.#prepared = new PreparedSlos(options.sources);
    this.#collector = new Collector({
      store: options.store,
      logger: options.logger,
      sourceTimeoutSeconds:
        options.sourceTimeoutSeconds ?? SOURCE_TIMEOUT_SECONDS,
      backfillSeconds: options.cycleSeconds / 2,
    });
  }

  /**
   * One cycle.
   *
   * @param now - epoch seconds
   * @throws when the database fails or the signal is aborted; what was written
   * until then is whole
   */
  async runCycle(now: number, signal: AbortSignal): Promise<CycleReport> {
    const { store, logger } = this.#options;
    const candidates = await listCandidates(
      store,
      this.#prepared,
      this.#isMine,
    );
    const counts = await this.#collector.collect(candidates, now, signal);
    const report = { ...counts, ...(await this.#evaluate(now, signal)) };
    logger.debug(
      `Cycle: ${report.collected} SLIs collected, ${report.failed} failed, ${report.fenced} left to others, ` +
        `${report.postponed} postponed; ${report.evaluated} SLOs evaluated, ${report.changed} changed`,
    );
    return report;
  }

  /** Thins histories and removes what belongs to nothing any more. */
  async runUpkeep(signal: AbortSignal): Promise<void> {
    const { store, logger } = this.#options;
    const thinned = await store.sweepHistory(
      this.#isSwept ? UPKEEP_SPAN_SECONDS : Infinity,
      signal,
    );
    this.#isSwept = true;
    const orphans = await store.purgeOrphans();
    logger.debug(
      `Upkeep: ${thinned} rows of history thinned out, remains of ${orphans} SLIs removed`,
    );
  }

  readonly #isMine = (entityRef: string): boolean =>
    this.#options.isMine?.(entityRef) ?? true;

  async #evaluate(
    now: number,
    signal: AbortSignal,
  ): Promise<Pick<CycleReport, 'evaluated' | 'changed'>> {
    const { store, logger, cycleSeconds, onStatesChanged } = this.#options;
    const report = { evaluated: 0, changed: 0 };
    const entityRefs = new Set<string>();
    for await (const page of store.listSlos()) {
      signal.throwIfAborted();
      const slos = await evaluateRows({
        store,
        slos: page.filter(({ slo }) => this.#isMine(slo.entity_ref)),
        prepare: row => this.#prepared.get(row),
        now,
        cycleSeconds,
      });
      const changes = await store.writeStates(slos, now);
      logStateChanges(logger, changes);
      report.evaluated += slos.length;
      report.changed += changes.length;
      changes.forEach(({ slo }) => entityRefs.add(slo.entityRef));
    }
    if (entityRefs.size > 0) {
      await onStatesChanged?.([...entityRefs]);
    }
    return report;
  }
}
