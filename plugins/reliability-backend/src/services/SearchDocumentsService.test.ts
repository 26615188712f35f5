import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { SearchDocument } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { expectDocumented } from '../__testUtils__/apiContract';
import { createTestDatabases } from '../__testUtils__/databases';
import { component } from '../__testUtils__/entities';
import { reliabilityPlugin } from '../plugin';

const databases = createTestDatabases();
const A = 'component:default/a';
const TITLED = 'component:default/titled';
const COUNT = 620;

describe.each(databases.ids)('documents for the search on %s', databaseId => {
  let knex: Knex;
  let backend: TestBackend;

  const list = (query: object, authorization: string) =>
    request(backend.server)
      .get('/api/reliability/search/documents')
      .query(query)
      .set('Authorization', authorization)
      .expect(response => expectDocumented(response));
  const service = mockCredentials.service.header();

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    const scheduler = mockServices.scheduler();
    backend = await startTestBackend({
      features: [
        reliabilityPlugin,
        mockServices.database.factory({ knex }),
        createServiceFactory({
          service: mockServices.scheduler.factory().service,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () =>
            catalogServiceMock({
              entities: [component('a'), component('titled', { title: 'É' })],
            }),
        }),
      ],
    });
    await scheduler.triggerTask('reliability-services');
    const rows = Array.from({ length: COUNT }, (_, index) => ({
      id: `${String(index).padStart(4, '0')}`,
      entity_ref: A,
      kind: 'runbook',
      slug: `runbook-${index}`,
      position: index,
      title: `Runbook ${index}`,
      file: `runbooks/${index}.md`,
      meta: JSON.stringify({ alerts: index ? [] : ['TooSlow'] }),
      markdown: '# Look **first**\n\n- [ ] at `the queue`',
    }));
    await knex.batchInsert(
      'document',
      [
        ...rows,
        {
          ...rows[0],
          id: '9000',
          entity_ref: TITLED,
          markdown: 'word '.repeat(100_000),
        },
        { ...rows[0], id: '9001', kind: 'lesson' },
        { ...rows[0], id: '9002', kind: 'scenario' },
        { ...rows[0], id: '9003', entity_ref: 'component:default/gone' },
      ],
      50,
    );
  }, 60_000);

  afterAll(() => backend.stop());

  it.each([
    ['a user', mockCredentials.user.header(), 403],
    ['nobody', mockCredentials.none.header(), 401],
    ['no valid token', mockCredentials.user.invalidHeader(), 401],
  ])('answers services, and not %s', async (_, authorization, status) => {
    const response = await list({}, authorization);
    expect(response.status).toBe(status);
    expect(JSON.stringify(response.body)).not.toContain('queue');
  });

  it.each([undefined, 1, 50, 51, 500])(
    'gives each runbook once, in pages of %s',
    async limit => {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const { body } = await list(
          // One by one, the last few will do.
          { limit, after: after ?? (limit === 1 ? '0617' : undefined) },
          service,
        ).expect(200);
        const items: SearchDocument[] = body.items;
        expect(items.length).toBeLessThanOrEqual(limit ?? 100);
        ids.push(...items.map(({ id }) => id));
        after = body.next;
      } while (after);
      const expected = [
        ...Array.from({ length: COUNT }, (_, index) =>
          String(index).padStart(4, '0'),
        ),
        '9000',
      ];
      expect(ids).toEqual(limit === 1 ? expected.slice(618) : expected);
    },
  );

  it('gives the words, without markup and not too many', async () => {
    const first = await list({ limit: 1 }, service);
    expect(first.body.items).toEqual([
      {
        id: '0000',
        kind: 'runbook',
        entityRef: A,
        entityTitle: 'a',
        slug: 'runbook-0',
        title: 'Runbook 0',
        text: expect.stringMatching(/^Look first\s+at the queue\s*$/),
        alerts: ['TooSlow'],
      },
    ]);
    const { body } = await list({ after: '8999' }, service);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      entityRef: TITLED,
      entityTitle: 'É',
    });
    expect(body.items[0].text).toMatch(/^word word/);
    expect(body.items[0].text.length).toBeLessThanOrEqual(20_000);
    expect(body.items[0].text.length).toBeGreaterThan(19_990);
  });

  it.each([{ limit: 501 }, { limit: 0 }, { limit: 'all' }, { offset: 1 }])(
    'refuses %j',
    async query => {
      expect((await list(query, service)).status).toBe(400);
    },
  );
});
