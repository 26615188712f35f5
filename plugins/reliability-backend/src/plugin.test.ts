import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { reliabilitySliSourcesExtensionPoint } from '@vigie/backstage-plugin-reliability-node';
import type { Knex } from 'knex';
import request, { type Test } from 'supertest';
import { expectDocumented } from './__testUtils__/apiContract';
import { createTestDatabases } from './__testUtils__/databases';
import { component, course, group } from './__testUtils__/entities';
import { reliabilityPlugin } from './plugin';

const databases = createTestDatabases();
const directory = createMockDirectory();

const MINUTE = 60;
const A = 'component:default/a';
const HIDDEN = 'component:default/hidden';

const slos = `apiVersion: openslo/v1
kind: SLO
metadata: { name: availability }
spec:
  service: a
  indicator:
    metadata: { name: answered }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Measurements, spec: { series: answered } } }
        total: { metricSource: { type: Measurements, spec: { series: answered } } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: 0.99 }, { target: 0.9 }]
---
apiVersion: openslo/v1
kind: SLO
metadata: { name: refused }
spec: { service: a }
`;

/** What the caller is allowed to do; set by each test. */
let reading: AuthorizeResult;
let pushing: AuthorizeResult.ALLOW | AuthorizeResult.DENY;

const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () =>
    mockServices.permissions.mock({
      authorize: async requests => requests.map(() => ({ result: pushing })),
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
    title: 'Équipe Alpha',
    location: `file:${directory.resolve('a/catalog-info.yaml')}`,
    annotations: {
      'reliability/definitions': 'dir:./reliability',
      'reliability/tier': '1',
    },
  }),
  component('hidden', {
    owner: 'team-secret',
    location: `file:${directory.resolve('hidden/catalog-info.yaml')}`,
    annotations: { 'reliability/definitions': 'dir:./reliability' },
  }),
  component('plain', { owner: 'user:default/one' }),
  course('slo-basics', `file:${directory.resolve('course/catalog-info.yaml')}`),
  group('team-delivery', ['one', 'two']),
];

/** A catalog that shows `hidden` to services only, as a policy with conditions makes it. */
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

describe.each(databases.ids)('reliability plugin on %s', databaseId => {
  const scheduler = mockServices.scheduler();
  let knex: Knex;
  let backend: TestBackend;
  let now: number;

  const api = (test: Test) =>
    test.expect(response => expectDocumented(response));
  const statusOf = async (test: Test) => (await test).status;
  const get = (path: string) =>
    api(request(backend.server).get(`/api/reliability${path}`));
  const post = (path: string, body: object) =>
    api(request(backend.server).post(`/api/reliability${path}`).send(body));
  const push = (points: unknown[], overrides: object = {}) =>
    post('/measurements', {
      entityRef: A,
      series: 'answered',
      step: 60,
      points,
      ...overrides,
    });

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    directory.setContent({
      a: {
        reliability: {
          'slo.yaml': slos,
          'odd.yaml': 'kind: Odd',
          'runbooks/slow.md':
            '---\ntitle: Slow answers\nalerts: [TooSlow]\nreviewed: 2026-01-02\n---\n# Look first\n',
        },
      },
      hidden: {
        reliability: { 'slo.yaml': slos, 'runbooks/x.md': '# Hidden' },
      },
      course: {
        'course.yaml':
          'title: SLO basics\ntopics: [slo/budget, slo/valid]\nlessons: [one.md]\n',
        'one.md': '# One\ntext',
      },
    });
    backend = await startTestBackend({
      features: [
        reliabilityPlugin,
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
            reliability: { definitions: { localFolders: [directory.path] } },
          },
        }),
      ],
    });
    reading = AuthorizeResult.ALLOW;
    pushing = AuthorizeResult.ALLOW;
    // The newest minute that the engine asks for.
    now = Math.floor(Date.now() / 1000 / MINUTE - 1) * MINUTE;

    await scheduler.triggerTask('reliability-services');
    const points = Array.from({ length: 120 }, (_, index) => [
      now - index * MINUTE,
      index < 10 ? 9 : 10,
      10,
    ]);
    await push(points).expect(200, { accepted: 120, changed: 120 });
    await scheduler.triggerTask('reliability-engine-cycle');
    await scheduler.triggerTask('reliability-coverage');
  }, 120_000);

  afterAll(async () => {
    await backend?.stop();
  });

  beforeEach(() => {
    reading = AuthorizeResult.ALLOW;
    pushing = AuthorizeResult.ALLOW;
  });

  describe('POST /entities/by-refs', () => {
    it('gives everything the cards show, in the order asked, null for the unknown', async () => {
      const { body } = await post('/entities/by-refs', {
        entityRefs: [
          'component:default/plain',
          'Component:default/A',
          'component:default/unknown',
          'resource:default/slo-basics',
        ],
      }).expect(200);
      const [plain, a, unknown, basics] = body.items;
      expect(unknown).toBeNull();
      expect(plain).toMatchObject({
        entityRef: 'component:default/plain',
        definitions: { state: 'not-configured' },
        ownership: { state: 'owner-missing' },
        slos: [],
        runbooks: [],
      });
      expect(a).toMatchObject({
        entityRef: A,
        tier: '1',
        definitions: {
          state: 'read',
          location: 'dir:./reliability',
        },
        ownership: {
          state: 'owned',
          owner: { entityRef: 'group:default/team-delivery', members: 2 },
        },
        runbooks: [
          {
            slug: 'slow',
            title: 'Slow answers',
            alerts: ['TooSlow'],
            reviewed: '2026-01-02',
          },
        ],
        training: {
          courses: [
            {
              entityRef: 'resource:default/slo-basics',
              title: 'SLO basics',
              matches: expect.arrayContaining(['slo/valid']),
            },
          ],
        },
      });
      expect(a.slos.map((slo: { name: string }) => slo.name)).toEqual([
        'refused',
        'availability',
      ]);
      expect(a.slos[1]).toMatchObject({
        counts: { good: 1190, total: 1200 },
        objectives: [{ target: '0.99' }, { target: '0.9' }],
      });
      expect(a.definitions.errors).toBe(
        a.problems.filter(
          (problem: { severity: string }) => problem.severity === 'error',
        ).length,
      );
      expect(basics).toMatchObject({
        coverage: { verdict: 'not-applicable' },
        definitions: { state: 'read' },
      });
    });

    it('asks the database as often for many entities as for one', async () => {
      const count = async (entityRefs: string[]) => {
        let queries = 0;
        const listener = () => {
          queries += 1;
        };
        knex.on('query', listener);
        await expect(
          statusOf(post('/entities/by-refs', { entityRefs })),
        ).resolves.toBe(200);
        knex.removeListener('query', listener);
        return queries;
      };
      const one = await count([A]);
      expect(one).toBeLessThan(10);
      await expect(
        count([
          A,
          HIDDEN,
          'component:default/plain',
          ...Array.from({ length: 190 }, (_, i) => `component:default/x${i}`),
        ]),
      ).resolves.toBe(one);
    });

    it.each([
      ['no references', {}],
      ['an empty list', { entityRefs: [] }],
      ['what is no reference', { entityRefs: ['x'] }],
      ['a number', { entityRefs: [1] }],
      ['an unknown property', { entityRefs: [A], more: 1 }],
      ['too many', { entityRefs: Array.from({ length: 201 }, () => A) }],
    ])('refuses %s', async (_what, body) => {
      await expect(statusOf(post('/entities/by-refs', body))).resolves.toBe(
        400,
      );
    });

    it('refuses a body that is not JSON, and one that is too large', async () => {
      const send = (body: string) =>
        api(
          request(backend.server)
            .post('/api/reliability/entities/by-refs')
            .set('Content-Type', 'application/json')
            .send(body),
        );
      const syntax = await send('{ "entityRefs": [').expect(400);
      expect(syntax.body.error.name).toBe('InputError');
      await send(
        JSON.stringify({ entityRefs: ['x'.repeat(3_000_000)] }),
      ).expect(413);
    });
  });

  describe('GET /services', () => {
    const names = async (query: string) => {
      const { body } = await get(`/services${query}`).expect(200);
      return body.items.map((item: { name: string }) => item.name);
    };

    it('lists services, not courses, with their summary', async () => {
      const { body } = await get('/services').expect(200);
      expect(body.totalItems).toBe(3);
      expect(body.owners).toEqual([
        'group:default/team-delivery',
        'group:default/team-secret',
        'user:default/one',
      ]);
      expect(body.items[0]).toMatchObject({
        entityRef: A,
        title: 'Équipe Alpha',
        system: 'system:default/quotes',
        worstState: 'invalid',
        sloCount: 2,
        runbookCount: 1,
        coverageBasis: 'none',
      });
      expect(body.items[0].problemCount).toBeGreaterThan(0);
      expect(body.items[2].worstState).toBeUndefined();
    });

    it('filters, sorts and pages', async () => {
      await expect(names('?text=equipe%20ALPH')).resolves.toEqual(['a']);
      await expect(names('?text=%25')).resolves.toEqual([]);
      await expect(names('?text=secret')).resolves.toEqual(['hidden']);
      await expect(
        names('?owner=team-secret,user:default/one'),
      ).resolves.toEqual(['hidden', 'plain']);
      await expect(names('?state=none')).resolves.toEqual(['plain']);
      await expect(names('?state=invalid,none&order=desc')).resolves.toEqual([
        'plain',
        'hidden',
        'a',
      ]);
      await expect(names('?coverage=covered')).resolves.toEqual([]);
      await expect(names('?sort=slo')).resolves.toEqual([
        'a',
        'hidden',
        'plain',
      ]);
      await expect(names('?sort=runbooks&order=desc&limit=2')).resolves.toEqual(
        ['a', 'hidden'],
      );
      const { body } = await get('/services?limit=1&offset=1').expect(200);
      expect(body).toMatchObject({
        totalItems: 3,
        items: [{ name: 'hidden' }],
      });
    });

    it.each([
      '?limit=abc',
      '?limit=0',
      '?limit=501',
      '?offset=-1',
      '?sort=age',
      '?order=up',
      '?state=sick',
      '?coverage=maybe',
      '?unknown=1',
    ])('refuses %s', async query => {
      await expect(statusOf(get(`/services${query}`))).resolves.toBe(400);
    });
  });

  describe('SLOs', () => {
    const idOf = async (name: string, entityRef = A) => {
      const { body } = await get(`/slos?entityRef=${entityRef}`);
      return body.items.find((slo: { name: string }) => slo.name === name).id;
    };

    it('lists them worst first, pages, and finds them by entity and state', async () => {
      const { body } = await get('/slos').expect(200);
      expect(body.totalItems).toBe(4);
      expect(
        body.items.slice(0, 2).map((slo: { state: string }) => slo.state),
      ).toEqual(['invalid', 'invalid']);
      await get(`/slos?entityRef=${A}&state=invalid`)
        .expect(200)
        .expect(({ body: page }) => expect(page.totalItems).toBe(1));
      await get('/slos?limit=1&offset=3')
        .expect(200)
        .expect(({ body: page }) => expect(page.items).toHaveLength(1));
    });

    it.each(['?state=sick', '?limit=1.5', '?more=1', '?entityRef=x'])(
      'refuses %s',
      async query => {
        await expect(statusOf(get(`/slos${query}`))).resolves.toBe(400);
      },
    );

    it('gives one, and knows when it did not change', async () => {
      const id = await idOf('availability');
      const response = await get(`/slos/${id}`).expect(200);
      expect(response.body).toMatchObject({ id, entityRef: A });
      await request(backend.server)
        .get(`/api/reliability/slos/${id}`)
        .set('If-None-Match', response.get('ETag')!)
        .expect(304);
    });

    it('gives the budget over time, ending at the budget left', async () => {
      const id = await idOf('availability');
      const slo = (await get(`/slos/${id}`)).body;
      const { body } = await get(`/slos/${id}/budget?points=10`).expect(200);
      expect(body.points.length).toBeGreaterThan(2);
      expect(body.points.length).toBeLessThanOrEqual(10);
      const last = body.points[body.points.length - 1];
      expect(last.remainingRatio).toBeCloseTo(
        slo.objectives[0].budget.remainingRatio,
        9,
      );
      const sum = (key: 'good' | 'total') =>
        body.points.reduce(
          (total: number, point: { good: number; total: number }) =>
            total + point[key],
          0,
        );
      expect([sum('good'), sum('total')]).toEqual([1190, 1200]);

      const other = await get(
        `/slos/${id}/budget?objective=1&from=${now - 30 * MINUTE}&to=${now}`,
      ).expect(200);
      expect(other.body).toMatchObject({ objective: 1, to: now });
      const refused = await idOf('refused');
      await get(`/slos/${refused}/budget`)
        .expect(200)
        .expect(({ body: series }) => expect(series.points).toEqual([]));
    });

    it.each([
      'points=1',
      'points=2001',
      'points=x',
      'objective=2',
      'from=200&to=100',
      'from=0&to=100000000',
      'more=1',
    ])('refuses a budget with %s', async query => {
      const id = await idOf('availability');
      await expect(statusOf(get(`/slos/${id}/budget?${query}`))).resolves.toBe(
        400,
      );
    });

    it('says 404 for what is not there, and 400 for what cannot be', async () => {
      await expect(statusOf(get('/slos/0123456789abcdef'))).resolves.toBe(404);
      await expect(
        statusOf(get('/slos/0123456789abcdef/budget')),
      ).resolves.toBe(404);
      await expect(statusOf(get('/slos/nonsense'))).resolves.toBe(400);
      await expect(
        statusOf(get('/slos?entityRef=component:default/unknown')),
      ).resolves.toBe(404);
    });
  });

  describe('measurements', () => {
    it('lists the series of an entity', async () => {
      const { body } = await get(`/measurements?entityRef=${A}`).expect(200);
      expect(body.items).toEqual([
        {
          series: 'answered',
          kind: 'counts',
          step: 60,
          points: 120,
          firstTime: now - 119 * MINUTE,
          lastTime: now,
        },
      ]);
      await expect(statusOf(get('/measurements'))).resolves.toBe(400);
      await expect(
        statusOf(get('/measurements?entityRef=component:default/unknown')),
      ).resolves.toBe(404);
    });

    it('is idempotent', async () => {
      const { body } = await push([[now, 9, 10]]);
      expect(body).toEqual({ accepted: 1, changed: 0 });
    });

    it('names the index of the first bad point', async () => {
      const { body } = await push([
        [now, 9, 10],
        [now - MINUTE, 11, 10],
      ]).expect(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/\b1\b/),
      });
    });

    it.each([
      [{ points: [] }],
      [{ step: 61 }],
      [{ step: '60' }],
      [{ series: 'Not a name' }],
      [{ extra: 1 }],
      [{ entityRef: 'nonsense' }],
    ])('refuses %j', async overrides => {
      await expect(statusOf(push([[now, 9, 10]], overrides))).resolves.toBe(
        400,
      );
    });

    it('needs the permission, and an entity the caller sees', async () => {
      await expect(
        statusOf(
          push([[now, 9, 10]], {
            entityRef: 'component:default/unknown',
          }),
        ),
      ).resolves.toBe(404);
      pushing = AuthorizeResult.DENY;
      await expect(statusOf(push([[now, 9, 10]]))).resolves.toBe(403);
    });

    it('takes ten thousand points in one call', async () => {
      const points = Array.from({ length: 10_000 }, (_, index) => [
        now - index * MINUTE,
        123456.125,
        123456.25,
      ]);
      const { body } = await push(points, {
        entityRef: 'component:default/plain',
        series: 'many',
      });
      expect(body).toEqual({ accepted: 10_000, changed: 10_000 });
    }, 60_000);
  });

  it('lists problems, errors first, with their place', async () => {
    const { body } = await get('/definitions/problems').expect(200);
    expect(body.totalItems).toBe(body.items.length);
    expect(body.items[0].severity).toBe('error');
    expect(
      body.items.find(
        (problem: { file: string }) => problem.file === 'odd.yaml',
      ),
    ).toMatchObject({ entityRef: A, line: 1 });
    const one = await get(
      `/definitions/problems?entityRef=${HIDDEN}&severity=error&limit=1`,
    ).expect(200);
    expect(one.body.items).toHaveLength(1);
    expect(one.body.items[0].entityRef).toBe(HIDDEN);
    await expect(
      statusOf(get('/definitions/problems?severity=bad')),
    ).resolves.toBe(400);
    await expect(statusOf(get('/definitions/problems?more=1'))).resolves.toBe(
      400,
    );
    await expect(
      statusOf(get('/definitions/problems?entityRef=component:default/no')),
    ).resolves.toBe(404);
  });

  it('gives runbooks and lessons', async () => {
    const { body } = await post('/entities/by-refs', { entityRefs: [A] });
    const runbook = body.items[0].runbooks[0].id;
    const lesson = body.items[0].training.courses[0].lessons[0].id;
    await get(`/documents/${runbook}`)
      .expect(200)
      .expect(({ body: document }) =>
        expect(document).toMatchObject({
          kind: 'runbook',
          title: 'Slow answers',
          markdown: '# Look first\n',
          alerts: ['TooSlow'],
        }),
      );
    await get(`/documents/${lesson}`)
      .expect(200)
      .expect(({ body: document }) =>
        expect(document).toMatchObject({ kind: 'lesson', slug: 'one' }),
      );
    await expect(statusOf(get('/documents/0123456789abcdef'))).resolves.toBe(
      404,
    );
    await expect(statusOf(get('/documents/x'))).resolves.toBe(400);
    await expect(statusOf(get(`/documents/${runbook}?more=1`))).resolves.toBe(
      400,
    );
  });

  describe('visibility', () => {
    const ids = async () => {
      reading = AuthorizeResult.ALLOW;
      const items = (
        await post('/entities/by-refs', { entityRefs: [A, HIDDEN] })
      ).body.items;
      return items.map(
        (item: { slos: { id: string }[]; runbooks: { id: string }[] }) => ({
          slo: item.slos[0].id,
          runbook: item.runbooks[0].id,
        }),
      );
    };

    it('shows what the catalog shows, and counts nothing else', async () => {
      const [seen, hidden] = await ids();
      reading = AuthorizeResult.CONDITIONAL;
      const byRefs = await post('/entities/by-refs', {
        entityRefs: [A, HIDDEN],
      }).expect(200);
      expect(byRefs.body.items[0].entityRef).toBe(A);
      expect(byRefs.body.items[1]).toBeNull();

      const services = await get('/services').expect(200);
      expect(services.body).toMatchObject({
        totalItems: 2,
        owners: ['group:default/team-delivery', 'user:default/one'],
      });
      const page = await get('/slos?limit=1').expect(200);
      expect(page.body.totalItems).toBe(2);
      const problems = await get('/definitions/problems').expect(200);
      for (const body of [services.body, page.body, problems.body]) {
        expect(JSON.stringify(body)).not.toContain('hidden');
      }

      await expect(statusOf(get(`/slos/${seen.slo}`))).resolves.toBe(200);
      await expect(statusOf(get(`/documents/${seen.runbook}`))).resolves.toBe(
        200,
      );
      await expect(statusOf(get(`/slos/${hidden.slo}`))).resolves.toBe(404);
      await expect(statusOf(get(`/slos/${hidden.slo}/budget`))).resolves.toBe(
        404,
      );
      await expect(statusOf(get(`/documents/${hidden.runbook}`))).resolves.toBe(
        404,
      );
      await expect(statusOf(get(`/slos?entityRef=${HIDDEN}`))).resolves.toBe(
        404,
      );
      await expect(
        statusOf(get(`/definitions/problems?entityRef=${HIDDEN}`)),
      ).resolves.toBe(404);
      await expect(
        statusOf(get(`/measurements?entityRef=${HIDDEN}`)),
      ).resolves.toBe(404);
      await expect(
        statusOf(push([[now, 1, 1]], { entityRef: HIDDEN })),
      ).resolves.toBe(404);
    });

    it('shows nothing where reading is denied', async () => {
      const [seen] = await ids();
      reading = AuthorizeResult.DENY;
      await post('/entities/by-refs', { entityRefs: [A] }).expect(200, {
        items: [null],
      });
      await get('/services').expect(200, {
        items: [],
        totalItems: 0,
        owners: [],
      });
      await get('/slos').expect(200, { items: [], totalItems: 0 });
      await get('/definitions/problems').expect(200, {
        items: [],
        totalItems: 0,
      });
      await expect(statusOf(get(`/slos/${seen.slo}`))).resolves.toBe(403);
      await expect(statusOf(get('/slos/0123456789abcdef'))).resolves.toBe(403);
      await expect(statusOf(get(`/documents/${seen.runbook}`))).resolves.toBe(
        403,
      );
      await expect(statusOf(get(`/measurements?entityRef=${A}`))).resolves.toBe(
        403,
      );
      await expect(statusOf(push([[now, 1, 1]]))).resolves.toBe(403);
    });

    it('lets services in, and nobody without credentials', async () => {
      const as = (header: string) =>
        statusOf(get('/services').set('Authorization', header));
      await expect(as(mockCredentials.service.header())).resolves.toBe(200);
      await expect(as(mockCredentials.none.header())).resolves.toBe(401);
    });
  });

  it('serves its own description', async () => {
    const { body } = await request(backend.server).get(
      '/api/reliability/openapi.json',
    );
    expect(Object.keys(body.paths)).toContain('/api/reliability/slos/{id}');
  });

  it('tells nothing of the inside when the database fails', async () => {
    await knex.schema.renameTable('problem', 'problem_away');
    try {
      const { body } = await get('/definitions/problems').expect(500);
      expect(body.error.message).toMatch(
        /^Internal error [0-9a-f-]{36}; the log tells more$/,
      );
    } finally {
      await knex.schema.renameTable('problem_away', 'problem');
    }
  });
});

it('refuses two sources of one type and name, naming them', async () => {
  class CountingSource {
    readonly type = 'MEASUREMENTS';
    readonly name = 'measurements';
    readonly delaySeconds = 0;
    stepOf = () => 60;
    validate = () => [];
    explain = () => [];
    collect = async () => [];
  }
  const module = createBackendModule({
    pluginId: 'reliability',
    moduleId: 'counting',
    register(env) {
      env.registerInit({
        deps: { sources: reliabilitySliSourcesExtensionPoint },
        async init({ sources }) {
          sources.addSliSource(new CountingSource());
        },
      });
    },
  });
  await expect(
    startTestBackend({
      features: [
        reliabilityPlugin,
        module,
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        catalogServiceMock.factory(),
      ],
    }),
  ).rejects.toThrow(
    /both named 'measurements' \(CountingSource and MeasurementsSource\)/,
  );
});
