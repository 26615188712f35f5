import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { MarkdownDocument } from '@vigie/backstage-plugin-reliability-common';
import type { DocumentStore } from '../database/DocumentStore';
import type { VisibleEntities } from '../visibility/VisibleEntities';

/** Runbooks and lessons. */
export class DocumentsService {
  readonly #store: DocumentStore;
  readonly #visible: VisibleEntities;

  constructor(options: { store: DocumentStore; visible: VisibleEntities }) {
    this.#store = options.store;
    this.#visible = options.visible;
  }

  /**
   * @throws `NotFoundError` when there is no such document, or its entity is
   * not visible to the caller.
   */
  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<MarkdownDocument> {
    const row = await this.#store.get(id);
    if (!(await this.#visible.allows(row?.entity_ref, credentials)) || !row) {
      throw new NotFoundError(`No document '${id}'`);
    }
    const { alerts, reviewed } = JSON.parse(row.meta);
    return {
      id: row.id,
      entityRef: row.entity_ref,
      kind: row.kind,
      slug: row.slug,
      title: row.title,
      markdown: row.markdown,
      file: row.file,
      sourceUrl: /^https?:\/\//.test(row.location ?? '')
        ? row.location ?? undefined
        : undefined,
      alerts,
      reviewed,
    };
  }
}
