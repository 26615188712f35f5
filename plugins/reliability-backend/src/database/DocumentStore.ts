import type { Knex } from 'knex';
import type { DocumentRow } from './tables';

/** Runbooks and lessons, with the place of their folder. */
export class DocumentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(id: string): Promise<
    | (DocumentRow & {
        kind: 'runbook' | 'lesson';
        location: string | null;
      })
    | undefined
  > {
    return (
      this.#knex('document')
        .leftJoin(
          'definition_folder',
          'definition_folder.entity_ref',
          'document.entity_ref',
        )
        .where('document.id', id)
        // Its hints are told one by one, to who rehearses it.
        .whereNot('document.kind', 'scenario')
        .select('document.*', 'definition_folder.location')
        .first()
    );
  }
}
