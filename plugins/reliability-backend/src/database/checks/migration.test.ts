import { createTestDatabases } from '../../__testUtils__/databases';
import { packagePath } from '../../packagePath';

const databases = createTestDatabases();

describe.each(databases.ids)('the migration to checks on %s', databaseId => {
  it('reads folders again, keeps the rest, and can be undone', async () => {
    const knex = await databases.init(databaseId);
    const directory = packagePath('migrations');
    const name = '20261124000002_checks.js';
    await knex.migrate.down({ directory, name });
    const columns = await knex('definition_folder').columnInfo();
    expect(columns).not.toHaveProperty('exemptions');
    await expect(knex.schema.hasTable('check_state')).resolves.toBe(false);
    await knex('definition_folder').insert({
      entity_ref: 'component:default/a',
      state: 'read',
      etag: 'x',
      attempted_at: 1,
      rules: '[1]',
    });
    await knex.migrate.up({ directory, name });
    await expect(knex('definition_folder').first()).resolves.toMatchObject({
      etag: null,
      rules: '[1]',
      exemptions: '[]',
    });
  });
});
