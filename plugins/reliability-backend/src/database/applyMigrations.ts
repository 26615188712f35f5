import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { packagePath } from '../packagePath';

/** A client of the plugin's database, its schema up to date unless the host does that itself. */
export async function applyMigrations(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  await useWriteAheadLog(knex);
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: packagePath('migrations') });
  }
  return knex;
}

/** So that pages are read while the engine writes, and a killed process leaves no half-written page. */
async function useWriteAheadLog(knex: Knex): Promise<void> {
  if (knex.client.config.client.includes('sqlite3')) {
    await knex.raw('PRAGMA journal_mode = WAL');
  }
}
