import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  catalogServiceRef,
  type CatalogService,
  type CatalogServiceRequestOptions,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  type NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import type { DrillScenario } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { expectDocumented, expectSchema } from '../__testUtils__/apiContract';
import { createTestDatabases } from '../__testUtils__/databases';
import { component, group } from '../__testUtils__/entities';
import { CoverageTask } from '../coverage/CoverageTask';
import type { DocumentRow } from '../database/tables';
import { toDocumentRow } from '../definitions/toDocumentRow';
import { reliabilityPlugin } from '../plugin';

const databases = createTestDatabases();

const A = 'component:default/a';
const HIDDEN = 'component:default/hidden';
const TEAM = 'group:default/team-delivery';
const ANNA = 'user:default/anna';
const BEN = 'user:default/ben';

const MARKDOWN = `# Meaning

It is down.

## Mitigation

- [ ] Look at \`kubectl get pods\`
- [ ] Restart it
`;

const SCENARIO: Omit<DrillScenario, 'slug' | 'title' | 'file'> = {
  runbooks: ['unknown', 'restart'],
  alerts: ['ADown'],
  minutes: 30,
  situation: 'It is 3 a.m.',
  hints: ['HINT-ONE', 'HINT-TWO'],
  expectedPath: 'EXPECTED-PATH',
};

/** References that only services see. */
let hidden: string[];
let acting: AuthorizeResult.ALLOW | AuthorizeResult.DENY;

const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () =>
    mockServices.permissions.mock({
      authorize: async requests => requests.map(() => ({ result: acting })),
      authorizeConditional: async requests =>
        requests.map(() => ({
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'HAS_LABEL',
            resourceType: 'catalog-entity',
            params: { label: 'open' },
          },
        })),
    }),
});

function catalog(): CatalogService {
  const all = catalogServiceMock({
    entities: [
      component('a', { annotations: { 'reliability/tier': '1' } }),
      component('b', { owner: 'team-idle' }),
      component('hidden'),
      group('team-delivery', ['anna', 'ben']),
    ],
  });
  return catalogServiceMock.mock({
    queryEntities: query => all.queryEntities(query),
    getEntitiesByRefs: async (query, options) => {
      const { items } = await all.getEntitiesByRefs(query);
      const { principal } = (options as CatalogServiceRequestOptions)
        .credentials;
      const isUser = (principal as { type: string }).type === 'user';
      return {
        items: items.map((item, index) =>
          isUser && hidden.includes(query.entityRefs[index]) ? undefined : item,
        ),
      };
    },
  });
}

describe.each(databases.ids)('executions on %s', databaseId => {
  const scheduler = mockServices.scheduler();
  const signals: SignalPayload[] = [];
  const notifications: NotificationSendOptions[] = [];
  const auditor = mockServices.auditor.mock();
  let audits: Array<{ eventId: string; meta?: object; outcome: string }>;
  let deliver: () => Promise<void>;
  let reassess: jest.SpyInstance;
  let knex: Knex;
  let backend: TestBackend;

  const as = (user: string, test: Test) =>
    test
      .set('Authorization', mockCredentials.user.header(user))
      .expect(response => {
        if (!/\/export/.test(response.request.url)) expectDocumented(response);
      });
  const get = (path: string, user = ANNA) =>
    as(user, request(backend.server).get(`/api/reliability${path}`));
  const post = (path: string, body: object, user = ANNA) =>
    as(
      user,
      request(backend.server).post(`/api/reliability${path}`).send(body),
    );
  const patch = (path: string, body: object, user = ANNA) =>
    as(
      user,
      request(backend.server).patch(`/api/reliability${path}`).send(body),
    );
  const start = async (body: object = {}, user = ANNA) =>
    (
      await post(
        '/executions',
        { operation: randomUUID(), entityRef: A, slug: 'restart', ...body },
        user,
      ).expect(201)
    ).body;
  const add = (id: string, events: object[], user = ANNA) =>
    post(
      `/executions/${id}/events`,
      { events: events.map(each => ({ operation: randomUUID(), ...each })) },
      user,
    );
  const message = (response: { body: { error: { message: string } } }) =>
    response.body.error.message;

  const document = async (
    kind: DocumentRow['kind'],
    slug: string,
    more: Partial<Parameters<typeof toDocumentRow>[2]> = {},
    entityRef = A,
  ) => {
    const row = toDocumentRow(entityRef, kind, {
      slug,
      position: 0,
      title: `Title of ${slug}`,
      file: `${slug}.md`,
      markdown: MARKDOWN,
      meta: { alerts: [], signals: [] },
      ...more,
    });
    await knex<DocumentRow>('document').insert(row).onConflict('id').merge();
    return row.id;
  };

  beforeAll(async () => {
    hidden = [HIDDEN];
    knex = await databases.init(databaseId);
    backend = await startTestBackend({
      features: [
        reliabilityPlugin,
        permissions,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({ data: {} }),
        auditor.factory,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: catalog,
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({
            publish: async payload => {
              signals.push(payload);
              await deliver();
            },
          }),
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({
            send: async notification => {
              notifications.push(notification);
              await deliver();
            },
          }),
        }),
      ],
    });
    await scheduler.triggerTask('reliability-services');
  }, 120_000);

  afterAll(async () => {
    await backend?.stop();
  });

  beforeEach(async () => {
    hidden = [HIDDEN];
    acting = AuthorizeResult.ALLOW;
    deliver = async () => {};
    signals.length = 0;
    notifications.length = 0;
    audits = [];
    auditor.createEvent.mockImplementation(async event => {
      const say = (outcome: string) => async () => {
        audits.push({ eventId: event.eventId, meta: event.meta, outcome });
      };
      return { success: say('success'), fail: say('fail') };
    });
    reassess = jest
      .spyOn(CoverageTask.prototype, 'reassess')
      .mockResolvedValue(undefined);
    for (const table of [
      'document',
      'execution',
      'execution_event',
      'follow_up_action',
    ]) {
      await knex(table).delete();
    }
    await document('runbook', 'restart');
  });

  afterEach(() => {
    reassess.mockRestore();
  });

  it('is followed by two people, taken over, finished, reopened and exported', async () => {
    const begun = await start({ alert: 'ADown' });
    expect(begun).toMatchObject({
      entityRef: A,
      kind: 'incident',
      runbook: 'restart',
      alert: 'ADown',
      status: 'open',
      startedBy: ANNA,
      lead: ANNA,
      newerVersion: 'none',
      canExecute: true,
      events: [{ type: 'started', actor: ANNA }],
    });
    expect(
      begun.parts.filter((part: { kind: string }) => part.kind === 'step'),
    ).toMatchObject([{ step: 1 }, { step: 2, section: 'Mitigation' }]);

    const { id } = begun;
    await Promise.all([
      add(id, [{ type: 'step-done', step: 1 }]).expect(200),
      add(id, [{ type: 'step-done', step: 2 }], BEN).expect(200),
    ]);
    await add(id, [{ type: 'step-undone', step: 1 }], BEN).expect(200);
    await add(
      id,
      [{ type: 'note', step: 2, text: 'SECRET-NOTE' }, { type: 'taken-over' }],
      BEN,
    ).expect(200);
    expect(reassess).not.toHaveBeenCalled();
    const finished = await add(id, [
      { type: 'finished', outcome: 'partly', text: 'It came back.' },
    ]).expect(200);
    expect(finished.body).toMatchObject({
      status: 'finished',
      outcome: 'partly',
      summary: 'It came back.',
      finishedBy: ANNA,
      lead: BEN,
      participants: expect.arrayContaining([ANNA, BEN]),
      done: [{ step: 2, by: BEN }],
      notes: [{ step: 2, text: 'SECRET-NOTE', by: BEN }],
      revision: 7,
    });
    expect(reassess).toHaveBeenCalledWith(A);

    const late = await add(id, [{ type: 'step-done', step: 1 }]).expect(409);
    expect(message(late)).toContain('Reopen it');
    const list = await get(`/executions?entityRef=${A}&status=finished`);
    expect(list.body).toMatchObject({
      totalItems: 1,
      items: [{ id, outcome: 'partly', lead: BEN, revision: 7 }],
    });

    const record = await get(`/executions/${id}/export?format=json`).expect(
      200,
    );
    expectSchema('ExecutionRecord', record.body);
    expect(record.body.execution.notes).toHaveLength(1);
    const markdown = await get(`/executions/${id}/export?language=fr`).expect(
      200,
    );
    expect(markdown.headers['content-type']).toBe(
      'text/markdown; charset=utf-8',
    );
    expect(markdown.headers['x-content-type-options']).toBe('nosniff');
    expect(markdown.headers['content-disposition']).toMatch(
      /^attachment; filename="\d{4}-\d\d-\d\d-a-restart\.md"$/,
    );

    const reopened = await add(id, [{ type: 'reopened' }], BEN).expect(200);
    expect(reopened.body.status).toBe('open');
    expect(reopened.body).not.toHaveProperty('outcome');
    expect(reopened.body).not.toHaveProperty('finishedAt');
    expect(reassess).toHaveBeenCalledTimes(2);

    expect(signals).toHaveLength(7);
    expect(signals[6]).toEqual({
      recipients: { type: 'broadcast' },
      channel: 'reliability:executions',
      message: { id, revision: 8 },
    });
    expect(
      audits.map(({ eventId, outcome }) => `${eventId} ${outcome}`),
    ).toEqual([
      'execution-start success',
      'execution-change success',
      'execution-change success',
      'execution-export success',
      'execution-export success',
      'execution-change success',
    ]);
    expect(JSON.stringify(audits)).not.toContain('SECRET-NOTE');
  });

  it('may be asked twice: the same operation is the same thing', async () => {
    const operation = randomUUID();
    const first = await start({ operation });
    signals.length = 0;
    await knex('document').delete();
    const again = await start({ operation });
    expect(again).toMatchObject({ id: first.id, revision: 1 });
    await post(
      '/executions',
      { operation, entityRef: A, slug: 'restart' },
      BEN,
    ).expect(409);
    await post('/executions', { operation, entityRef: A, slug: 'x' }).expect(
      409,
    );
    await post('/drills', { operation, team: TEAM }).expect(409);

    expect(signals).toEqual([]);
    const tick = { operation: randomUUID(), type: 'step-done', step: 1 };
    await add(operation, [tick, tick]).expect(200);
    const { body } = await add(operation, [tick], BEN).expect(200);
    expect(body).toMatchObject({ revision: 2, done: [{ by: ANNA }] });
    expect(signals).toHaveLength(1);
  });

  it('stays with the text it was started with', async () => {
    const { id } = await start();
    await document('runbook', 'restart', { markdown: '- [ ] Only this' });
    const changed = await get(`/executions/${id}`).expect(200);
    expect(changed.body.newerVersion).toBe('changed');
    expect(JSON.stringify(changed.body.parts)).toContain('Restart it');
    await add(id, [{ type: 'step-done', step: 2 }]).expect(200);

    await knex('document').delete();
    const gone = await get(`/executions/${id}`).expect(200);
    expect(gone.body).toMatchObject({
      newerVersion: 'gone',
      done: [{ step: 2 }],
    });
    expect(JSON.stringify(gone.body.parts)).toContain('Restart it');
    await add(id, [{ type: 'finished', outcome: 'worked' }]).expect(200);
    const missing = await post('/executions', {
      operation: randomUUID(),
      entityRef: A,
      slug: 'restart',
    }).expect(404);
    expect(message(missing)).toBe(`${A} has no runbook 'restart' (any more)`);
  });

  it('keeps the records of a service that is gone, for those who may see it', async () => {
    const { id } = await start();
    const rows = await knex('service').where({ entity_ref: A });
    await knex('service').where({ entity_ref: A }).delete();
    await add(id, [{ type: 'note', text: 'later' }]).expect(200);
    await get(`/executions/${id}`).expect(200);
    expect((await get('/executions')).body.totalItems).toBe(1);
    await knex('service').insert(rows);
  });

  it('shows nothing of what the caller may not see', async () => {
    const { id } = await start();
    const action = { title: 'x', owner: ANNA, due: '2026-12-01' };
    const { body: promised } = await post(`/executions/${id}/actions`, {
      operation: randomUUID(),
      ...action,
    }).expect(201);
    await document('runbook', 'restart', {}, HIDDEN);
    await document('scenario', 'region', { meta: SCENARIO }, HIDDEN);
    const unseen = { entityRef: HIDDEN, operation: randomUUID() };
    await post('/executions', { ...unseen, slug: 'restart' }).expect(404);
    await post('/drills', {
      ...unseen,
      team: TEAM,
      scenario: 'region',
    }).expect(404);
    expect((await get(`/drills/candidates?team=${TEAM}`)).body.items).toEqual(
      [],
    );
    await post('/drills', { operation: randomUUID(), team: TEAM }).expect(409);

    hidden = [A, HIDDEN];
    // Whom the catalog has not answered yet.
    const eve = 'user:default/eve';
    await get(`/executions/${id}`, eve).expect(404);
    await get(`/executions/${id}/export`, eve).expect(404);
    await add(id, [{ type: 'taken-over' }], eve).expect(404);
    await post(
      `/executions/${id}/actions`,
      { operation: randomUUID(), ...action },
      eve,
    ).expect(404);
    await patch(`/actions/${promised.id}`, { state: 'closed' }, eve).expect(
      404,
    );
    for (const path of ['/executions', '/actions']) {
      expect((await get(path, eve).expect(200)).body).toEqual({
        items: [],
        totalItems: 0,
      });
    }
    const unknown = randomUUID();
    await get(`/executions/${unknown}`).expect(404);
    await patch(`/actions/${unknown}`, { state: 'closed' }).expect(404);
  });

  it('is read by all, and written by persons who may', async () => {
    const { id } = await start();
    acting = AuthorizeResult.DENY;
    const operation = randomUUID();
    const { body } = await get(`/executions/${id}`).expect(200);
    expect(body.canExecute).toBe(false);
    await post('/executions', {
      operation,
      entityRef: A,
      slug: 'restart',
    }).expect(403);
    await add(id, [{ type: 'finished', outcome: 'worked' }]).expect(403);
    await post('/drills', { operation, team: TEAM }).expect(403);
    await post(`/executions/${id}/actions`, {
      operation,
      title: 'x',
      owner: ANNA,
      due: '2026-12-01',
    }).expect(403);
    await patch(`/actions/${operation}`, {}).expect(403);
    expect(audits.filter(({ outcome }) => outcome === 'fail')).toHaveLength(5);

    acting = AuthorizeResult.ALLOW;
    const service = (test: Test) =>
      test.set('Authorization', mockCredentials.service.header());
    const read = await service(
      request(backend.server).get(`/api/reliability/executions/${id}`),
    ).expect(200);
    expect(read.body.canExecute).toBe(false);
    await service(
      request(backend.server)
        .post('/api/reliability/executions')
        .send({ operation, entityRef: A, slug: 'restart' }),
    ).expect(403);
  });

  it.each([
    ['no events', []],
    ['a step that is not there', [{ type: 'step-done', step: 3 }]],
    ['a note of nothing', [{ type: 'note', text: ' ' }]],
    ['a long note', [{ type: 'note', text: 'é'.repeat(6000) }]],
    ['a hint outside drills', [{ type: 'hint-revealed', hint: 1 }]],
    ['an end without outcome', [{ type: 'finished' }]],
    ['a second start', [{ type: 'started' }]],
    ['an operation that is no UUID', [{ type: 'taken-over', operation: 'x' }]],
  ])('refuses %s, and all that came with it', async (_, events) => {
    const { id } = await start();
    const good = events.length ? [{ type: 'step-done', step: 1 }] : [];
    await add(id, [...good, ...events]).expect(400);
    expect((await get(`/executions/${id}`)).body.revision).toBe(1);
  });

  it('takes odd texts as texts', async () => {
    const alert = `'; drop table "execution"; -- \0 </script>`;
    const { id, alert: kept } = await start({ alert });
    expect(kept).toBe(alert.replace('\0', '\uFFFD'));
    const { body } = await add(id, [{ type: 'note', text: `a\0${alert}` }]);
    expect(body.notes[0].text).toBe(`a\0${alert}`);
    await post('/executions', {
      operation: randomUUID(),
      entityRef: A,
      slug: 'rest\0art',
    }).expect(404);
    const missing = await get(`/executions?entityRef=${A}&runbook=%00`);
    expect(missing.body.items).toEqual([]);
  });

  it('goes on when neither signals nor notifications nor checks work', async () => {
    deliver = () => Promise.reject(new Error('away'));
    reassess.mockRejectedValue(new Error('away'));
    const { id } = await start();
    await add(id, [{ type: 'finished', outcome: 'worked' }]).expect(200);
    await post(`/executions/${id}/actions`, {
      operation: randomUUID(),
      title: 'x',
      owner: TEAM,
      due: '2026-12-01',
    }).expect(201);
    const { body } = await get(`/executions/${id}`).expect(200);
    expect(body).toMatchObject({
      status: 'finished',
      actions: [{ title: 'x' }],
    });
    expect([signals.length, notifications.length]).toEqual([3, 1]);
  });

  it('rehearses a scenario from the pick to the debrief', async () => {
    const none = await post('/drills', {
      operation: randomUUID(),
      team: TEAM,
    }).expect(409);
    expect(message(none)).toContain('A scenario is a Markdown file');

    const scenarioId = await document('scenario', 'region', { meta: SCENARIO });
    await get(`/documents/${scenarioId}`).expect(404);
    const operation = randomUUID();
    const begun = (await post('/drills', { operation, team: TEAM }).expect(201))
      .body;
    expect(begun).toMatchObject({
      kind: 'drill',
      team: TEAM,
      title: 'Title of region',
      runbook: 'restart',
      alert: 'ADown',
      drill: {
        scenario: 'region',
        situation: 'It is 3 a.m.',
        hints: [],
        hintCount: 2,
        minutes: 30,
      },
    });
    // The same drill, though there is another to pick by now.
    await document('scenario', 'other', { meta: SCENARIO });
    const again = await post('/drills', { operation, team: TEAM }).expect(201);
    expect(again.body.drill.scenario).toBe('region');

    await add(operation, [{ type: 'hint-revealed', hint: 2 }]).expect(400);
    const revealed = await add(operation, [
      { type: 'hint-revealed', hint: 1 },
      { type: 'step-done', step: 2 },
    ]).expect(200);
    expect(revealed.body.drill.hints).toEqual(['HINT-ONE']);
    const exported = await get(`/executions/${operation}/export?format=json`);
    for (const { text } of [revealed, again, exported]) {
      expect(text).not.toMatch(/HINT-TWO|EXPECTED-PATH/);
    }
    await document('scenario', 'region', {
      meta: { ...SCENARIO, hints: [], expectedPath: 'another' },
    });
    const finished = await add(operation, [
      { type: 'finished', outcome: 'did-not' },
    ]).expect(200);
    expect(finished.body.drill.expectedPath).toBe('EXPECTED-PATH');

    const { items } = (await get(`/drills/candidates?team=${TEAM}`)).body;
    expect(items).toEqual([
      expect.objectContaining({ scenario: 'other', tier: '1' }),
      expect.objectContaining({ scenario: 'region', outcome: 'did-not' }),
    ]);
    expect(items[0].chance + items[1].chance).toBeCloseTo(1);
    expect(items[0].chance).toBeGreaterThan(items[1].chance);
    const list = await get(`/executions?kind=drill&team=${TEAM}`);
    expect(list.body.totalItems).toBe(1);
  });

  it('rehearses the scenario named, or one of the service named', async () => {
    await document('scenario', 'region', {
      meta: { ...SCENARIO, runbooks: [], alerts: [] },
    });
    const drill = (body: object) =>
      post('/drills', { operation: randomUUID(), team: TEAM, ...body });
    const named = await drill({ entityRef: A, scenario: 'region' }).expect(201);
    expect(named.body).toMatchObject({ parts: [], newerVersion: 'none' });
    expect(named.body).not.toHaveProperty('runbook');
    await add(named.body.id, [{ type: 'step-done', step: 1 }]).expect(400);
    const picked = await drill({ entityRef: A }).expect(201);
    expect(picked.body.drill.scenario).toBe('region');
    await drill({ entityRef: 'component:default/b' }).expect(409);
    await drill({ entityRef: A, scenario: 'x' }).expect(404);
    await drill({ scenario: 'region' }).expect(400);
    await drill({ team: 'group:' }).expect(400);
  });

  it('keeps what was promised until it is closed', async () => {
    const { id } = await start();
    const promise = (more: object = {}, user = ANNA) =>
      post(
        `/executions/${id}/actions`,
        {
          operation: randomUUID(),
          title: 'Add a probe',
          owner: 'group:team-delivery',
          due: '2026-12-24',
          ...more,
        },
        user,
      );
    const operation = randomUUID();
    const { body } = await promise({ operation }).expect(201);
    expect(body).toMatchObject({
      id: operation,
      executionId: id,
      entityRef: A,
      owner: TEAM,
      state: 'open',
      createdBy: ANNA,
    });
    await promise({ operation }).expect(201);
    await promise({ operation }, BEN).expect(409);
    expect(notifications).toEqual([
      {
        recipients: { type: 'entity', entityRef: TEAM },
        payload: expect.objectContaining({
          topic: 'reliability-follow-up',
          link: `/runbooks/executions/${id}`,
          title: 'To do until 2026-12-24: Add a probe',
        }),
      },
    ]);
    await promise({ due: '2026-02-30' }).expect(400);
    await promise({ owner: A }).expect(400);
    await promise({ title: ' ' }).expect(400);
    await promise({ due: '2026-12-01', owner: BEN }).expect(201);

    const list = async (query: string) =>
      (await get(`/actions?${query}`).expect(200)).body.items.map(
        (each: { owner: string; state: string }) =>
          `${each.owner} ${each.state}`,
      );
    expect(await list('state=open')).toEqual([`${BEN} open`, `${TEAM} open`]);
    const closed = await patch(
      `/actions/${operation}`,
      { state: 'closed' },
      BEN,
    ).expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', closedBy: BEN });
    const twice = await patch(`/actions/${operation}`, { state: 'closed' });
    expect(twice.body.closedBy).toBe(BEN);
    expect(await list('state=open')).toEqual([`${BEN} open`]);
    expect(await list(`owner=${TEAM},user:default/nobody`)).toEqual([
      `${TEAM} closed`,
    ]);
    const { body: execution } = await get(`/executions/${id}`);
    expect(execution.actions).toHaveLength(2);

    const handed = await patch(`/actions/${operation}`, {
      state: 'open',
      owner: ANNA,
      due: '2027-01-31',
      title: 'Add two probes',
    }).expect(200);
    expect(handed.body).toMatchObject({
      owner: ANNA,
      due: '2027-01-31',
      title: 'Add two probes',
      state: 'open',
    });
    expect(handed.body).not.toHaveProperty('closedBy');
    await patch(`/actions/${operation}`, { owner: 'x:y' }).expect(400);
    expect(notifications).toHaveLength(2);
  });

  it('pages through the records that may be seen, the newest first', async () => {
    const ids: string[] = [];
    for (const index of [1, 2, 3]) {
      const { id } = await start();
      await knex('execution').where({ id }).update({ started_at: index });
      ids.unshift(id);
    }
    await knex('execution')
      .where({ id: ids[1] })
      .update({ entity_ref: HIDDEN });
    const page = async (query: string) => {
      const { body } = await get(`/executions?${query}`).expect(200);
      return [
        body.totalItems,
        body.items.map((each: { id: string }) => each.id),
      ];
    };
    expect(await page('limit=1')).toEqual([2, [ids[0]]]);
    expect(await page('limit=1&offset=1')).toEqual([2, [ids[2]]]);
    expect(await page(`entityRef=${A}&runbook=other`)).toEqual([0, []]);
    await get('/executions?entityRef=nonsense').expect(400);
  });
});
