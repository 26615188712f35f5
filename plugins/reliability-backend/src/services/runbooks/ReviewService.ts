import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { ReviewResult } from '@vigie/backstage-plugin-reliability-common';
import { randomUUID } from 'node:crypto';
import type { ReviewStore } from '../../database/runbooks/ReviewStore';
import type { RunbookMeta } from '../../definitions/RunbookMeta';
import type { Reviewers } from './Reviewers';
import type { RunbooksService } from './RunbooksService';

/** Records that an owner has read a runbook and found it right. */
export class ReviewService {
  readonly #runbooks: RunbooksService;
  readonly #reviews: ReviewStore;
  readonly #reviewers: Reviewers;
  readonly #reassess: (entityRef: string) => Promise<void>;
  readonly #now: () => number;

  constructor(options: {
    runbooks: RunbooksService;
    reviews: ReviewStore;
    reviewers: Reviewers;
    /** Works the checks of an entity out again. */
    reassess: (entityRef: string) => Promise<void>;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#runbooks = options.runbooks;
    this.#reviews = options.reviews;
    this.#reviewers = options.reviewers;
    this.#reassess = options.reassess;
    this.#now = options.now;
  }

  /**
   * @throws `NotAllowedError` for who may not review or does not own the
   * service, `NotFoundError`, and `ConflictError` when the text is another
   * than the one that was read.
   */
  async review(
    address: { entityRef: string; slug: string; owner?: string },
    { digest, note }: { digest: string; note?: string },
    credentials: BackstageCredentials,
  ): Promise<ReviewResult> {
    const { entityRef, slug, owner } = address;
    if (!(await this.#reviewers.may(credentials)).review) {
      throw new NotAllowedError('Reviewing runbooks is not allowed');
    }
    const person = await this.#reviewers.asOwner(owner, credentials);
    if (person === undefined) {
      throw new NotAllowedError(
        owner === undefined
          ? `'${entityRef}' has no owner, so nobody can review its runbooks`
          : `Only ${owner} can review the runbooks of '${entityRef}'`,
      );
    }
    const { row, meta } = await this.#runbooks.find(entityRef, slug);
    if (meta.digest !== digest) {
      throw new ConflictError(
        `The runbook '${slug}' has changed since it was read; read it again`,
      );
    }
    const reviewedAt = this.#now();
    await this.#reviews.add({
      id: randomUUID(),
      entity_ref: entityRef,
      slug,
      digest,
      reviewed_by: person,
      reviewed_at: reviewedAt,
      // PostgreSQL text cannot hold NUL.
      note: note?.replace(/\0/g, '').trim() || null,
    });
    await this.#reassess(entityRef);
    return {
      reviewedAt,
      reviewedBy: person,
      file: row.file,
      ...changeOf(meta, reviewedAt),
    };
  }
}

/** The line that says in the file what was said here. */
function changeOf(
  { review }: RunbookMeta,
  reviewedAt: number,
): Pick<ReviewResult, 'line' | 'from' | 'to'> {
  const day = new Date(reviewedAt * 1000).toISOString().slice(0, 10);
  const line = `reviewed: ${day}`;
  return {
    line: review.line,
    ...(review.text !== undefined && { from: review.text }),
    to: review.hasFrontMatter ? line : `---\n${line}\n---`,
  };
}
