import type { Knex } from 'knex';
import type { SloPointRow } from '../../tables';
import { whereAny } from '../whereAny';

/** Rows of one SLI by their time. */
export type PointsByTime = Map<number, SloPointRow>;

/**
 * The cumulative rows of many SLIs at a few times, in one statement, so that
 * the rows of one SLI always belong to the same state of its history.
 */
export async function readSums(
  knex: Knex,
  seqs: readonly number[],
  times: readonly number[],
): Promise<Map<number, PointsByTime>> {
  const rows: SloPointRow[] = await whereAny(
    knex,
    whereAny(knex, knex<SloPointRow>('slo_point').select(), 'sli_seq', seqs),
    'time',
    times,
  );
  const pointsOf = new Map<number, PointsByTime>();
  for (const row of rows) {
    const points = pointsOf.get(row.sli_seq) ?? new Map();
    points.set(row.time, row);
    pointsOf.set(row.sli_seq, points);
  }
  return pointsOf;
}

/**
 * The row of one SLI at `time` or the nearest before it; `undefined` when its
 * history begins later.
 */
export async function readSumsBefore(
  knex: Knex,
  seq: number,
  time: number,
): Promise<SloPointRow | undefined> {
  return knex<SloPointRow>('slo_point')
    .where('sli_seq', seq)
    .where('time', '<=', time)
    .orderBy('time', 'desc')
    .first();
}
