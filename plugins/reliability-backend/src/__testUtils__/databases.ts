import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { packagePath } from '../packagePath';

/** Both databases where a PostgreSQL is given, else the embedded one. */
export function createTestDatabases() {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
  return {
    ids: databases.eachSupportedId(),
    /** An empty database with the schema of the plugin. */
    async init(
      id: ReturnType<typeof databases.eachSupportedId>[number][0],
    ): Promise<Knex> {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory: packagePath('migrations') });
      return knex;
    },
  };
}
