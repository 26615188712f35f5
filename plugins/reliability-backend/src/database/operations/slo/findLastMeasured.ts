import type { Knex } from 'knex';
import type { SloPointRow } from '../../tables';

/**
 * When a history was last measured up to `time`, where its covered seconds are
 * `covered`: the first row that has them. Needed only when a source no longer
 * knows what it measured before.
 */
export async function findLastMeasured(
  knex: Knex,
  seq: number,
  time: number,
  covered: number,
): Promise<number | null> {
  if (covered === 0) {
    return null;
  }
  const row = await knex<SloPointRow>('slo_point')
    .where({ sli_seq: seq, covered })
    .where('time', '<=', time)
    .min({ first: 'time' })
    .first();
  return row?.first ?? null;
}
