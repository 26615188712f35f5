import type { Knex } from 'knex';
import { chunk, KEYS_PER_STATEMENT } from './chunk';
import { fold } from './fold';
import type { CheckStateRow, ServiceRow, ServiceSummaryRow } from './tables';

/** Rank of services without an SLO. */
export const NO_SLO_RANK = 99;

export const SERVICE_SORTS = [
  'name',
  'owner',
  'slo',
  'coverage',
  'runbooks',
] as const;

export interface ServiceListQuery {
  text?: string;
  owners?: readonly string[];
  /** Indices in SLO_STATES, and {@link NO_SLO_RANK}. */
  sloRanks?: readonly number[];
  coverageVerdicts?: readonly string[];
  /** Undefined among them stands for services without. */
  tiers?: ReadonlyArray<string | undefined>;
  /** Undefined among them stands for services below the first. */
  levels?: ReadonlyArray<string | undefined>;
  sort: (typeof SERVICE_SORTS)[number];
  order: 'asc' | 'desc';
}

export type ServiceListRow = Pick<
  ServiceRow,
  'entity_ref' | 'name' | 'title' | 'owner' | 'system' | 'lifecycle' | 'tier'
> &
  Omit<ServiceSummaryRow, 'entity_ref'> & {
    level: CheckStateRow['level'];
  };

/** The list of services, one row each. */
export class ServiceListStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** References of all services that match, in order. */
  async find(query: ServiceListQuery): Promise<Array<{ entity_ref: string }>> {
    const builder = this.#joined().select(
      'service.entity_ref',
      'service.name',
      'service.title',
      'service.owner',
    );
    if (query.owners) {
      builder.whereIn('service.owner', [...query.owners]);
    }
    if (query.sloRanks) {
      builder.whereIn('service_summary.slo_rank', [...query.sloRanks]);
    }
    if (query.coverageVerdicts) {
      builder.whereIn('service_summary.coverage_verdict', [
        ...query.coverageVerdicts,
      ]);
    }
    if (query.tiers) {
      whereAmong(builder, 'service.tier', query.tiers);
    }
    if (query.levels) {
      whereAmong(builder, 'check_state.level', query.levels);
    }
    const columns = {
      name: [],
      owner: [],
      // What is left of the budget tells services of one state apart; none known comes last.
      slo: [
        'service_summary.slo_rank',
        'coalesce(service_summary.remaining, 1e9)',
      ],
      coverage: [
        'service_summary.coverage_rank',
        'coalesce(service_summary.signals_alerted, 0)',
      ],
      runbooks: ['service_summary.runbook_count'],
    }[query.sort];
    for (const column of columns) {
      builder.orderBy(this.#knex.raw(column), query.order);
    }
    const rows: NamedRow[] = await builder.orderBy('service.entity_ref');

    // Text is compared here and not in SQL: the two databases disagree about
    // its order, and the embedded one knows the case of ASCII only.
    const text = query.text ? fold(query.text) : '';
    const found = rows.filter(row =>
      [row.name, row.title, row.owner].some(
        value => value !== null && fold(value).includes(text),
      ),
    );
    if (query.sort === 'name' || query.sort === 'owner') {
      return sortByText(found, query.sort, query.order);
    }
    return found;
  }

  /** Every owner once. */
  async distinctOwners(): Promise<string[]> {
    const rows: Array<{ owner: string }> = await this.#knex('service')
      .where({ is_course: 0 })
      .whereNotNull('owner')
      .distinct('owner');
    return rows.map(row => row.owner);
  }

  /** The owner of every service. */
  async owners(): Promise<Array<{ entity_ref: string; owner: string }>> {
    return this.#knex('service')
      .where({ is_course: 0 })
      .whereNotNull('owner')
      .select('entity_ref', 'owner');
  }

  /** Rows of a page, in the order asked. */
  async rows(entityRefs: readonly string[]): Promise<ServiceListRow[]> {
    const found = new Map<string, ServiceListRow>();
    for (const part of chunk(entityRefs, KEYS_PER_STATEMENT)) {
      const rows: ServiceListRow[] = await this.#joined()
        .whereIn('service.entity_ref', part)
        .select('service_summary.*')
        .select(
          ['entity_ref', 'name', 'title', 'owner', 'system'].map(
            column => `service.${column}`,
          ),
        )
        .select('service.lifecycle', 'service.tier', 'check_state.level');
      rows.forEach(row => found.set(row.entity_ref, row));
    }
    return entityRefs.flatMap(ref => found.get(ref) ?? []);
  }

  #joined() {
    return this.#knex('service')
      .join(
        'service_summary',
        'service_summary.entity_ref',
        'service.entity_ref',
      )
      .leftJoin('check_state', 'check_state.entity_ref', 'service.entity_ref')
      .where('service.is_course', 0);
  }
}

function whereAmong(
  builder: Knex.QueryBuilder,
  column: string,
  values: ReadonlyArray<string | undefined>,
) {
  builder.where(either => {
    either.whereIn(
      column,
      values.flatMap(value => value ?? []),
    );
    if (values.includes(undefined)) {
      either.orWhereNull(column);
    }
  });
}

type NamedRow = Pick<ServiceListRow, 'entity_ref' | 'name' | 'title' | 'owner'>;

function sortByText(
  rows: readonly NamedRow[],
  sort: 'name' | 'owner',
  order: 'asc' | 'desc',
): NamedRow[] {
  const direction = order === 'asc' ? 1 : -1;
  const keyed = rows.map(row => {
    const name = fold(row.title ?? row.name);
    return {
      row,
      key: sort === 'name' ? name : `${fold(row.owner ?? '')}\n${name}`,
    };
  });
  // Rows come in the order of their references, which decides between equals.
  keyed.sort((a, b) => {
    if (a.key === b.key) {
      return 0;
    }
    return a.key < b.key ? -direction : direction;
  });
  return keyed.map(({ row }) => row);
}
