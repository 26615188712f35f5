import type { Knex } from 'knex';

/** Rows of every table, so that a test can say that nothing was written. */
export async function dump(
  knex: Knex,
  options?: { without?: string[] },
): Promise<Record<string, object[]>> {
  const tables = [
    'service',
    'owner',
    'definition_folder',
    'slo',
    'sli',
    'slo_state',
    'problem',
    'document',
    'snapshot',
    'service_summary',
  ];
  const rows: Record<string, object[]> = {};
  for (const table of tables) {
    const found: Array<Record<string, unknown>> = await knex(table).select();
    rows[table] = found
      .map(row =>
        Object.fromEntries(
          Object.entries(row).filter(
            ([column]) => !options?.without?.includes(column),
          ),
        ),
      )
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return rows;
}
