import type { Knex } from 'knex';
import type { SliRow, SloRow } from '../../tables';
import { breathe } from '../breathe';

const SLOS_PER_PAGE = 1000;

/** An SLO with the rows of its parts, in their order; none while it was never understood. */
export interface SloWithParts {
  slo: SloRow;
  parts: SliRow[];
}

type JoinedRow = SliRow & {
  slo_seq: number;
  id: string;
  slo_entity_ref: string;
  name: string;
  definition: string;
  is_refused: number;
};

/**
 * All SLOs in pages, in the order of their keys. A definition and its parts
 * come from one statement: read one after the other, a definition could meet
 * the parts of the one that has just replaced it.
 */
export async function* listSlos(knex: Knex): AsyncGenerator<SloWithParts[]> {
  let after = -1;
  for (;;) {
    const slos = await join(
      knex,
      knex<SloRow>('slo')
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(SLOS_PER_PAGE),
    );
    if (slos.length === 0) {
      return;
    }
    yield slos;
    after = slos[slos.length - 1].slo.seq;
    await breathe();
  }
}

/** One SLO by its public id. */
export async function findSlo(
  knex: Knex,
  id: string,
): Promise<SloWithParts | undefined> {
  const [slo] = await join(knex, knex<SloRow>('slo').where({ id }));
  return slo;
}

async function join(
  knex: Knex,
  slos: Knex.QueryBuilder,
): Promise<SloWithParts[]> {
  const rows: JoinedRow[] = await knex
    .from(slos.as('slo'))
    .leftJoin('sli', 'sli.slo_id', 'slo.id')
    .orderBy(['slo.seq', 'sli.part'])
    .select('sli.*', {
      slo_seq: 'slo.seq',
      id: 'slo.id',
      slo_entity_ref: 'slo.entity_ref',
      name: 'slo.name',
      definition: 'slo.definition',
      is_refused: 'slo.is_refused',
    });
  const found: SloWithParts[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last?.slo.seq === row.slo_seq) {
      last.parts.push(row);
    } else {
      found.push({
        slo: {
          seq: row.slo_seq,
          id: row.id,
          entity_ref: row.slo_entity_ref,
          name: row.name,
          definition: row.definition,
          is_refused: row.is_refused,
        },
        // Without parts the join gives one row of nulls.
        parts: row.slo_id === null ? [] : [row],
      });
    }
  }
  return found;
}
