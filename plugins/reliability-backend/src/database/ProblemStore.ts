import type { Knex } from 'knex';
import type { ProblemRow } from './tables';

/** Problems of all definitions. */
export class ProblemStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All that match, errors first. */
  async find(filter: {
    entityRef?: string;
    severity?: ProblemRow['severity'];
  }): Promise<Array<Pick<ProblemRow, 'id' | 'entity_ref'>>> {
    const builder = this.#knex<ProblemRow>('problem');
    if (filter.entityRef !== undefined) {
      builder.where({ entity_ref: filter.entityRef });
    }
    if (filter.severity !== undefined) {
      builder.where({ severity: filter.severity });
    }
    return builder
      .orderBy(['severity', 'entity_ref', 'file', 'line', 'id'])
      .select('id', 'entity_ref');
  }

  /** In the order of the ids given; at most 500. */
  async rows(ids: readonly number[]): Promise<ProblemRow[]> {
    const rows: ProblemRow[] = await this.#knex<ProblemRow>('problem')
      .whereIn('id', [...ids])
      .select();
    const byId = new Map(rows.map(row => [row.id, row]));
    return ids.flatMap(id => byId.get(id) ?? []);
  }
}
