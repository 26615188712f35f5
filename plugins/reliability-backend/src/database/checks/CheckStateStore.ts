import {
  type CheckOutcome,
  encodeOutcomes,
  type Level,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { chunk, ROWS_PER_STATEMENT } from '../chunk';
import type { CheckDayRow, CheckStateRow } from '../tables';

/** Days of history kept. */
export const HISTORY_DAYS = 400;

const DAY_SECONDS = 86_400;

const [PASSED, FAILED, UNSEEN] = (['pass', 'fail', 'unknown'] as const).map(
  outcome => encodeOutcomes([outcome]),
);

export interface CheckState {
  entityRef: string;
  outcomes: readonly CheckOutcome[];
  level?: Level;
}

/** UTC date of a time in epoch seconds. */
export function dayOf(time: number): string {
  return new Date(time * 1000).toISOString().slice(0, 10);
}

/** The outcomes of checks: now, and at the end of each day. */
export class CheckStateStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Writes the state of now and of today, each only where it says something else. */
  async put(
    states: readonly CheckState[],
    tableDigest: string,
    now: number,
  ): Promise<void> {
    const day = dayOf(now);
    for (const part of chunk(states, ROWS_PER_STATEMENT)) {
      const refs = part.map(state => state.entityRef);
      const rows = part.map(state => toRow(state, tableDigest, now));
      const current = await this.#known<CheckStateRow>('check_state', refs);
      const changed = rows.filter(row => differs(current, row));
      if (changed.length) {
        await this.#knex<CheckStateRow>('check_state')
          .insert(changed)
          .onConflict('entity_ref')
          .merge();
      }
      const today = await this.#known<CheckDayRow>('check_day', refs, day);
      const days = rows.filter(row => differs(today, row));
      if (days.length) {
        await this.#knex<CheckDayRow>('check_day')
          .insert(days.map(row => toDay(row, day)))
          .onConflict(['entity_ref', 'day'])
          .merge();
      }
    }
  }

  /** Days of one service, oldest first. */
  async days(entityRef: string, since: string): Promise<CheckDayRow[]> {
    return this.#knex<CheckDayRow>('check_day')
      .where({ entity_ref: entityRef })
      .where('day', '>=', since)
      .orderBy('day')
      .select();
  }

  async prune(now: number): Promise<void> {
    await this.#knex<CheckDayRow>('check_day')
      .where('day', '<', dayOf(now - HISTORY_DAYS * DAY_SECONDS))
      .delete();
  }

  async #known<TRow extends CheckStateRow | CheckDayRow>(
    table: 'check_state' | 'check_day',
    refs: readonly string[],
    day?: string,
  ): Promise<Map<string, Said>> {
    const rows: Array<Said & Pick<TRow, 'entity_ref'>> = await this.#knex(table)
      .whereIn('entity_ref', [...refs])
      .modify(query => (day === undefined ? query : query.where({ day })))
      .select('entity_ref', 'table_digest', 'outcomes', 'level');
    return new Map(rows.map(row => [row.entity_ref, row]));
  }
}

type Said = Pick<CheckStateRow, 'table_digest' | 'outcomes' | 'level'>;

function toRow(
  { entityRef, outcomes, level }: CheckState,
  tableDigest: string,
  now: number,
): CheckStateRow {
  return {
    entity_ref: entityRef,
    table_digest: tableDigest,
    outcomes: encodeOutcomes(outcomes),
    level: level ?? null,
    evaluated_at: now,
  };
}

function differs(known: Map<string, Said>, row: CheckStateRow): boolean {
  const before = known.get(row.entity_ref);
  return (
    before?.outcomes !== row.outcomes ||
    before.table_digest !== row.table_digest ||
    before.level !== row.level
  );
}

function toDay(row: CheckStateRow, day: string): CheckDayRow {
  const letters = (letter: string) => row.outcomes.split(letter).length - 1;
  return {
    entity_ref: row.entity_ref,
    day,
    table_digest: row.table_digest,
    outcomes: row.outcomes,
    passed: letters(PASSED),
    failed: letters(FAILED),
    unseen: letters(UNSEEN),
    level: row.level,
  };
}
