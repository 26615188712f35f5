import type { Knex } from 'knex';
import type { SourceHealthRow } from '../tables';

/** How an attempt to read a source went. */
export interface SourceAttempt
  extends Pick<SourceHealthRow, 'role' | 'type' | 'name'> {
  /** Epoch seconds. */
  at: number;
  latencySeconds: number;
  /** Absent when it succeeded. */
  error?: string;
  covers?: string;
  unknown?: string;
}

/** How each source is, as its last attempts went. */
export class SourceHealthStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async record(attempts: readonly SourceAttempt[]): Promise<void> {
    for (const attempt of attempts) {
      const { role, type, name, at, error } = attempt;
      const latency_seconds = attempt.latencySeconds;
      const row =
        error === undefined
          ? {
              last_attempt: at,
              last_success: at,
              last_error: null,
              latency_seconds,
              covers: attempt.covers ?? null,
              unknown: attempt.unknown ?? null,
            }
          : { last_attempt: at, last_error: error, latency_seconds };
      await this.#knex<SourceHealthRow>('source_health')
        .insert({
          role,
          type,
          name,
          last_success: null,
          covers: null,
          unknown: null,
          ...row,
        })
        .onConflict(['role', 'type', 'name'])
        .merge(row);
    }
  }

  async list(): Promise<SourceHealthRow[]> {
    return this.#knex<SourceHealthRow>('source_health').select();
  }
}
