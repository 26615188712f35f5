import type { Knex } from 'knex';
import { chunk, ROWS_PER_STATEMENT } from './chunk';

/**
 * Makes a table hold exactly these rows of an entity; writes nothing when it
 * does already. Generated ids are not compared.
 *
 * @returns whether anything was written.
 */
export async function replaceRows<TRow extends { entity_ref: string }>(
  tx: Knex,
  table: string,
  entityRef: string,
  rows: ReadonlyArray<Omit<TRow, 'id'> & { id?: string }>,
): Promise<boolean> {
  const before: object[] = await tx(table).where({ entity_ref: entityRef });
  const generated = rows.every(row => row.id === undefined);
  if (canonical(before, generated) === canonical(rows, generated)) {
    return false;
  }
  await tx(table).where({ entity_ref: entityRef }).delete();
  for (const part of chunk(rows, ROWS_PER_STATEMENT)) {
    await tx(table).insert(part);
  }
  return true;
}

function canonical(rows: readonly object[], withoutId: boolean): string {
  return JSON.stringify(
    rows
      .map(row =>
        JSON.stringify(
          Object.entries(row)
            .filter(([key]) => !(withoutId && key === 'id'))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      )
      .sort(),
  );
}
