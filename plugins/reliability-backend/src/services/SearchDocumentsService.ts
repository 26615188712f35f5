import {
  markdownText,
  type SearchDocumentPage,
} from '@vigie/backstage-plugin-reliability-common';
import { setImmediate } from 'node:timers/promises';
import { readRunbookMeta } from '../definitions/RunbookMeta';
import type { SearchDocumentStore } from '../database/SearchDocumentStore';

const DEFAULT_LIMIT = 100;
/** Other requests are answered between portions of this many texts. */
const PORTION = 50;
const TEXT_CHARACTERS = 20_000;

/** Texts for the index of the portal's search, whoever may see them. */
export class SearchDocumentsService {
  readonly #store: SearchDocumentStore;

  constructor(options: { store: SearchDocumentStore }) {
    this.#store = options.store;
  }

  async list(query: {
    after?: string;
    limit?: number;
  }): Promise<SearchDocumentPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const items: SearchDocumentPage['items'] = [];
    let after = query.after ?? '';
    while (items.length < limit) {
      const wanted = Math.min(PORTION, limit - items.length);
      const rows = await this.#store.listRunbooks(after, wanted);
      for (const row of rows) {
        items.push({
          id: row.id,
          kind: 'runbook',
          entityRef: row.entity_ref,
          entityTitle: row.entity_title ?? row.name,
          slug: row.slug,
          title: row.title,
          text: markdownText(row.markdown).slice(0, TEXT_CHARACTERS),
          alerts: readRunbookMeta(row.meta).alerts,
        });
        after = row.id;
      }
      if (rows.length < wanted) {
        return { items };
      }
      await setImmediate();
    }
    return { items, next: after };
  }
}
