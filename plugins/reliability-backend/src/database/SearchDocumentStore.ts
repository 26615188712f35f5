import type { Knex } from 'knex';
import type { DocumentRow, ServiceRow } from './tables';

/** Of a text that fills the index anyway, the rest is not read. */
const MARKDOWN_CHARACTERS = 60_000;

type SearchRow = Pick<
  DocumentRow,
  'id' | 'entity_ref' | 'slug' | 'title' | 'meta' | 'markdown'
> &
  Pick<ServiceRow, 'name'> & {
    entity_title: string | null;
  };

/** Documents as the index of the search takes them in. */
export class SearchDocumentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Runbooks by id, from the one after `after`. */
  async listRunbooks(after: string, limit: number): Promise<SearchRow[]> {
    return this.#knex('document')
      .join('service', 'service.entity_ref', 'document.entity_ref')
      .where('document.kind', 'runbook')
      .andWhere('document.id', '>', after)
      .orderBy('document.id')
      .limit(limit)
      .select(
        'document.id',
        'document.entity_ref',
        'document.slug',
        'document.title',
        'document.meta',
        'service.name',
        'service.title as entity_title',
        this.#knex.raw('substr(document.markdown, 1, ?) as markdown', [
          MARKDOWN_CHARACTERS,
        ]),
      );
  }
}
