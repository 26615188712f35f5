import type { Knex } from 'knex';

/** Runs the work in the caller's transaction when there is one, else in one of its own. */
export async function inTransaction<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return knex.isTransaction
    ? work(knex as Knex.Transaction)
    : knex.transaction(work);
}
