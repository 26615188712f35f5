import type { Knex } from 'knex';
import { whereAny } from '../operations/whereAny';
import type { RunbookReviewRow } from '../tables';

export type LastReview = Pick<
  RunbookReviewRow,
  'entity_ref' | 'slug' | 'reviewed_at' | 'reviewed_by'
>;

/** What owners said of runbooks: that they are still right. Only ever added to. */
export class ReviewStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(review: RunbookReviewRow): Promise<void> {
    await this.#knex<RunbookReviewRow>('runbook_review').insert(review);
  }

  /** The last review of every runbook; of all entities when none are named. */
  async last(entityRefs?: readonly string[]): Promise<LastReview[]> {
    const numbered = this.#knex<RunbookReviewRow>('runbook_review')
      .select('entity_ref', 'slug', 'reviewed_at', 'reviewed_by')
      .rowNumber('place', builder =>
        builder.partitionBy(['entity_ref', 'slug']).orderBy([
          { column: 'reviewed_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ]),
      );
    if (entityRefs) {
      whereAny(this.#knex, numbered, 'entity_ref', entityRefs);
    }
    return this.#knex
      .from(numbered.as('numbered'))
      .where('place', 1)
      .select('entity_ref', 'slug', 'reviewed_at', 'reviewed_by');
  }
}
