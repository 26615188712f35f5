import type { DrillScenario } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { whereAny } from '../operations/whereAny';
import type { DocumentRow, ProblemRow, ServiceRow } from '../tables';

/** A runbook without its text, with what lists show of its service. */
export type RunbookRow = Pick<
  DocumentRow,
  'id' | 'entity_ref' | 'slug' | 'title' | 'file' | 'meta'
> & {
  service_name: string;
  service_title: string | null;
  owner: string | null;
  tier: string | null;
};

/** Runbooks and scenarios as the folders have them. */
export class RunbookStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Every runbook, of one entity or of these owners, in the order of services and files. */
  async list(
    filter: { entityRef?: string; owners?: readonly string[] } = {},
  ): Promise<RunbookRow[]> {
    const query = this.#joined()
      .orderBy(['document.entity_ref', 'document.position'])
      .select(
        ['id', 'entity_ref', 'slug', 'title', 'file', 'meta'].map(
          column => `document.${column}`,
        ),
      )
      .select({
        service_name: 'service.name',
        service_title: 'service.title',
        owner: 'service.owner',
        tier: 'service.tier',
      });
    if (filter.entityRef !== undefined) {
      query.where('document.entity_ref', filter.entityRef);
    }
    if (filter.owners) {
      whereAny(this.#knex, query, 'service.owner', filter.owners);
    }
    return query;
  }

  /** Owners of services that have a runbook. */
  async owners(): Promise<Array<{ entity_ref: string; owner: string }>> {
    return this.#joined()
      .whereNotNull('service.owner')
      .distinct('document.entity_ref', 'service.owner');
  }

  async markdown(id: string): Promise<string> {
    const row = await this.#knex<DocumentRow>('document')
      .where({ id })
      .first('markdown');
    return row?.markdown ?? '';
  }

  /** Names by which runbooks of these entities are reached. */
  async addresses(
    entityRefs: readonly string[],
  ): Promise<Array<Pick<DocumentRow, 'entity_ref' | 'slug' | 'meta'>>> {
    return whereAny(
      this.#knex,
      this.#knex<DocumentRow>('document')
        .where({ kind: 'runbook' })
        .select('entity_ref', 'slug', 'meta'),
      'entity_ref',
      entityRefs,
    );
  }

  /** Which of the entities the portal knows. */
  async known(entityRefs: readonly string[]): Promise<Set<string>> {
    const rows: Array<Pick<ServiceRow, 'entity_ref'>> = await whereAny(
      this.#knex,
      this.#knex<ServiceRow>('service').select('entity_ref'),
      'entity_ref',
      entityRefs,
    );
    return new Set(rows.map(row => row.entity_ref));
  }

  async scenarios(entityRef: string): Promise<DrillScenario[]> {
    const rows: Array<Pick<DocumentRow, 'meta' | 'slug'>> =
      await this.#knex<DocumentRow>('document')
        .where({ entity_ref: entityRef, kind: 'scenario' })
        .orderBy('position')
        .select('meta', 'slug');
    return rows.map(({ meta, slug }) => ({ ...JSON.parse(meta), slug }));
  }

  /** What lint finds in the files of an entity, or says of its runbooks. */
  async problems(entityRef: string): Promise<ProblemRow[]> {
    return this.#knex<ProblemRow>('problem')
      .where({ entity_ref: entityRef })
      .where(either =>
        either
          .where('rule', 'like', 'runbook/%')
          .orWhere('rule', 'like', 'scenario/%')
          .orWhereIn(
            'file',
            this.#knex('document')
              .where({ entity_ref: entityRef })
              .whereIn('kind', ['runbook', 'scenario'])
              .select('file'),
          ),
      )
      .orderBy(['severity', 'file', 'line', 'id'])
      .select();
  }

  /** How many problems each file has, by entity and file. */
  async problemCounts(
    entityRefs: readonly string[],
  ): Promise<(entityRef: string, file: string) => number> {
    const rows: Array<{
      entity_ref: string;
      file: string;
      amount: number | string;
    }> = await whereAny(
      this.#knex,
      this.#knex('problem')
        .groupBy('entity_ref', 'file')
        .select('entity_ref', 'file')
        .count({ amount: '*' }),
      'entity_ref',
      entityRefs,
    );
    const counts = new Map(
      rows.map(row => [`${row.entity_ref}\n${row.file}`, Number(row.amount)]),
    );
    return (entityRef, file) => counts.get(`${entityRef}\n${file}`) ?? 0;
  }

  /** Where the folder of definitions of an entity lies. */
  async location(entityRef: string): Promise<string | undefined> {
    const row = await this.#knex('definition_folder')
      .where({ entity_ref: entityRef })
      .first('location');
    return row?.location || undefined;
  }

  #joined() {
    return this.#knex('document')
      .join('service', 'service.entity_ref', 'document.entity_ref')
      .where('document.kind', 'runbook');
  }
}
