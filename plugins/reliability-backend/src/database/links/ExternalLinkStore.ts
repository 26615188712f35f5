import type { Knex } from 'knex';
import { readRunbookMeta } from '../../definitions/RunbookMeta';
import { chunk, KEYS_PER_STATEMENT, ROWS_PER_STATEMENT } from '../chunk';
import type { DocumentRow, ExternalLinkRow } from '../tables';

const RUNBOOKS_PER_PAGE = 200;

/** Addresses that runbooks link to, and whether anything answers there. */
export class ExternalLinkStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** What the links of every runbook lead to outside, as they are written, page by page. */
  async *linkTargets(): AsyncGenerator<string[]> {
    let after = '';
    for (;;) {
      const rows = await this.#knex<DocumentRow>('document')
        .where({ kind: 'runbook' })
        .andWhere('id', '>', after)
        .andWhere('meta', 'like', '%"externalLinks"%')
        .orderBy('id')
        .limit(RUNBOOKS_PER_PAGE)
        .select('id', 'meta');
      if (!rows.length) {
        return;
      }
      yield rows.flatMap(({ meta }) =>
        (readRunbookMeta(meta).externalLinks ?? []).map(({ target }) => target),
      );
      after = rows[rows.length - 1].id;
    }
  }

  /**
   * Notes that runbooks link to these; those not known before are due now.
   *
   * @param links - no two of the same id
   */
  async see(
    links: ReadonlyArray<Pick<ExternalLinkRow, 'id' | 'url'>>,
    now: number,
  ): Promise<void> {
    for (const part of chunk(links, ROWS_PER_STATEMENT / 2)) {
      await this.#knex<ExternalLinkRow>('external_link')
        .insert(
          part.map(({ id, url }) => ({
            id,
            url,
            state: 'unknown' as const,
            reason: null,
            failures: 0,
            checked_at: null,
            due_at: now,
            seen_at: now,
          })),
        )
        .onConflict('id')
        .merge({ seen_at: now });
    }
  }

  /** Those due by then, the longest due first. */
  async listDue(by: number, limit: number): Promise<ExternalLinkRow[]> {
    return this.#knex<ExternalLinkRow>('external_link')
      .where('due_at', '<=', by)
      .orderBy([{ column: 'due_at' }, { column: 'id' }])
      .limit(limit)
      .select();
  }

  async record(
    id: string,
    found: Pick<
      ExternalLinkRow,
      'state' | 'reason' | 'failures' | 'checked_at' | 'due_at'
    >,
  ): Promise<void> {
    await this.#knex<ExternalLinkRow>('external_link')
      .where({ id })
      .update(found);
  }

  async postpone(ids: readonly string[], until: number): Promise<void> {
    for (const part of chunk(ids, KEYS_PER_STATEMENT)) {
      await this.#knex<ExternalLinkRow>('external_link')
        .whereIn('id', part)
        .update({ due_at: until });
    }
  }

  /** Forgets those no runbook has linked to since. */
  async forgetUnseen(since: number): Promise<void> {
    await this.#knex<ExternalLinkRow>('external_link')
      .where('seen_at', '<', since)
      .delete();
  }
}
