import type { Knex } from 'knex';

/** `true` for the embedded database. */
export function isSqlite(knex: Knex): boolean {
  return String(knex.client.config.client).includes('sqlite3');
}

/**
 * `column` is one of `values`, given as a single parameter: no limit on how
 * many there are, and one statement text whatever their number, which keeps
 * PostgreSQL's plan cache small.
 */
export function whereAny<TQuery extends Knex.QueryBuilder>(
  knex: Knex,
  query: TQuery,
  column: string,
  values: ReadonlyArray<number | string>,
): TQuery {
  return (
    isSqlite(knex)
      ? query.whereRaw('?? in (select value from json_each(?))', [
          column,
          JSON.stringify(values),
        ])
      : query.whereRaw('?? = any(?)', [column, values as Knex.Value])
  ) as TQuery;
}
