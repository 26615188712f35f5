import type { DrillScenario } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { DocumentRow } from '../tables';

/** A scenario that a team may rehearse. */
export interface OwnedScenario {
  entity_ref: string;
  slug: string;
  title: string;
  tier: string | null;
}

/** Scenarios as the repositories have them now. */
export class ScenarioStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Of all services that the team owns. */
  async ownedBy(team: string): Promise<OwnedScenario[]> {
    return this.#knex('document')
      .join('service', 'service.entity_ref', 'document.entity_ref')
      .where({ 'service.owner': team, 'document.kind': 'scenario' })
      .orderBy(['document.entity_ref', 'document.slug'])
      .select(
        'document.entity_ref',
        'document.slug',
        'document.title',
        'service.tier',
      );
  }

  /** One, whole; `undefined` where there is none. */
  async get(
    entityRef: string,
    slug: string,
  ): Promise<DrillScenario | undefined> {
    // PostgreSQL refuses a text with NUL, and no slug has one.
    if (slug.includes('\0')) return undefined;
    const row: DocumentRow | undefined = await this.#knex<DocumentRow>(
      'document',
    )
      .where({ entity_ref: entityRef, kind: 'scenario', slug })
      .first();
    return (
      row && {
        ...JSON.parse(row.meta),
        slug: row.slug,
        title: row.title,
        file: row.file,
      }
    );
  }
}
