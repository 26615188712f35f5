import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { DocumentRow, RunbookVersionRow } from '../tables';

/** A runbook as the repository has it now. */
export type CurrentRunbook = Pick<
  DocumentRow,
  'entity_ref' | 'slug' | 'title' | 'file' | 'markdown'
>;

/** The texts that executions were started with, and the runbooks as they are now. */
export class VersionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The runbook as it is now; `undefined` where there is none. */
  async current(
    entityRef: string,
    slug: string,
  ): Promise<CurrentRunbook | undefined> {
    // PostgreSQL refuses a text with NUL, and no slug has one.
    if (slug.includes('\0')) return undefined;
    return this.#knex<DocumentRow>('document')
      .where({ entity_ref: entityRef, kind: 'runbook', slug })
      .select('entity_ref', 'slug', 'title', 'file', 'markdown')
      .first();
  }

  /** A pinned text; it stays for as long as an execution refers to it. */
  async get(id: string): Promise<RunbookVersionRow | undefined> {
    return this.#knex<RunbookVersionRow>('runbook_version')
      .where({ id })
      .first();
  }
}

/** The row that pins a runbook; the same text is pinned once, however often it is followed. */
export function toVersionRow(
  runbook: CurrentRunbook,
  now: number,
): RunbookVersionRow {
  const { entity_ref, slug, title, file, markdown } = runbook;
  return {
    id: createHash('sha256')
      .update(JSON.stringify([entity_ref, slug, title, file, markdown]))
      .digest('hex'),
    entity_ref,
    slug,
    title,
    file,
    markdown,
    pinned_at: now,
  };
}
