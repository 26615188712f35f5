import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  reliabilityChecksExtensionPoint,
  reliabilityDashboardSourcesExtensionPoint,
  reliabilityMonitoringSourcesExtensionPoint,
  reliabilityRoutingSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import type { Knex } from 'knex';
import request, { type Test } from 'supertest';
import { expectDocumented } from './__testUtils__/apiContract';
import { createTestDatabases } from './__testUtils__/databases';
import { component, group } from './__testUtils__/entities';
import { reliabilityPlugin } from './plugin';

const databases = createTestDatabases();
const directory = createMockDirectory();

const A = 'component:default/a';
const HIDDEN = 'component:default/hidden';

const failing = (job: string) =>
  `sum(rate(http_requests_total{job="${job}",code=~"5.."}[5m])) > 0.1`;

const RULES = `groups:
  - name: a
    rules:
      - alert: AFailing
        expr: ${failing('a')}
        for: 5m
        labels: { severity: page }
      - alert: AForgotten
        expr: ${failing('a')} * 2
        labels: { severity: page }
---
apiVersion: reliability/v1
kind: Exemption
metadata: { name: no-latency }
spec: { check: coverage/latency-collected, reason: batch, approvedBy: group:default/sre, until: 2199-01-01 }
`;

let reading: AuthorizeResult;
let acting: AuthorizeResult.ALLOW | AuthorizeResult.DENY;

const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () =>
    mockServices.permissions.mock({
      authorize: async requests => requests.map(() => ({ result: acting })),
      authorizeConditional: async requests =>
        requests.map(() =>
          reading === AuthorizeResult.CONDITIONAL
            ? {
                result: reading,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  rule: 'HAS_LABEL',
                  resourceType: 'catalog-entity',
                  params: { label: 'open' },
                },
              }
            : { result: reading },
        ),
    }),
});

const entities = () => [
  component('a', {
    title: '=Alpha, "first"',
    location: `file:${directory.resolve('a/catalog-info.yaml')}`,
    annotations: {
      'reliability/definitions': 'dir:./reliability',
      'reliability/tier': '1',
      'boards/id': '7',
    },
  }),
  component('hidden', { owner: 'team-secret' }),
  component('plain', { owner: 'user:default/one' }),
  group('team-delivery', ['one', 'two']),
];

/** A catalog that shows `hidden` to services only. */
function catalogWithHidden(): CatalogService {
  const all = catalogServiceMock({ entities: entities() });
  return catalogServiceMock.mock({
    queryEntities: query => all.queryEntities(query),
    getEntitiesByRefs: async (query, options) => {
      const { items } = await all.getEntitiesByRefs(query);
      const { principal } = (options as CatalogServiceRequestOptions)
        .credentials;
      const isUser = (principal as { type: string }).type === 'user';
      return {
        items: items.map((item, index) =>
          isUser && query.entityRefs[index] === HIDDEN ? undefined : item,
        ),
      };
    },
  });
}

/** Every kind of source, and a check in code. */
const sources = createBackendModule({
  pluginId: 'reliability',
  moduleId: 'recorded',
  register(env) {
    env.registerInit({
      deps: {
        monitoring: reliabilityMonitoringSourcesExtensionPoint,
        routing: reliabilityRoutingSourcesExtensionPoint,
        dashboards: reliabilityDashboardSourcesExtensionPoint,
        checks: reliabilityChecksExtensionPoint,
      },
      async init({ monitoring, routing, dashboards, checks }) {
        const rule = {
          labels: { severity: 'page' },
          annotations: { runbook_url: 'https://runbooks.example.org/a' },
          forSeconds: 300,
          health: 'ok' as const,
          group: 'a',
        };
        monitoring.addMonitoringSource({
          name: 'main',
          type: 'Recorded',
          snapshot: async () => ({
            observedAt: 500,
            flavour: 'Recorded 1.0',
            alertmanagers: 1,
            services: new Map([
              [
                'a',
                {
                  serviceName: 'a',
                  metrics: [
                    {
                      name: 'http_requests_total',
                      type: 'counter',
                      labels: ['job', 'code'],
                    },
                  ],
                  targets: { up: 1, down: 0 },
                },
              ],
            ]),
            rules: [
              { ...rule, name: 'AFailing', query: failing('a') },
              {
                ...rule,
                name: 'ANowhere',
                query: `${failing('a')} * 3`,
                labels: { severity: 'page', team: 'nobody' },
              },
            ],
          }),
        });
        routing.addRoutingSource({
          name: 'am',
          type: 'Recorded',
          snapshot: async () => ({
            observedAt: 500,
            peers: 1,
            silences: [],
            config: {
              route: {
                receiver: 'team',
                matchers: [],
                continue: false,
                muteTimeIntervals: [],
                activeTimeIntervals: [],
                routes: [
                  {
                    receiver: 'null',
                    matchers: [
                      { name: 'team', operator: '=', value: 'nobody' },
                    ],
                    continue: false,
                    muteTimeIntervals: [],
                    activeTimeIntervals: [],
                    routes: [],
                  },
                ],
              },
              receivers: [
                { name: 'team', integrations: ['pagerduty'] },
                { name: 'null', integrations: [] },
              ],
              inhibitRules: [],
            },
          }),
        });
        dashboards.addDashboardSource({
          name: 'boards',
          type: 'Recorded',
          annotationPrefix: 'boards/',
          snapshot: async ({ services }) => ({
            observedAt: 500,
            rules: [],
            dashboards: new Map(
              services.flatMap(({ entityRef, annotations }) =>
                annotations['boards/id']
                  ? [
                      [
                        entityRef,
                        [
                          {
                            title: `Board ${annotations['boards/id']}`,
                            source: 'boards',
                            metrics: ['http_requests_total'],
                          },
                        ],
                      ],
                    ]
                  : [],
              ),
            ),
          }),
        });
        dashboards.addDashboardSource({
          name: 'broken',
          type: 'Recorded',
          snapshot: async () => {
            throw new Error('it is away');
          },
        });
        checks.addCheck({
          id: 'code/owned',
          level: 'observed',
          title: 'Owned, in code',
          why: 'It shows that code can.',
          evaluate: ({ owner }) =>
            owner
              ? { outcome: 'pass', reason: `${owner} owns it.` }
              : { outcome: 'fail', reason: 'Nobody does.', next: 'Do.' },
        });
      },
    });
  },
});

describe.each(databases.ids)('monitoring on %s', databaseId => {
  const scheduler = mockServices.scheduler();
  let knex: Knex;
  let backend: TestBackend;

  const api = (test: Test) =>
    test.expect(response => expectDocumented(response));
  const get = (path: string) =>
    api(request(backend.server).get(`/api/reliability${path}`));
  const post = (path: string, body: object = {}) =>
    api(request(backend.server).post(`/api/reliability${path}`).send(body));
  const report = (body: object, id = 'delivery/e2e') =>
    post(`/checks/${encodeURIComponent(id)}/results`, {
      entityRef: A,
      outcome: 'pass',
      ...body,
    });
  const page = async (name = 'a') =>
    (await get(`/entities/component/default/${name}/monitoring`).expect(200))
      .body;
  const check = async (id: string) =>
    (await page()).checks.find((each: { id: string }) => each.id === id);

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    directory.setContent({
      a: {
        reliability: {
          'rules.yaml': RULES,
          'runbooks/errors.md':
            '---\ntitle: Errors\nalerts: [AFailing]\nsignals: [errors]\n---\n# Look\n',
        },
      },
    });
    reading = AuthorizeResult.ALLOW;
    acting = AuthorizeResult.ALLOW;
    backend = await startTestBackend({
      features: [
        reliabilityPlugin,
        sources,
        permissions,
        mockServices.database.factory({ knex }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: catalogWithHidden,
        }),
        mockServices.rootConfig.factory({
          data: {
            reliability: {
              definitions: { localFolders: [directory.path] },
              checks: {
                'coverage/security-collected': { enabled: false },
                'coverage/probes-collected': { countsFrom: '2999-01-01' },
                custom: [
                  {
                    id: 'house/lifecycle',
                    level: 'observed',
                    title: 'In production',
                    why: 'House rule.',
                    next: 'Say so.',
                    passes: {
                      'facts.entity.lifecycle': 'production',
                      'facts.runbooks.count': 1,
                    },
                  },
                ],
              },
              campaigns: [
                {
                  id: 'runbooks',
                  title: 'Everybody has a runbook',
                  check: 'runbooks/present',
                  due: '2999-01-01',
                },
              ],
            },
          },
        }),
      ],
    });
    await scheduler.triggerTask('reliability-services');
    await scheduler.triggerTask('reliability-definitions');
    await scheduler.triggerTask('reliability-coverage');
  }, 120_000);

  afterAll(async () => {
    await backend?.stop();
  });

  beforeEach(() => {
    reading = AuthorizeResult.ALLOW;
    acting = AuthorizeResult.ALLOW;
  });

  it('shows signals, alerts by what they are worth, and checks with their next step', async () => {
    const a = await page();
    const alerts = Object.fromEntries(
      a.alerts.map((each: { name: string; standing: string }) => [
        each.name,
        each.standing,
      ]),
    );
    expect(alerts).toMatchObject({ ANowhere: 'dead', AForgotten: 'weak' });
    expect(a).toMatchObject({
      entityRef: A,
      basis: 'live',
      dashboards: [{ title: 'Board 7' }],
    });
    const errors = a.signals.find(
      (row: { signal: string }) => row.signal === 'errors',
    );
    expect(errors.steps.routed.verdict).toBe('covered');
    const outcomes = Object.fromEntries(
      a.checks.map((each: { id: string; outcome: string }) => [
        each.id,
        each.outcome,
      ]),
    );
    expect(outcomes).toMatchObject({
      'ownership/group': 'pass',
      'code/owned': 'pass',
      'house/lifecycle': 'pass',
      'coverage/errors-alerted': 'pass',
      'coverage/traffic-alerted': 'fail',
      'coverage/latency-collected': 'exempt',
      'coverage/alert-routed': 'fail',
      'coverage/alert-loaded': 'fail',
      'coverage/alertmanager-peers': 'fail',
      'runbooks/present': 'pass',
      'delivery/backup': 'not-applicable',
    });
    expect(outcomes).not.toHaveProperty('coverage/security-collected');
    expect(
      a.alerts.find((each: { name: string }) => each.name === 'AFailing')
        .runbook.id,
    ).toMatch(/^[0-9a-f]{16}$/);
    expect(a.missing).toContain('slo/defined');
    expect(a.level).toBeUndefined();
    expect(a.trend).toHaveLength(1);
    expect(a.trend[0].fail).toBeGreaterThan(0);
    expect(await page('plain')).toMatchObject({ basis: 'live', alerts: [] });
  });

  it('says how each source is, and what it covers', async () => {
    const { body } = await get('/sources').expect(200);
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: 'main',
          roles: ['monitoring'],
          state: 'ok',
          covers: 'Recorded 1.0, 1 service, 2 rules',
        }),
        expect.objectContaining({
          name: 'broken',
          roles: ['dashboards'],
          state: 'failing',
          lastError: 'it is away',
        }),
        expect.objectContaining({ roles: ['sli'] }),
      ]),
    );
    expect(body.items[0].state).toBe('failing');
  });

  it('lists the checks in the order of levels', async () => {
    const { body } = await get('/checks').expect(200);
    const levels = body.items.map((each: { level: string }) => each.level);
    const order = ['observed', 'alerted', 'operable', 'resilient'];
    expect(levels).toEqual(
      [...levels].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
  });

  it('takes results of checks, once, the newest first, until they expire', async () => {
    const now = Math.floor(Date.now() / 1000);
    const first = await report({
      observedAt: now - 100,
      link: 'https://ci.example.org/1',
    });
    expect(first.body).toEqual({
      changed: true,
      expiresAt: now - 100 + 604800,
    });
    expect(await check('delivery/e2e')).toMatchObject({
      outcome: 'pass',
      link: 'https://ci.example.org/1',
    });
    const again = await report({
      observedAt: now - 100,
      link: 'https://ci.example.org/1',
    });
    expect(again.body.changed).toBe(false);
    const older = await report({ observedAt: now - 200, outcome: 'fail' });
    expect(older.body.changed).toBe(false);
    await report({
      observedAt: now - 50,
      outcome: 'fail',
      message: 'Login is broken',
    });
    expect(await check('delivery/e2e')).toMatchObject({
      outcome: 'fail',
      reason: 'Login is broken',
    });
    await report({
      observedAt: now - 40,
      outcome: 'pass',
      expiresAfterSeconds: 60,
    });
    await knex('check_report').update({ expires_at: now - 1 });
    await scheduler.triggerTask('reliability-coverage');
    expect((await check('delivery/e2e')).outcome).toBe('unknown');
  });

  it.each([
    ['a check that nobody can report', {}, 'ownership/group', 404],
    ['a check there is not', {}, 'no/such', 404],
    [
      'an entity that is unknown',
      { entityRef: 'component:default/x' },
      undefined,
      404,
    ],
    ['a link that is no page', { link: 'data:text/html,a' }, undefined, 400],
    [
      'a link with credentials',
      { link: 'https://a:b@example.org' },
      undefined,
      400,
    ],
    ['a time to come', { observedAt: 4_000_000_000 }, undefined, 400],
    ['a time long past', { observedAt: 1_000 }, undefined, 400],
    ['a long message', { message: 'x'.repeat(501) }, undefined, 400],
    ['another outcome', { outcome: 'maybe' }, undefined, 400],
  ])('refuses a result of %s', async (_what, body, id, status) => {
    expect((await report(body, id)).status).toBe(status);
  });

  it('lets only those report and refresh who may', async () => {
    acting = AuthorizeResult.DENY;
    const refresh = post('/entities/component/default/a/refresh');
    expect((await report({})).status).toBe(403);
    expect((await refresh).status).toBe(403);
  });

  it('reads one entity again when asked, once a minute', async () => {
    directory.addContent({
      'a/reliability/runbooks/second.md': '---\ntitle: Second\n---\n# Two\n',
    });
    await knex('entity_refresh').delete();
    const { body } = await post('/entities/component/default/a/refresh').expect(
      200,
    );
    expect(body.refreshedAt).toBeGreaterThan(0);
    expect((await check('runbooks/present')).reason).toContain('2 runbooks');
    const again = await post('/entities/component/default/a/refresh').expect(
      429,
    );
    expect(Number(again.headers['retry-after'])).toBeGreaterThan(0);
    await post('/entities/component/default/none/refresh').expect(404);
  });

  describe('the heat map', () => {
    it('adds up only what the caller sees', async () => {
      const all = (await get('/heat-map').expect(200)).body;
      expect(all.services).toBe(3);
      expect(all.groups.map((each: { key: string }) => each.key)).toEqual(
        expect.arrayContaining(['group:default/team-secret']),
      );
      const delivery = all.groups.find(
        (each: { key: string }) => each.key === 'group:default/team-delivery',
      );
      expect(delivery).toMatchObject({
        title: 'Team team-delivery',
        services: 1,
        levels: { none: 1 },
      });
      expect(delivery.outcomes).toHaveLength(all.checks.length);
      expect(delivery.trend).toHaveLength(1);

      reading = AuthorizeResult.CONDITIONAL;
      const some = (await get('/heat-map').expect(200)).body;
      expect(some.services).toBe(2);
      expect(JSON.stringify(some)).not.toContain('secret');
      const list = (await get('/heat-map/services').expect(200)).body;
      expect(list.totalItems).toBe(2);
      await get('/entities/component/default/hidden/monitoring').expect(404);

      reading = AuthorizeResult.DENY;
      expect((await get('/heat-map').expect(200)).body.services).toBe(0);
    });

    it('finds who fails a check, the critical first, by all filters', async () => {
      const names = async (query: string) =>
        (await get(`/heat-map/services?${query}`).expect(200)).body.items.map(
          (each: { entityRef: string }) => each.entityRef.split('/')[1],
        );
      expect(await names('check=slo%2Fdefined&outcome=fail')).toEqual([
        'a',
        'hidden',
        'plain',
      ]);
      expect(await names('check=runbooks%2Fpresent&outcome=pass')).toEqual([
        'a',
      ]);
      expect(await names('tier=1')).toEqual(['a']);
      expect(await names('tier=none&limit=1&offset=1')).toEqual(['plain']);
      expect(await names('owner=team-secret')).toEqual(['hidden']);
      expect(await names('groupBy=tier&group=none&text=PLA')).toEqual([
        'plain',
      ]);
      expect(await names('state=healthy')).toEqual([]);
      expect(await names('level=none&state=none')).toHaveLength(3);
      await get('/heat-map/services?check=no%2Fsuch').expect(400);
      await get('/heat-map/services?level=high').expect(400);
      await get('/heat-map?groupBy=colour').expect(400);
    });

    it('is a table in which no cell is a formula', async () => {
      const { text, headers } = await request(backend.server)
        .get('/api/reliability/heat-map/services.csv?tier=1')
        .expect(200);
      expect(headers['content-type']).toContain('text/csv');
      const [header, row, end] = text.split('\r\n');
      expect(header).toContain('entityRef,title,owner');
      expect(row).toContain(`"'=Alpha, ""first"""`);
      expect(row.split(',').length).toBeGreaterThan(40);
      expect(end).toBe('');
    });
  });

  it('tells how far everybody is with a campaign', async () => {
    const { body } = await get('/campaigns').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        id: 'runbooks',
        check: expect.objectContaining({ id: 'runbooks/present' }),
        pass: 1,
        total: 3,
      }),
    ]);
    expect(body.items[0].teams[2]).toEqual({
      owner: 'group:default/team-delivery',
      pass: 1,
      total: 1,
      missing: [],
    });
  });

  it('keeps the history of a service whose team changed its name', async () => {
    await knex('check_day')
      .where({ entity_ref: A })
      .update({ day: '2000-01-01' });
    const recent = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await knex('check_day').where({ entity_ref: A }).update({ day: recent });
    await knex('service')
      .where({ entity_ref: A })
      .update({ owner: 'group:default/new-name' });
    const { body } = await get('/heat-map').expect(200);
    const renamed = body.groups.find(
      (each: { key: string }) => each.key === 'group:default/new-name',
    );
    expect(renamed.trend).toEqual([expect.objectContaining({ day: recent })]);
  });
});
