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
 * Cumulative sums of one SLI, ascending: the row at or before `from` as the
 * base, then all rows up to `to`. When the history begins after `from`, the
 * base is its first row, which is zero.
 */
export async function readPoints(options: {
  knex: Knex;
  /** Of the SLI. */
  seq: number;
  from: number;
  to: number;
}): Promise<SloPoint[]> {
  const { knex, seq, from, to } = options;
  const base = await readSumsBefore(knex, seq, from);
  const rows: SloPointRow[] = await knex<SloPointRow>('slo_point')
    .where('sli_seq', seq)
    .where('time', '>', base?.time ?? -1)
    .where('time', '<=', to)
    .orderBy('time');
  return (base ? [base, ...rows] : rows).map(row => ({
    time: row.time,
    good: row.good,
    total: row.total,
    coveredSeconds: row.covered,
  }));
}

/**
 * At most `max` points for drawing, evenly by time, the first and the last
 * among them. Thinning is leaving points out; the sums that stay are exact.
 */
export function thinPoints(
  points: readonly SloPoint[],
  max: number,
): readonly SloPoint[] {
  if (points.length <= max) {
    return points;
  }
  const [base, ...others] = points;
  const first = others[0].time;
  const span = others[others.length - 1].time - first + 1;
  const lastOfSlot = new Map<number, SloPoint>();
  for (const point of others) {
    const slot = Math.floor(((point.time - first) * (max - 1)) / span);
    lastOfSlot.set(slot, point);
  }
  return [base, ...lastOfSlot.values()];
}
