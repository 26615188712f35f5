import type { Knex } from 'knex';
import type { SloPointRow } from '../../tables';
import { readSumsBefore } from './readSums';

/** Cumulative sums of an SLI at a time. */
export interface SloPoint {
  time: number;
  good: number;
  total: number;
  coveredSeconds: number;
}

/**
 * Cumulative sums of one SLI, ascending, for drawing: the row at or before
 * `from` as the base, then at most `max` rows up to `to`, the last one among
 * them. Thinning is leaving rows out; the sums that stay are exact. When the
 * history begins after `from`, the base is its first row, which is zero.
 */
export async function readPoints(options: {
  knex: Knex;
  seq: number;
  from: number;
  to: number;
  max: number;
}): Promise<SloPoint[]> {
  const { knex, seq, from, to, max } = options;
  const base = await readSumsBefore(knex, seq, from);
  const rows: SloPointRow[] = await knex<SloPointRow>('slo_point')
    .where('slo_seq', seq)
    .where('time', '>', base?.time ?? -1)
    .where('time', '<=', to)
    .orderBy('time');
  const begin = base ?? rows.shift();
  if (!begin) {
    return [];
  }
  return [begin, ...thin(rows, max)].map(row => ({
    time: row.time,
    good: row.good,
    total: row.total,
    coveredSeconds: row.covered,
  }));
}

/** At most `max` rows, evenly by time, the last one always among them. */
function thin(rows: SloPointRow[], max: number): SloPointRow[] {
  if (rows.length <= max) {
    return rows;
  }
  const first = rows[0].time;
  const span = rows[rows.length - 1].time - first + 1;
  const lastOfSlot = new Map<number, SloPointRow>();
  for (const row of rows) {
    lastOfSlot.set(Math.floor(((row.time - first) * max) / span), row);
  }
  return [...lastOfSlot.values()];
}
