import type { Knex } from 'knex';
import { chunk } from '../../chunk';
import type { SloPointRow, SloRow, SloStateRow } from '../../tables';
import { breathe } from '../breathe';
import { whereAny } from '../whereAny';

const KEYS_PER_STATEMENT = 500;

/**
 * Deletes the history and state of SLOs that are gone. Removing an SLO removes
 * them too; this is for what an older version or a restored backup left behind.
 *
 * @returns SLOs that something was left of
 */
export async function purgeOrphans(knex: Knex): Promise<number> {
  const slos: Array<Pick<SloRow, 'seq' | 'id'>> = await knex<SloRow>(
    'slo',
  ).select('seq', 'id');
  const seqs = new Set(slos.map(slo => slo.seq));
  const ids = new Set(slos.map(slo => slo.id));
  await breathe();

  const orphanSeqs = (await historyKeys(knex)).filter(seq => !seqs.has(seq));
  for (const seq of orphanSeqs) {
    await knex<SloPointRow>('slo_point')
      .where({ slo_seq: seq })
      .whereNotExists(knex<SloRow>('slo').where({ seq }).select('seq'))
      .delete();
    await breathe();
  }

  const states: Array<Pick<SloStateRow, 'slo_id'>> = await knex<SloStateRow>(
    'slo_state',
  ).select('slo_id');
  const orphanIds = states
    .map(state => state.slo_id)
    .filter(id => !ids.has(id));
  for (const part of chunk(orphanIds, KEYS_PER_STATEMENT)) {
    await whereAny(knex, knex<SloStateRow>('slo_state'), 'slo_id', part)
      .whereNotExists(
        knex<SloRow>('slo').whereRaw('slo.id = slo_state.slo_id').select('id'),
      )
      .delete();
  }
  return Math.max(orphanSeqs.length, orphanIds.length);
}

/** Keys that have history, by hopping from one to the next in the primary key. */
async function historyKeys(knex: Knex): Promise<number[]> {
  const rows = await knex
    .withRecursive('hop', ['seq'], query =>
      query
        .from('slo_point')
        .min('slo_seq')
        .unionAll(union =>
          union
            .from('hop')
            .whereNotNull('hop.seq')
            .select(
              knex.raw(
                '(select min(slo_seq) from slo_point where slo_seq > hop.seq)',
              ),
            ),
        ),
    )
    .from('hop')
    .whereNotNull('seq')
    .select('seq');
  return rows.map((row: { seq: number }) => row.seq);
}
