import type { RunbookActivity } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { lastActivity } from '../executions/lastActivity';
import { ReviewStore } from './ReviewStore';

/** What happened with a runbook, `undefined` when nothing did. */
export type ActivityOf = (
  entityRef: string,
  slug: string,
) => RunbookActivity | undefined;

/** Reviews, executions and drills of runbooks, for many of them in two queries. */
export class ActivityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param entityRefs - all entities when absent. */
  async read(entityRefs?: readonly string[]): Promise<ActivityOf> {
    const found = await lastActivity(this.#knex, entityRefs);
    const reviews = await new ReviewStore(this.#knex).last(entityRefs);
    for (const { entity_ref, slug, reviewed_at, reviewed_by } of reviews) {
      const ofEntity =
        found.get(entity_ref) ?? new Map<string, RunbookActivity>();
      found.set(entity_ref, ofEntity);
      ofEntity.set(slug, {
        ...ofEntity.get(slug),
        reviewedAt: reviewed_at,
        reviewedBy: reviewed_by,
      });
    }
    return (entityRef, slug) => found.get(entityRef)?.get(slug);
  }
}
