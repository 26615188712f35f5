import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import type { SearchDocument } from '@vigie/backstage-plugin-reliability-common';
import request from 'supertest';
import searchModuleReliability from '.';

const A = 'component:default/quotes';
const HIDDEN = 'component:default/hidden';

const document = (
  index: number,
  overrides: Partial<SearchDocument> = {},
): SearchDocument => ({
  id: String(index).padStart(4, '0'),
  kind: 'runbook',
  entityRef: A,
  entityTitle: 'Delivery quotes',
  slug: `runbook-${index}`,
  title: `Runbook ${index}`,
  text: 'Look at the queue first',
  alerts: [],
  ...overrides,
});

/** What the reliability plugin holds; more than two requests give. */
let documents: SearchDocument[];
let status: number;
let asked: Array<{ principal: string; after?: string; limit: number }>;

/** Answers as the reliability plugin does. */
const reliability = createBackendPlugin({
  pluginId: 'reliability',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        router: coreServices.httpRouter,
      },
      async init({ httpAuth, router }) {
        router.use(async (incoming, response) => {
          const { principal } = await httpAuth.credentials(incoming, {
            allow: ['service'],
          });
          const url = new URL(incoming.originalUrl, 'http://localhost');
          const after = url.searchParams.get('after') ?? undefined;
          const limit = Number(url.searchParams.get('limit'));
          asked.push({ principal: principal.subject, after, limit });
          if (
            status !== 200 ||
            url.pathname !== '/api/reliability/search/documents'
          ) {
            response.status(status === 200 ? 404 : status).end();
            return;
          }
          const from = documents.filter(({ id }) => !after || id > after);
          const items = from.slice(0, limit);
          response.json({
            items,
            next: from.length > limit ? items[items.length - 1].id : undefined,
          });
        });
      },
    });
  },
});

/** Sees everything that belongs to A, and nothing else. */
const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () =>
    mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission, resourceRef }) => ({
          result:
            permission.name === 'catalog.entity.read' && resourceRef === A
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === 'catalog.entity.read'
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  rule: 'IS_ENTITY_OWNER',
                  resourceType: 'catalog-entity',
                  params: {},
                },
              }
            : { result: AuthorizeResult.DENY },
        ),
    }),
});

describe('searchModuleReliabilityCollator', () => {
  const scheduler = mockServices.scheduler();
  let backend: TestBackend;

  const search = async (term: string) => {
    const { body } = await request(backend.server)
      .get('/api/search/query')
      .query({ term, types: ['runbook'] })
      .set('Authorization', mockCredentials.user.header())
      .expect(200);
    return (
      body.results as Array<{ type: string; document: Record<string, unknown> }>
    ).map(result => result.document);
  };
  const index = () => scheduler.triggerTask('search_index_runbook');

  beforeAll(async () => {
    asked = [];
    status = 200;
    documents = [
      ...Array.from({ length: 450 }, (_, number) => document(number)),
      document(900, {
        slug: 'slow-answers',
        title: 'Slow answers',
        alerts: ['QuotesTooSlow'],
        text: 'Restart the pricing engine',
      }),
      document(901, {
        entityRef: HIDDEN,
        entityTitle: undefined,
        slug: 'secret',
        alerts: ['QuotesTooSlow'],
        text: 'Restart the pricing engine',
      }),
      document(902, { kind: 'lesson', title: 'Zymurgy', text: 'zymurgy' }),
    ];
    backend = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleReliability,
        reliability,
        permissions,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
      ],
    });
    await index();
  }, 60_000);

  afterAll(() => backend.stop());

  it('reads every page, as the search', () => {
    expect(asked).toEqual([
      { principal: 'plugin:search', after: undefined, limit: 200 },
      { principal: 'plugin:search', after: '0199', limit: 200 },
      { principal: 'plugin:search', after: '0399', limit: 200 },
    ]);
  });

  it.each([
    ['an alert', 'QuotesTooSlow'],
    ['a word of the text', 'pricing'],
    ['its title', 'Slow answers'],
  ])('finds a runbook by %s, if its entity is visible', async (_, term) => {
    const found = await search(term);
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual({
      title: 'Slow answers',
      text: 'QuotesTooSlow\nDelivery quotes\nRestart the pricing engine',
      location: '/runbooks/default/component/quotes/slow-answers',
      entityRef: A,
      entityTitle: 'Delivery quotes',
      slug: 'slow-answers',
      alerts: ['QuotesTooSlow'],
    });
  });

  it('leaves other kinds to other types', async () => {
    expect(await search('zymurgy')).toEqual([]);
  });

  it('finds by the name of the service, too', async () => {
    expect((await search('delivery')).length).toBeGreaterThan(1);
  });

  it('keeps its index when the plugin does not answer, and forgets what is gone', async () => {
    documents = documents.filter(({ slug }) => slug !== 'slow-answers');
    status = 503;
    await index().catch(() => undefined);
    expect(await search('pricing')).toHaveLength(1);
    status = 200;
    await index();
    expect(await search('pricing')).toEqual([]);
  });
});
