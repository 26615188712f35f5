import type { Knex } from 'knex';
import { chunk } from '../../chunk';
import type { SliRow, SloPointRow, SloRow, SloStateRow } from '../../tables';
import { breathe } from '../breathe';
import { whereAny } from '../whereAny';

const KEYS_PER_STATEMENT = 500;

/**
 * Deletes the parts, history and state of SLOs that are gone. Removing an SLO
 * removes them too; this is for what an older version or a restored backup left
 * behind.
 *
 * @returns parts and SLOs that something was left of
 */
export async function purgeOrphans(knex: Knex): Promise<number> {
  const parts = await purgeParts(knex);
  const histories = await purgeHistories(knex);
  const states = await purgeStates(knex);
  return Math.max(parts, histories, states);
}

async function purgeParts(knex: Knex): Promise<number> {
  return knex<SliRow>('sli')
    .whereNotExists(
      knex<SloRow>('slo').whereRaw('slo.id = sli.slo_id').select('seq'),
    )
    .delete();
}

async function purgeHistories(knex: Knex): Promise<number> {
  const slis: Array<Pick<SliRow, 'seq'>> = await knex<SliRow>('sli').select(
    'seq',
  );
  const seqs = new Set(slis.map(sli => sli.seq));
  await breathe();
  const orphans = (await historyKeys(knex)).filter(seq => !seqs.has(seq));
  for (const seq of orphans) {
    await knex<SloPointRow>('slo_point')
      .where({ sli_seq: seq })
      .whereNotExists(knex<SliRow>('sli').where({ seq }).select('seq'))
      .delete();
    await breathe();
  }
  return orphans.length;
}

async function purgeStates(knex: Knex): Promise<number> {
  const slos: Array<Pick<SloRow, 'id'>> = await knex<SloRow>('slo').select(
    'id',
  );
  const ids = new Set(slos.map(slo => slo.id));
  const states: Array<Pick<SloStateRow, 'slo_id'>> = await knex<SloStateRow>(
    'slo_state',
  ).select('slo_id');
  const orphans = states.map(state => state.slo_id).filter(id => !ids.has(id));
  for (const part of chunk(orphans, KEYS_PER_STATEMENT)) {
    await whereAny(knex, knex<SloStateRow>('slo_state'), 'slo_id', part)
      .whereNotExists(
        knex<SloRow>('slo').whereRaw('slo.id = slo_state.slo_id').select('id'),
      )
      .delete();
  }
  return orphans.length;
}

/** Keys that have history, by hopping from one to the next in the primary key. */
async function historyKeys(knex: Knex): Promise<number[]> {
  const rows = await knex
    .withRecursive('hop', ['seq'], query =>
      query
        .from('slo_point')
        .min('sli_seq')
        .unionAll(union =>
          union
            .from('hop')
            .whereNotNull('hop.seq')
            .select(
              knex.raw(
                '(select min(sli_seq) from slo_point where sli_seq > hop.seq)',
              ),
            ),
        ),
    )
    .from('hop')
    .whereNotNull('seq')
    .select('seq');
  return rows.map((row: { seq: number }) => row.seq);
}
