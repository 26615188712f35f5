import type { Knex } from 'knex';
import { type ActivityOf, ActivityStore } from './runbooks/ActivityStore';
import type {
  DefinitionFolderRow,
  DocumentRow,
  ProblemRow,
  ServiceRow,
  SloStateRow,
  SnapshotRow,
} from './tables';

/** Problems shown with an entity; the rest is on its own page. */
export const PROBLEMS_SHOWN = 50;

export type FolderState = Pick<
  DefinitionFolderRow,
  'entity_ref' | 'location' | 'state' | 'reason' | 'read_at' | 'attempted_at'
>;

export interface ProblemCount {
  entity_ref: string;
  severity: ProblemRow['severity'];
  amount: number;
}

/** Rows of everything the cards of some entities show, by entity reference. */
export interface EntityRows {
  services: Map<string, ServiceRow>;
  folders: Map<string, FolderState>;
  slos: Map<string, SloStateRow[]>;
  snapshots: Map<string, SnapshotRow[]>;
  runbooks: Map<string, Array<Omit<DocumentRow, 'markdown'>>>;
  problems: Map<string, ProblemRow[]>;
  problemCounts: Map<string, ProblemCount[]>;
  activityOf: ActivityOf;
}

/** Reads many entities in one pass: as many queries for two hundred as for one. */
export class EntityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async service(entityRef: string): Promise<ServiceRow | undefined> {
    return this.#knex<ServiceRow>('service')
      .where({ entity_ref: entityRef })
      .first();
  }

  /** @param entityRefs - at most 200. */
  async rows(entityRefs: readonly string[]): Promise<EntityRows> {
    const knex = this.#knex;
    const of = <TRow extends object>(table: string) =>
      knex<TRow>(table).whereIn('entity_ref', [...entityRefs]);
    const services: ServiceRow[] = await of<ServiceRow>('service').select();
    const folders: FolderState[] = await of('definition_folder').select(
      'entity_ref',
      'location',
      'state',
      'reason',
      'read_at',
      'attempted_at',
    );
    const slos: SloStateRow[] = await of<SloStateRow>('slo_state')
      .orderBy(['rank', 'remaining', 'slo_id'])
      .select();
    // What the Monitoring tab shows is long, and no card needs it.
    const snapshots: SnapshotRow[] = await of<SnapshotRow>('snapshot')
      .whereNot({ domain: 'monitoring' })
      .select();
    const runbooks: Array<Omit<DocumentRow, 'markdown'>> = await of('document')
      .where({ kind: 'runbook' })
      .orderBy(['entity_ref', 'position'])
      .select('id', 'entity_ref', 'kind', 'slug', 'position', 'title')
      .select('file', 'meta');
    const problems: ProblemRow[] = await knex
      .from(
        of<ProblemRow>('problem')
          .select('*')
          .rowNumber('position', builder =>
            builder
              .partitionBy('entity_ref')
              .orderBy(['severity', 'file', 'line', 'id']),
          )
          .as('numbered'),
      )
      .where('position', '<=', PROBLEMS_SHOWN)
      .orderBy(['entity_ref', 'position'])
      .select();
    const counts: Array<{
      entity_ref: string;
      severity: ProblemRow['severity'];
      amount: number | string;
    }> = await of('problem')
      .groupBy('entity_ref', 'severity')
      .select('entity_ref', 'severity')
      .count({ amount: '*' });
    const activityOf = await new ActivityStore(knex).read(entityRefs);
    return {
      services: single(services),
      folders: single(folders),
      slos: grouped(slos),
      snapshots: grouped(snapshots),
      runbooks: grouped(runbooks),
      problems: grouped(problems),
      problemCounts: grouped(
        // PostgreSQL counts are text.
        counts.map(row => ({ ...row, amount: Number(row.amount) })),
      ),
      activityOf,
    };
  }
}

function single<TRow extends { entity_ref: string }>(
  rows: readonly TRow[],
): Map<string, TRow> {
  return new Map(rows.map(row => [row.entity_ref, row]));
}

function grouped<TRow extends { entity_ref: string }>(
  rows: readonly TRow[],
): Map<string, TRow[]> {
  const groups = new Map<string, TRow[]>();
  for (const row of rows) {
    const group = groups.get(row.entity_ref);
    if (group) {
      group.push(row);
    } else {
      groups.set(row.entity_ref, [row]);
    }
  }
  return groups;
}
