import type { Knex } from 'knex';
import { chunk, KEYS_PER_STATEMENT, ROWS_PER_STATEMENT } from './chunk';
import type { SnapshotRow } from './tables';

/** A reading without its time: the time moves on with each look, the rest only when something changed. */
export interface Snapshot {
  entityRef: string;
  payload: object;
}

/** Current readings, one row for each domain of each service. */
export class SnapshotStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Stores readings; a reading that says the same as before costs no payload
   * to write, only its time.
   *
   * @returns the entities whose reading changed.
   */
  async put(
    domain: SnapshotRow['domain'],
    observedAt: number,
    snapshots: readonly Snapshot[],
  ): Promise<string[]> {
    const changedRefs: string[] = [];
    for (const part of chunk(snapshots, KEYS_PER_STATEMENT)) {
      const refs = part.map(snapshot => snapshot.entityRef);
      const before = await this.list(domain, refs);
      const changed: SnapshotRow[] = [];
      for (const snapshot of part) {
        const payload = JSON.stringify(snapshot.payload);
        if (before.get(snapshot.entityRef)?.payload !== payload) {
          changed.push({
            entity_ref: snapshot.entityRef,
            domain,
            observed_at: observedAt,
            payload,
          });
        }
      }
      for (const rows of chunk(changed, ROWS_PER_STATEMENT)) {
        await this.#knex<SnapshotRow>('snapshot')
          .insert(rows)
          .onConflict(['entity_ref', 'domain'])
          .merge();
      }
      await this.#knex<SnapshotRow>('snapshot')
        .where({ domain })
        .whereIn('entity_ref', refs)
        .where('observed_at', '<', observedAt)
        .update({ observed_at: observedAt });
      changedRefs.push(...changed.map(row => row.entity_ref));
    }
    return changedRefs;
  }

  /** @param entityRefs - at most {@link KEYS_PER_STATEMENT}. */
  async list(
    domain: SnapshotRow['domain'],
    entityRefs: readonly string[],
  ): Promise<Map<string, SnapshotRow>> {
    const rows: SnapshotRow[] = await this.#knex<SnapshotRow>('snapshot')
      .where({ domain })
      .whereIn('entity_ref', [...entityRefs])
      .select();
    return new Map(rows.map(row => [row.entity_ref, row]));
  }
}
