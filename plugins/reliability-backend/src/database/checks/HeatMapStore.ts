import type { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { chunk, KEYS_PER_STATEMENT } from '../chunk';
import type { CheckStateRow, ServiceRow, ServiceSummaryRow } from '../tables';

export const GROUPINGS = ['owner', 'system', 'tier'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A service as the heat map needs it. */
export type HeatMapRow = Pick<
  ServiceRow,
  | 'entity_ref'
  | 'kind'
  | 'type'
  | 'name'
  | 'title'
  | 'owner'
  | 'system'
  | 'tier'
> &
  Pick<ServiceSummaryRow, 'slo_rank' | 'slo_count'> & {
    outcomes: CheckStateRow['outcomes'] | null;
    table_digest: CheckStateRow['table_digest'] | null;
    level: CheckStateRow['level'];
  };

/** Sums of one day over the services of a group. */
export interface GroupDay {
  key: string | null;
  day: string;
  pass: number;
  fail: number;
  unknown: number;
}

/** Outcomes of checks over many services. */
export class HeatMapStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Every service, in the order of references. */
  async services(): Promise<HeatMapRow[]> {
    return this.#knex('service')
      .join(
        'service_summary',
        'service_summary.entity_ref',
        'service.entity_ref',
      )
      .leftJoin('check_state', 'check_state.entity_ref', 'service.entity_ref')
      .where('service.is_course', 0)
      .orderBy('service.entity_ref')
      .select(
        'service.entity_ref',
        'service.kind',
        'service.type',
        'service.name',
        'service.title',
        'service.owner',
        'service.system',
        'service.tier',
        'service_summary.slo_rank',
        'service_summary.slo_count',
        'check_state.outcomes',
        'check_state.table_digest',
        'check_state.level',
      );
  }

  /**
   * History by group, over the services as they are grouped now: a team that
   * was renamed keeps what it did.
   */
  async days(
    entityRefs: readonly string[],
    grouping: Grouping,
    since: string,
  ): Promise<GroupDay[]> {
    const days: GroupDay[] = [];
    for (const part of chunk(entityRefs, KEYS_PER_STATEMENT)) {
      const rows: Array<Record<keyof GroupDay, string | number | null>> =
        await this.#knex('check_day')
          .join('service', 'service.entity_ref', 'check_day.entity_ref')
          .whereIn('check_day.entity_ref', part)
          .where('check_day.day', '>=', since)
          .groupBy(`service.${grouping}`, 'check_day.day')
          .select({ key: `service.${grouping}`, day: 'check_day.day' })
          .sum({ pass: 'passed', fail: 'failed', unknown: 'unseen' });
      for (const row of rows) {
        days.push({
          key: row.key === null ? null : String(row.key),
          day: String(row.day),
          // PostgreSQL sums are text.
          pass: Number(row.pass),
          fail: Number(row.fail),
          unknown: Number(row.unknown),
        });
      }
      await setImmediate();
    }
    return days;
  }

  /** Titles of owners, by reference. */
  async ownerTitles(): Promise<Map<string, string>> {
    const rows: Array<{ entity_ref: string; title: string | null }> =
      await this.#knex('owner').select('entity_ref', 'title');
    return new Map(
      rows.flatMap(row => (row.title ? [[row.entity_ref, row.title]] : [])),
    );
  }
}
