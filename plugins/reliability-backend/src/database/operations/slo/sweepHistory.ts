import type { Knex } from 'knex';
import { thinningOf } from '../../../engine/thinningZones';
import { chunk } from '../../chunk';
import type { SloPointRow, SloRow } from '../../tables';
import { breathe } from '../breathe';
import { whereAny } from '../whereAny';

/** SLIs whose rows are thinned in one statement. */
const SLIS_PER_STATEMENT = 50;

type Swept = Pick<SloRow, 'seq' | 'step' | 'collected_to'>;

/**
 * Deletes the rows that have become too old for their resolution. Thinning
 * changes no sum, so nothing needs to be locked and it may be repeated.
 *
 * @param options.span - how far back from the edge of each tier to look, seconds
 * @returns rows deleted
 */
export async function sweepHistory(options: {
  knex: Knex;
  span: number;
  signal: AbortSignal;
}): Promise<number> {
  const { knex, span, signal } = options;
  const rows: Swept[] = await knex<SloRow>('slo')
    .whereNotNull('collected_to')
    .whereNotNull('step')
    .select('seq', 'step', 'collected_to');
  const groups = new Map<string, Swept[]>();
  for (const row of rows) {
    const key = `${row.collected_to} ${row.step}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }

  let deleted = 0;
  for (const group of groups.values()) {
    const { zones, keepFrom } = thinningOf(
      group[0].collected_to!,
      group[0].step!,
      span,
    );
    for (const part of chunk(
      group.map(row => row.seq),
      SLIS_PER_STATEMENT,
    )) {
      for (const { after, upTo, resolution } of zones) {
        signal.throwIfAborted();
        deleted += await whereAny(
          knex,
          knex<SloPointRow>('slo_point'),
          'slo_seq',
          part,
        )
          .where('time', '>', after)
          .where('time', '<=', upTo)
          .whereRaw('time % cast(? as integer) <> 0', [resolution])
          .delete();
        await breathe();
      }
      deleted += await trim(knex, part, keepFrom);
    }
  }
  return deleted;
}

/** Ends histories at `keepFrom`; they then begin at the first row that is left. */
async function trim(
  knex: Knex,
  seqs: number[],
  keepFrom: number,
): Promise<number> {
  const tooLong = await whereAny(
    knex,
    knex<SloRow>('slo').where('collected_from', '<', keepFrom),
    'seq',
    seqs,
  ).select('seq');
  if (tooLong.length === 0) {
    return 0;
  }
  const trimmed = tooLong.map((row: Pick<SloRow, 'seq'>) => row.seq);
  return knex.transaction(async tx => {
    await whereAny(tx, tx<SloRow>('slo').forUpdate(), 'seq', trimmed).select(
      'seq',
    );
    const deleted: number = await whereAny(
      tx,
      tx<SloPointRow>('slo_point').where('time', '<', keepFrom),
      'slo_seq',
      trimmed,
    ).delete();
    await whereAny(tx, tx<SloRow>('slo'), 'seq', trimmed).update({
      collected_from: tx.raw(
        '(select min(time) from slo_point where slo_seq = slo.seq)',
      ),
    });
    return deleted;
  });
}
