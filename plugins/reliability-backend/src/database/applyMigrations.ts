import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { packagePath } from '../packagePath';

/** A client of the plugin's database, its schema up to date unless the host does that itself. */
export async function applyMigrations(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: packagePath('migrations') });
  }
  return knex;
}
