import type { Knex } from 'knex';

interface EntityRefreshRow {
  entity_ref: string;
  refreshed_at: number;
}

/** Who was read again when, so that nobody is read too often, whichever replica is asked. */
export class RefreshStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Takes the turn of an entity.
   *
   * @returns `undefined` when it was taken, else the seconds until it is free.
   */
  async take(
    entityRef: string,
    now: number,
    everySeconds: number,
  ): Promise<number | undefined> {
    const row: EntityRefreshRow = { entity_ref: entityRef, refreshed_at: now };
    const before = now - everySeconds;
    await this.#knex<EntityRefreshRow>('entity_refresh')
      .insert({ ...row, refreshed_at: before })
      .onConflict('entity_ref')
      .ignore();
    const taken = await this.#knex<EntityRefreshRow>('entity_refresh')
      .where({ entity_ref: entityRef })
      .where('refreshed_at', '<=', before)
      .update({ refreshed_at: now });
    if (taken) return undefined;
    const last = await this.#knex<EntityRefreshRow>('entity_refresh')
      .where({ entity_ref: entityRef })
      .first();
    return Math.max(1, (last?.refreshed_at ?? now) + everySeconds - now);
  }

  async prune(now: number): Promise<void> {
    await this.#knex<EntityRefreshRow>('entity_refresh')
      .where('refreshed_at', '<', now - 86_400)
      .delete();
  }
}
