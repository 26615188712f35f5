import { tiersOf } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { thinningOf } from '../../../engine/thinningZones';
import { chunk } from '../../chunk';
import type { SliRow, SloPointRow } from '../../tables';
import { breathe } from '../breathe';
import { whereAny } from '../whereAny';

/** SLIs whose rows are thinned in one statement. */
const SLIS_PER_STATEMENT = 50;

type Swept = Pick<SliRow, 'seq' | 'step' | 'collected_to' | 'retention'>;

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
  const rows: Swept[] = await knex<SliRow>('sli')
    .whereNotNull('collected_to')
    .whereNotNull('step')
    .select('seq', 'step', 'collected_to', 'retention');
  const groups = new Map<string, Swept[]>();
  for (const row of rows) {
    const key = `${row.collected_to} ${row.step} ${row.retention}`;
    const group = groups.get(key);
    if (group) {
      group.push(row);
    } else {
      groups.set(key, [row]);
    }
  }

  let deleted = 0;
  for (const group of groups.values()) {
    const { zones, keepFrom } = thinningOf(
      group[0].collected_to!,
      group[0].step!,
      span,
      tiersOf(group[0].retention),
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
          'sli_seq',
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
    knex<SliRow>('sli').where('collected_from', '<', keepFrom),
    'seq',
    seqs,
  ).select('seq');
  if (tooLong.length === 0) {
    return 0;
  }
  const trimmed = tooLong.map((row: Pick<SliRow, 'seq'>) => row.seq);
  return knex.transaction(async tx => {
    await whereAny(tx, tx<SliRow>('sli').forUpdate(), 'seq', trimmed).select(
      'seq',
    );
    const deleted: number = await whereAny(
      tx,
      tx<SloPointRow>('slo_point').where('time', '<', keepFrom),
      'sli_seq',
      trimmed,
    ).delete();
    await whereAny(tx, tx<SliRow>('sli'), 'seq', trimmed).update({
      collected_from: tx.raw(
        '(select min(time) from slo_point where sli_seq = sli.seq)',
      ),
    });
    return deleted;
  });
}
