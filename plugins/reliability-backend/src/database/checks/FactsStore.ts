import type { ServiceFacts } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { chunk, KEYS_PER_STATEMENT, ROWS_PER_STATEMENT } from '../chunk';
import type { ServiceFactsRow } from '../tables';

/** What verdicts rest on, kept so that they can be worked out again. */
export class FactsStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Stores facts; what says the same as before costs its time only. */
  async put(all: readonly ServiceFacts[]): Promise<void> {
    for (const part of chunk(all, ROWS_PER_STATEMENT)) {
      const refs = part.map(facts => facts.entityRef);
      const before: Array<Pick<ServiceFactsRow, 'entity_ref' | 'digest'>> =
        await this.#knex<ServiceFactsRow>('service_facts')
          .whereIn('entity_ref', refs)
          .select('entity_ref', 'digest');
      const digests = new Map(before.map(row => [row.entity_ref, row.digest]));
      const rows = part.map(toRow);
      const changed = rows.filter(
        row => digests.get(row.entity_ref) !== row.digest,
      );
      if (changed.length) {
        await this.#knex<ServiceFactsRow>('service_facts')
          .insert(changed)
          .onConflict('entity_ref')
          .merge();
      }
      if (changed.length < rows.length) {
        await this.#knex<ServiceFactsRow>('service_facts')
          .whereIn('entity_ref', refs)
          .update({ observed_at: rows[0].observed_at });
      }
    }
  }

  /** Facts of these entities, those that are known. */
  async of(entityRefs: readonly string[]): Promise<ServiceFacts[]> {
    const found: ServiceFacts[] = [];
    for (const part of chunk(entityRefs, KEYS_PER_STATEMENT)) {
      const rows: ServiceFactsRow[] = await this.#knex<ServiceFactsRow>(
        'service_facts',
      )
        .whereIn('entity_ref', part)
        .select();
      found.push(...rows.map(fromRow));
    }
    return found;
  }

  /** Facts of everything that others may stand on. */
  async datastores(): Promise<ServiceFacts[]> {
    const rows: ServiceFactsRow[] = await this.#knex<ServiceFactsRow>(
      'service_facts',
    )
      .where({ is_datastore: 1 })
      .select();
    return rows.map(fromRow);
  }

  async refs(): Promise<string[]> {
    const rows: Array<Pick<ServiceFactsRow, 'entity_ref'>> =
      await this.#knex<ServiceFactsRow>('service_facts')
        .orderBy('entity_ref')
        .select('entity_ref');
    return rows.map(row => row.entity_ref);
  }
}

function toRow(facts: ServiceFacts): ServiceFactsRow {
  const { observedAt, ...rest } = facts;
  const payload = JSON.stringify(rest);
  return {
    entity_ref: facts.entityRef,
    is_datastore: facts.technology === undefined ? 0 : 1,
    observed_at: observedAt,
    digest: createHash('sha256').update(payload).digest('hex'),
    payload: payload.replace(/\\u0000/g, '\\ufffd'),
  };
}

function fromRow(row: ServiceFactsRow): ServiceFacts {
  return { ...JSON.parse(row.payload), observedAt: row.observed_at };
}
