import type { Knex } from 'knex';
import { findSlo, type SloWithParts } from './operations/slo/listSlos';
import type { SloStateRow } from './tables';

/** Current states of SLOs, for reading. */
export class SloListStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All that match, worst first. */
  async find(filter: {
    entityRef?: string;
    ranks?: readonly number[];
  }): Promise<Array<Pick<SloStateRow, 'slo_id' | 'entity_ref'>>> {
    const builder = this.#knex<SloStateRow>('slo_state');
    if (filter.entityRef !== undefined) {
      builder.where({ entity_ref: filter.entityRef });
    }
    if (filter.ranks) {
      builder.whereIn('rank', [...filter.ranks]);
    }
    return builder
      .orderBy('rank')
      .orderBy(this.#knex.raw('coalesce(remaining, 1e9)'))
      .orderBy(['entity_ref', 'slo_id'])
      .select('slo_id', 'entity_ref');
  }

  /** In the order of the ids given; at most 500. */
  async rows(ids: readonly string[]): Promise<SloStateRow[]> {
    const rows: SloStateRow[] = await this.#knex<SloStateRow>('slo_state')
      .whereIn('slo_id', [...ids])
      .select();
    const byId = new Map(rows.map(row => [row.slo_id, row]));
    return ids.flatMap(id => byId.get(id) ?? []);
  }

  async definition(id: string): Promise<SloWithParts | undefined> {
    return findSlo(this.#knex, id);
  }
}
