import type {
  RefusedSlo,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { StoredSlo } from '../engine/describeSlo';
import { listSlos, type SloWithParts } from './operations/slo/listSlos';
import { purgeOrphans } from './operations/slo/purgeOrphans';
import {
  readSums,
  readSumsBefore,
  type PointsByTime,
} from './operations/slo/readSums';
import {
  recordFailures,
  type FailedSli,
} from './operations/slo/recordFailures';
import type { Collection } from './operations/slo/collection';
import {
  replaceHistory,
  type ReplaceOutcome,
} from './operations/slo/replaceHistory';
import { sweepHistory } from './operations/slo/sweepHistory';
import {
  upsertSlos,
  type UpsertSlosOutcome,
} from './operations/slo/upsertSlos';
import { writeStates, type StateChange } from './operations/slo/writeStates';
import type { SloPointRow } from './tables';

/**
 * Everything that is written about SLOs: definitions, history and current
 * state, and what the engine reads of them. Given a transaction instead of a
 * client, everything happens within it.
 */
export class SloStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Makes the SLOs of an entity be these; none removes them all. */
  async upsertSlos(
    entityRef: string,
    definitions: ReadonlyArray<SloDefinition | RefusedSlo>,
    now = Math.floor(Date.now() / 1000),
  ): Promise<UpsertSlosOutcome> {
    return upsertSlos({ knex: this.#knex, entityRef, definitions, now });
  }

  /** All SLOs with their parts, in pages. */
  listSlos(): AsyncGenerator<SloWithParts[]> {
    return listSlos(this.#knex);
  }

  async replaceHistory(collection: Collection): Promise<ReplaceOutcome[]> {
    return replaceHistory(this.#knex, collection);
  }

  async recordFailures(
    failures: readonly FailedSli[],
    attemptedAt: number,
  ): Promise<void> {
    await recordFailures({ knex: this.#knex, failures, attemptedAt });
  }

  async readSums(
    seqs: readonly number[],
    times: readonly number[],
  ): Promise<Map<number, PointsByTime>> {
    return readSums(this.#knex, seqs, times);
  }

  async readSumsBefore(
    seq: number,
    time: number,
  ): Promise<SloPointRow | undefined> {
    return readSumsBefore(this.#knex, seq, time);
  }

  async writeStates(
    slos: readonly StoredSlo[],
    evaluatedAt: number,
  ): Promise<StateChange[]> {
    return writeStates({ knex: this.#knex, slos, evaluatedAt });
  }

  async sweepHistory(span: number, signal: AbortSignal): Promise<number> {
    return sweepHistory({ knex: this.#knex, span, signal });
  }

  async purgeOrphans(): Promise<number> {
    return purgeOrphans(this.#knex);
  }
}
