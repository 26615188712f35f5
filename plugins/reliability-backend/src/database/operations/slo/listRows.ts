import type { Knex } from 'knex';
import type { SloRow } from '../../tables';
import { breathe } from '../breathe';

const ROWS_PER_PAGE = 1000;

/** All SLO rows in pages, in the order of their keys. */
export async function* listRows(knex: Knex): AsyncGenerator<SloRow[]> {
  let after = -1;
  for (;;) {
    const rows: SloRow[] = await knex<SloRow>('slo')
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(ROWS_PER_PAGE);
    if (rows.length === 0) {
      return;
    }
    yield rows;
    after = rows[rows.length - 1].seq;
    await breathe();
  }
}
