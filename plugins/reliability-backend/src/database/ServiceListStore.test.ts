import { createTestDatabases } from '../__testUtils__/databases';
import { component } from '../__testUtils__/entities';
import { toServiceRow } from '../catalog/toServiceRow';
import { refreshSummaries } from './refreshSummaries';
import { ServiceListStore, type ServiceListQuery } from './ServiceListStore';
import { ServiceStore } from './ServiceStore';

const databases = createTestDatabases();

describe.each(databases.ids)('ServiceListStore on %s', databaseId => {
  it('finds services by tier and level, those without too', async () => {
    const knex = await databases.init(databaseId);
    await new ServiceStore(knex).upsert(
      ['a', 'b', 'c'].map(name => toServiceRow(component(name), 1)),
    );
    await refreshSummaries(knex);
    await knex('service').where({ name: 'a' }).update({ tier: '1' });
    await knex('service').where({ name: 'b' }).update({ tier: '3' });
    await knex('check_state').insert(
      [
        { name: 'a', level: 'operable' },
        { name: 'b', level: null },
      ].map(({ name, level }) => ({
        entity_ref: `component:default/${name}`,
        table_digest: 'd',
        outcomes: '',
        level,
        evaluated_at: 1,
      })),
    );
    const store = new ServiceListStore(knex);
    const found = async (part: Partial<ServiceListQuery>) => {
      const rows = await store.find({ sort: 'name', order: 'asc', ...part });
      return rows.map(row => row.entity_ref.replace('component:default/', ''));
    };

    expect(await found({})).toEqual(['a', 'b', 'c']);
    expect(await found({ tiers: ['1', '2'] })).toEqual(['a']);
    expect(await found({ tiers: ['3', undefined] })).toEqual(['b', 'c']);
    expect(await found({ levels: ['operable'] })).toEqual(['a']);
    // What was never checked is below the first level as well.
    expect(await found({ levels: [undefined] })).toEqual(['b', 'c']);
    expect(await found({ levels: [undefined], tiers: ['3'] })).toEqual(['b']);
    expect(await found({ levels: ['observed'] })).toEqual([]);

    const rows = await store.rows([
      'component:default/b',
      'component:default/a',
    ]);
    expect(rows.map(row => [row.name, row.level])).toEqual([
      ['b', null],
      ['a', 'operable'],
    ]);
  });
});
