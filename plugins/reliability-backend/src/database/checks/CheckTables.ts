import {
  type CheckOutcome,
  decodeOutcomes,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import type { CheckTableRow } from '../tables';

/**
 * The order in which outcomes are written. It changes with the configuration,
 * and what was written before keeps its meaning.
 */
export class CheckTables {
  readonly digest: string;
  readonly #knex: Knex;
  readonly #ids: readonly string[];
  readonly #positions = new Map<string, number[]>();

  constructor(knex: Knex, ids: readonly string[]) {
    this.#knex = knex;
    this.#ids = ids;
    this.digest = createHash('sha256')
      .update(JSON.stringify(ids))
      .digest('hex');
  }

  /** Makes the order of this installation known; before anything is written in it. */
  async remember(now: number): Promise<void> {
    const row: CheckTableRow = {
      digest: this.digest,
      ids: JSON.stringify(this.#ids),
      used_at: now,
    };
    await this.#knex<CheckTableRow>('check_table')
      .insert(row)
      .onConflict('digest')
      .merge(['used_at']);
  }

  /** Reads the orders of other configurations, before {@link outcomes} is asked. */
  async load(): Promise<void> {
    const rows: CheckTableRow[] = await this.#knex<CheckTableRow>(
      'check_table',
    ).select();
    for (const row of rows) {
      if (!this.#positions.has(row.digest)) {
        const ids: string[] = JSON.parse(row.ids);
        this.#positions.set(
          row.digest,
          this.#ids.map(id => ids.indexOf(id)),
        );
      }
    }
  }

  /** Outcomes in today's order; `unknown` for a check that was not looked at then. */
  outcomes(
    row: { table_digest: string | null; outcomes: string | null } | undefined,
  ): CheckOutcome[] {
    const written = decodeOutcomes(row?.outcomes ?? '');
    const positions = this.#positions.get(row?.table_digest ?? '');
    return this.#ids.map(
      (_id, index) => written[positions?.[index] ?? -1] ?? 'unknown',
    );
  }
}
