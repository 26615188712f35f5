import type { Knex } from 'knex';
import { chunk, KEYS_PER_STATEMENT, ROWS_PER_STATEMENT } from './chunk';
import type { OwnerRow, ServiceRow } from './tables';
import { upsertSlos } from './operations/slo/upsertSlos';

/** Rows of the projection: services, courses, and the owners they name. */
export class ServiceStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async digests(): Promise<Map<string, string>> {
    const rows: Array<Pick<ServiceRow, 'entity_ref' | 'digest'>> =
      await this.#knex<ServiceRow>('service').select('entity_ref', 'digest');
    return new Map(rows.map(row => [row.entity_ref, row.digest]));
  }

  async upsert(rows: ServiceRow[]): Promise<void> {
    for (const part of chunk(rows, ROWS_PER_STATEMENT)) {
      await this.#knex<ServiceRow>('service')
        .insert(part)
        .onConflict('entity_ref')
        .merge();
    }
  }

  async markSeen(seenAt: number): Promise<void> {
    await this.#knex<ServiceRow>('service').update({ seen_at: seenAt });
  }

  /**
   * Removes services and all that was derived from them. Counts pushed for
   * them stay until they are past their own age: an entity that comes back
   * finds them again.
   */
  async remove(entityRefs: string[], now: number): Promise<void> {
    for (const entityRef of entityRefs) {
      await this.#knex.transaction(async tx => {
        await upsertSlos({ knex: tx, entityRef, definitions: [], now });
        for (const table of [
          'definition_folder',
          'problem',
          'document',
          'snapshot',
          'service_facts',
          'check_state',
          'service_summary',
          'service',
        ]) {
          await tx(table).where({ entity_ref: entityRef }).delete();
        }
      });
    }
  }

  /** All rows with their owner fields, for the ownership snapshots. */
  async listOwnership(): Promise<
    Array<Pick<ServiceRow, 'entity_ref' | 'owner' | 'sre_partner'>>
  > {
    return this.#knex<ServiceRow>('service')
      .select('entity_ref', 'owner', 'sre_partner')
      .orderBy('entity_ref');
  }

  async owners(): Promise<Map<string, OwnerRow>> {
    const rows: OwnerRow[] = await this.#knex<OwnerRow>('owner').select();
    return new Map(rows.map(row => [row.entity_ref, row]));
  }

  /** Replaces the owners by these. */
  async replaceOwners(rows: OwnerRow[]): Promise<void> {
    const kept = new Set(rows.map(row => row.entity_ref));
    const gone = [...(await this.owners()).keys()].filter(
      ref => !kept.has(ref),
    );
    await this.#knex.transaction(async tx => {
      for (const part of chunk(gone, KEYS_PER_STATEMENT)) {
        await tx<OwnerRow>('owner').whereIn('entity_ref', part).delete();
      }
      for (const part of chunk(rows, ROWS_PER_STATEMENT)) {
        await tx<OwnerRow>('owner')
          .insert(part)
          .onConflict('entity_ref')
          .merge();
      }
    });
  }
}
