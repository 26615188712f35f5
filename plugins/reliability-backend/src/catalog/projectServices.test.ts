import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { component, course, group } from '../__testUtils__/entities';
import { dump } from '../__testUtils__/tables';
import { ServiceStore } from '../database/ServiceStore';
import { SnapshotStore } from '../database/SnapshotStore';
import { projectOwners } from './projectOwners';
import { projectServices } from './projectServices';

const databases = createTestDatabases();
const config = { kinds: ['Component'], types: [], intervalSeconds: 60 };

function many(amount: number): Entity[] {
  return Array.from({ length: amount }, (_, index) => component(`s${index}`));
}

describe.each(databases.ids)('projection on %s', databaseId => {
  let knex: Knex;
  let store: ServiceStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    store = new ServiceStore(knex);
  });

  const project = (
    entities: Entity[],
    now: number,
    overrides: Partial<Parameters<typeof projectServices>[0]> = {},
  ) =>
    projectServices({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      store,
      config,
      logger: mockServices.logger.mock(),
      now,
      ...overrides,
    });
  const names = async () =>
    (await knex('service').orderBy('entity_ref').select('entity_ref')).map(
      row => row.entity_ref,
    );

  it('keeps what is asked of components and courses, over several pages', async () => {
    const entities = [
      ...many(1100),
      component('Delivery-Quote', {
        title: 'Delivery quotes',
        owner: 'Team-Delivery',
        annotations: {
          'reliability/definitions': 'dir:./reliability',
          'reliability/tier': '1',
          'reliability/sre-partner': 'user:default/Sam',
          'reliability/service-name': 'quotes',
        },
      }),
      course('slo-basics', 'url:https://git.example.net/c/catalog-info.yaml'),
      group('team-delivery', []),
    ];
    await expect(project(entities, 100)).resolves.toEqual({
      total: 1102,
      changed: 1102,
      removed: 0,
    });
    const row = await knex('service')
      .where({ entity_ref: 'component:default/delivery-quote' })
      .first();
    expect(row).toMatchObject({
      kind: 'Component',
      name: 'Delivery-Quote',
      title: 'Delivery quotes',
      type: 'service',
      owner: 'group:default/team-delivery',
      system: 'system:default/quotes',
      lifecycle: 'production',
      tier: '1',
      service_name: 'quotes',
      sre_partner: 'user:default/sam',
      folder: 'dir:./reliability',
      location: 'url:https://git.example.net/Delivery-Quote/catalog-info.yaml',
      is_course: 0,
      seen_at: 100,
    });
    expect(
      await knex('service')
        .where({ entity_ref: 'resource:default/slo-basics' })
        .first(),
    ).toMatchObject({ is_course: 1, folder: 'dir:.' });
  });

  it('writes only what changed, and removes with all that hangs on it what a complete pass did not see', async () => {
    await project(many(3), 100);
    for (const table of ['problem', 'snapshot', 'service_summary']) {
      const row = {
        problem: { severity: 'error', rule: 'a/b', message: 'm', file: 'f' },
        snapshot: { domain: 'coverage', observed_at: 1, payload: '{}' },
        service_summary: {
          slo_rank: 99,
          slo_count: 0,
          coverage_verdict: 'unknown',
          coverage_rank: 1,
          runbook_count: 0,
          problem_count: 1,
        },
      }[table]!;
      await knex(table).insert([
        { entity_ref: 'component:default/s0', ...row },
        { entity_ref: 'component:default/s1', ...row },
      ]);
    }
    const entities = [component('s0'), component('s2', { owner: 'other' })];
    await expect(project(entities, 200)).resolves.toEqual({
      total: 2,
      changed: 1,
      removed: 1,
    });
    const tables = await dump(knex);
    expect(JSON.stringify(tables)).not.toContain('component:default/s1');
    expect(tables.problem).toHaveLength(1);
    expect(tables.snapshot).toHaveLength(1);
    expect(tables.service_summary).toHaveLength(1);
    expect(await knex('service').distinct('seen_at')).toEqual([
      { seen_at: 200 },
    ]);
  });

  it('removes nothing after a pass that failed, or one that saw nothing', async () => {
    await project(many(600), 100);
    const half = catalogServiceMock({ entities: many(550) });
    let pages = 0;
    const failing = catalogServiceMock.mock({
      queryEntities: async request => {
        pages += 1;
        if (pages === 2) {
          throw new Error('The catalog went away');
        }
        return half.queryEntities(request);
      },
    });
    await expect(project([], 200, { catalog: failing })).rejects.toThrow(
      'went away',
    );
    expect(await names()).toHaveLength(600);

    await expect(project([], 300)).resolves.toMatchObject({ removed: 0 });
    expect(await names()).toHaveLength(600);

    await expect(project(many(550), 400)).resolves.toMatchObject({
      removed: 50,
    });
  });

  it('looks only at the kinds and types it is told to', async () => {
    const entities = [
      component('a', { type: 'service' }),
      component('b', { type: 'library' }),
      { ...component('c'), kind: 'API' },
    ];
    await project(entities, 1, {
      config: { ...config, kinds: ['component', 'api'], types: ['service'] },
    });
    expect(await names()).toEqual(['api:default/c', 'component:default/a']);
  });

  it('survives what is not text, or cannot be stored', async () => {
    const odd = component('odd', { title: 'nul \0 byte' });
    odd.spec!.owner = { not: 'text' };
    odd.spec!.lifecycle = 3;
    await project([odd], 1);
    expect(await knex('service').first()).toMatchObject({
      title: 'nul  byte',
      owner: null,
      lifecycle: '3',
    });
  });

  it('assesses owners, and writes a reading again only when it says something else', async () => {
    const snapshots = new SnapshotStore(knex);
    const entities = [
      component('a', { owner: 'team-delivery' }),
      component('b', { owner: 'nobody' }),
      component('c', { owner: 'group:' }),
      group('team-delivery', ['one', 'two']),
    ];
    await project(entities, 100);
    const own = (now: number, all: Entity[]) =>
      projectOwners({
        catalog: catalogServiceMock({ entities: all }),
        auth: mockServices.auth(),
        services: store,
        snapshots,
        now,
      });
    await expect(own(100, entities)).resolves.toEqual([
      'component:default/a',
      'component:default/b',
      'component:default/c',
    ]);
    const reading = async (name: string) => {
      const row = await knex('snapshot')
        .where({ entity_ref: `component:default/${name}`, domain: 'ownership' })
        .first();
      return { ...JSON.parse(row.payload), at: row.observed_at };
    };
    expect(await reading('a')).toMatchObject({
      state: 'owned',
      owner: {
        entityRef: 'group:default/team-delivery',
        title: 'Team team-delivery',
        type: 'team',
        members: 2,
      },
    });
    expect(await reading('b')).toMatchObject({ state: 'owner-missing' });
    expect(await reading('c')).toMatchObject({ state: 'owner-missing' });

    const smaller = [...entities.slice(0, 3), group('team-delivery', [])];
    await expect(own(160, smaller)).resolves.toEqual(['component:default/a']);
    expect(await reading('a')).toMatchObject({ state: 'empty-group', at: 160 });
    expect(await reading('b')).toMatchObject({ at: 160 });
    expect(await knex('owner').orderBy('entity_ref')).toEqual([
      expect.objectContaining({
        entity_ref: 'group:default/nobody',
        is_present: 0,
      }),
      expect.objectContaining({
        entity_ref: 'group:default/team-delivery',
        is_present: 1,
        members: 0,
      }),
    ]);
  });
});
