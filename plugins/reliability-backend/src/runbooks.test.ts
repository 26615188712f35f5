import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import fs from 'node:fs';
import request, { type Test } from 'supertest';
import { expectDocumented } from './__testUtils__/apiContract';
import { createTestDatabases } from './__testUtils__/databases';
import { component } from './__testUtils__/entities';
import { FactsStore } from './database/checks/FactsStore';
import { externalLinkId } from './links';
import { reliabilityPlugin } from './plugin';

const databases = createTestDatabases();
const directory = createMockDirectory();

const DAY = 86_400;
const A = 'component:default/a';
const HIDDEN = 'component:default/hidden';
const PNG = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');

const today = () => new Date().toISOString().slice(0, 10);

const SLOW = `---
title: Slow answers
alerts: [TooSlow]
reviewed: 2020-01-02
requires: [a shell]
---
# Meaning
See [the graph](../images/graph.png), [gone](gone.md), [guide](https://docs.example.org/guide#one)
and [status](https://status.example.org/).
# Impact
# Diagnosis
- [ ] Look at the queue
# Mitigation
- [ ] Restart it
`;
const rules = `groups:
  - name: a
    rules:
      - alert: TooSlow
        expr: latency{job="a"} > 1
        annotations: { runbook_url: 'https://portal.example.org/runbooks/default/component/a/slow?alert=TooSlow' }
      - alert: Forgotten
        expr: errors{job="a"} > 1
        annotations: { runbook_url: /runbooks/default/component/a/never }
      - alert: Elsewhere
        expr: errors{job="a"} > 2
        annotations: { runbook_url: /runbooks/default/component/nobody/never }
`;
const SCENARIO = `---
title: The queue is full
runbooks: [slow]
alerts: [TooSlow]
minutes: 30
---
## Situation
It is night.
## Hints
- secret hint
## Expected path
secret path
`;

let reading: AuthorizeResult;
let allowed: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
let owned: string[];

const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () =>
    mockServices.permissions.mock({
      authorize: async requests => requests.map(() => ({ result: allowed })),
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

const located = (name: string, annotations: Record<string, string>) => ({
  location: `file:${directory.resolve(name, 'catalog-info.yaml')}`,
  annotations,
});
const entities = () => [
  component('a', {
    title: 'Alpha',
    ...located('a', {
      'reliability/definitions': 'dir:./reliability',
      'reliability/tier': '1',
      'backstage.io/techdocs-ref': 'dir:.',
      'reliability/runbook-pages':
        'operations/failover.md, gone.md, ../../secret.md',
    }),
  }),
  component('hidden', {
    owner: 'team-secret',
    ...located('hidden', { 'reliability/definitions': 'dir:./reliability' }),
  }),
  component('docs-only', {
    owner: 'team-secret',
    ...located('docs-only', {
      'backstage.io/techdocs-ref': 'dir:./site',
      'reliability/runbook-pages': 'only.md',
    }),
  }),
  component('plain'),
];

describe.each(databases.ids)('runbooks on %s', databaseId => {
  const scheduler = mockServices.scheduler();
  const auditor = mockServices.auditor.mock();
  let knex: Knex;
  let backend: TestBackend;

  const api = (test: Test) =>
    test.expect(response => expectDocumented(response));
  const get = (path: string) =>
    api(request(backend.server).get(`/api/reliability${path}`));
  const post = (path: string, body: object) =>
    api(request(backend.server).post(`/api/reliability${path}`).send(body));
  const of = (name: string) => `/entities/component/default/${name}`;
  const fileOf = (path: string) =>
    get(`${of('a')}/files?path=${encodeURIComponent(path)}`);
  const statusOf = async (test: Test) => (await test).status;
  const statusOfFile = (path: string) => statusOf(fileOf(path));
  const problemsOf = async () =>
    (await knex('problem').where({ entity_ref: A }).orderBy('id')).map(
      row => `${row.rule} ${row.file}:${row.line}`,
    );
  const outcomesOf = async (entityRef: string) => {
    const row = await knex('snapshot')
      .where({ entity_ref: entityRef, domain: 'monitoring' })
      .first();
    const { results } = JSON.parse(row.payload);
    return Object.fromEntries(
      results
        .filter(({ id }: { id: string }) => id.startsWith('runbooks/'))
        .map(({ id, outcome }: { id: string; outcome: string }) => [
          id,
          outcome,
        ]),
    );
  };

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    directory.setContent({
      'secret.md': '# Secret',
      'outside.png': PNG,
      a: {
        'secret.png': PNG,
        reliability: {
          'rules.yaml': rules,
          'images/graph.png': PNG,
          'images/not.png': '<script>alert(1)</script>',
          'images/drawing.svg':
            '<?xml version="1.0"?><svg xmlns="x"><script>1</script></svg>',
          'images/large.png': Buffer.concat([PNG, Buffer.alloc(3_000_000)]),
          'images/%2e%2e.png': PNG,
          'notes.txt': 'text',
          'runbooks/slow.md': SLOW,
          'runbooks/bare.md': '# Bare\nNothing in front.',
          'drills/full.md': SCENARIO,
        },
        docs: {
          'operations/failover.md':
            '---\ntitle: Fail over\nalerts: [Lost]\n---\n# Meaning\n![plan](../plan.png) ![gone](gone.png)',
          'plan.png': PNG,
          'other.md': '# Not a runbook',
        },
      },
      hidden: { reliability: { 'runbooks/x.md': '# Hidden' } },
      'docs-only': { site: { docs: { 'only.md': '# Only' } } },
    });
    fs.symlinkSync(
      directory.resolve('outside.png'),
      directory.resolve('a/reliability/images/link.png'),
    );
    fs.symlinkSync(
      directory.resolve('a'),
      directory.resolve('a/reliability/up'),
    );
    backend = await startTestBackend({
      features: [
        reliabilityPlugin,
        permissions,
        mockServices.database.factory({ knex }),
        createServiceFactory({
          service: coreServices.auditor,
          deps: {},
          factory: () => auditor,
        }),
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () =>
            mockServices.userInfo.mock({
              getUserInfo: async () => ({
                userEntityRef: 'user:default/mock',
                ownershipEntityRefs: owned,
              }),
            }),
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => {
            const all = catalogServiceMock({ entities: entities() });
            return catalogServiceMock.mock({
              queryEntities: query => all.queryEntities(query),
              // The task asks for owners; a page asks what its caller may see.
              getEntitiesByRefs: async query => {
                const { items } = await all.getEntitiesByRefs(query);
                return {
                  items: items.map((item, index) =>
                    query.entityRefs[index] === HIDDEN ? undefined : item,
                  ),
                };
              },
            });
          },
        }),
        mockServices.rootConfig.factory({
          data: {
            reliability: {
              definitions: { localFolders: [directory.path] },
              runbooks: {
                sections: [
                  'Meaning',
                  { name: 'Mitigation', alsoNamed: ['What to do'] },
                ],
                reviewDays: { '1': 10 },
                imageHosts: ['images.example.org'],
              },
            },
          },
        }),
      ],
    });
    const link = (url: string, state: string) => ({
      id: externalLinkId(url),
      url,
      state,
      reason: state === 'dead' ? 'It answers 404.' : null,
      failures: 2,
      checked_at: 1,
      due_at: 2,
      seen_at: 1,
    });
    await knex('external_link').insert(
      link('https://docs.example.org/guide', 'dead'),
    );
    await scheduler.triggerTask('reliability-services');
    await scheduler.triggerTask('reliability-definitions');
    await scheduler.triggerTask('reliability-coverage');
  }, 180_000);

  afterAll(async () => {
    await backend?.stop();
  });

  beforeEach(() => {
    reading = AuthorizeResult.ALLOW;
    allowed = AuthorizeResult.ALLOW;
    owned = ['group:default/team-delivery'];
    auditor.createEvent.mockImplementation(async () => ({
      success: async () => undefined,
      fail: async () => undefined,
    }));
  });

  describe('reading folders', () => {
    it('reads runbooks of the folder and of TechDocs, and scenarios', async () => {
      const rows = await knex('document')
        .where({ entity_ref: A })
        .orderBy(['kind', 'position']);
      expect(rows.map(row => [row.kind, row.slug, row.file])).toEqual([
        ['runbook', 'bare', 'runbooks/bare.md'],
        ['runbook', 'slow', 'runbooks/slow.md'],
        ['runbook', 'failover', 'docs/operations/failover.md'],
        ['scenario', 'full', 'drills/full.md'],
      ]);
      await expect(
        knex('document').where({ entity_ref: 'component:default/docs-only' }),
      ).resolves.toMatchObject([{ slug: 'only', file: 'docs/only.md' }]);
    });

    it('says what is wrong with them, and with the annotation', async () => {
      const problems = await problemsOf();
      expect(problems).toEqual(
        expect.arrayContaining([
          'runbook/page-refused catalog-info.yaml:null',
          'runbook/page-missing catalog-info.yaml:null',
          'runbook/front-matter-missing runbooks/bare.md:1',
          'runbook/dead-link runbooks/slow.md:8',
          'runbook/dead-image docs/operations/failover.md:6',
          'runbook/alert-url rules.yaml:7',
        ]),
      );
      expect(problems.join('\n')).not.toMatch(
        /graph|plan\.png|runbook\/reviewed|slow\.md.*sections/,
      );
    });

    it('costs nothing while nothing changes, and follows the pages', async () => {
      const before = await knex('document').orderBy('id');
      const etag = async () =>
        (await knex('definition_folder').where({ entity_ref: A }).first()).etag;
      const first = await etag();
      await knex('definition_folder').update({ attempted_at: 0 });
      await scheduler.triggerTask('reliability-definitions');
      await expect(etag()).resolves.toBe(first);
      await expect(knex('document').orderBy('id')).resolves.toEqual(before);

      fs.writeFileSync(
        directory.resolve('a/docs/operations/failover.md'),
        '---\ntitle: Fail over now\nalerts: [Lost]\n---\n# Meaning\n![gone](gone.png)',
      );
      await knex('definition_folder').update({ attempted_at: 0 });
      await scheduler.triggerTask('reliability-definitions');
      await expect(
        knex('document').where({ entity_ref: A, slug: 'failover' }).first(),
      ).resolves.toMatchObject({ title: 'Fail over now' });
      await expect(
        knex('document').where({ entity_ref: A, slug: 'slow' }),
      ).resolves.toHaveLength(1);
    });
  });

  it('gathers what checks look at', async () => {
    const [facts] = await new FactsStore(knex).of([A]);
    expect(facts.scenarios).toBe(1);
    expect(facts.deadRunbookUrls).toEqual([
      {
        alert: 'Forgotten',
        url: '/runbooks/default/component/a/never',
        file: 'rules.yaml',
        line: 7,
      },
    ]);
    const slow = facts.runbooks.find(({ slug }) => slug === 'slow');
    expect(slow).toMatchObject({
      file: 'runbooks/slow.md',
      reviewed: '2020-01-02',
      missingSections: [],
      deadLinks: [{ file: 'runbooks/slow.md', line: 8, target: 'gone.md' }],
      externalLinks: [
        {
          target: 'https://docs.example.org/guide#one',
          state: 'dead',
          reason: 'It answers 404.',
        },
        { target: 'https://status.example.org/', state: 'unknown' },
      ],
    });
    expect(
      facts.runbooks.find(({ slug }) => slug === 'bare')?.missingSections,
    ).toEqual(['Meaning', 'Mitigation']);
    await expect(outcomesOf(A)).resolves.toMatchObject({
      'runbooks/present': 'pass',
      'runbooks/sections': 'fail',
      'runbooks/reviewed': 'fail',
      'runbooks/urls-lead-somewhere': 'fail',
    });
  });

  describe('GET /runbooks', () => {
    const slugs = async (query: string) => {
      const { body } = await get(`/runbooks${query}`).expect(200);
      return body.items.map((item: { slug: string }) => item.slug);
    };

    it('lists, filters, sorts and pages', async () => {
      const { body } = await get('/runbooks').expect(200);
      expect(body).toMatchObject({
        totalItems: 5,
        owners: ['group:default/team-delivery', 'group:default/team-secret'],
      });
      expect(
        body.items.find(({ slug }: { slug: string }) => slug === 'slow'),
      ).toMatchObject({
        entityRef: A,
        origin: 'folder',
        steps: 2,
        requires: ['a shell'],
        serviceTitle: 'Alpha',
        tier: '1',
        // A dead link, and a review that is long overdue.
        problems: 2,
        freshness: { review: { score: 50 }, score: 25, state: 'stale' },
      });
      await expect(slugs('?alert=TooSlow')).resolves.toEqual(['slow']);
      await expect(slugs('?text=toosl')).resolves.toEqual(['slow']);
      await expect(slugs(`?entityRef=${A}&sort=title&order=desc`))
        .resolves //
        .toEqual(['slow', 'failover', 'bare']);
      await expect(slugs('?owner=team-secret&sort=service')).resolves.toEqual([
        'only',
        'x',
      ]);
      await expect(slugs('?freshness=fresh,ageing')).resolves.toEqual([]);
      await expect(slugs('?sort=freshness&order=desc&limit=1'))
        .resolves //
        .toEqual(['slow']);
      await expect(slugs('?sort=reviewed&offset=4')).resolves.toEqual(['slow']);
    });

    it.each(['?freshness=old', '?entityRef=x', '?sort=age', '?limit=0'])(
      'refuses %s',
      async query => {
        await expect(statusOf(get(`/runbooks${query}`))).resolves.toBe(400);
      },
    );

    it('shows only what the caller may see, in totals and owners too', async () => {
      reading = AuthorizeResult.CONDITIONAL;
      const { body } = await get('/runbooks?limit=1').expect(200);
      expect(body.totalItems).toBe(4);
      await expect(slugs('?text=hidden')).resolves.toEqual([]);
      reading = AuthorizeResult.DENY;
      await expect(
        get('/runbooks').then(response => response.body),
      ).resolves.toEqual({ items: [], totalItems: 0, owners: [] });
    });
  });

  describe('GET /entities/…/runbooks', () => {
    it('shows what the tab needs, and nothing that a drill reveals', async () => {
      const response = await get(`${of('a')}/runbooks`).expect(200);
      expect(response.text).not.toMatch(/secret (hint|path)/);
      expect(response.text).not.toContain('It is night');
      expect(response.body).toMatchObject({
        entityRef: A,
        scenarios: [
          { slug: 'full', title: 'The queue is full', runbooks: ['slow'] },
        ],
        alertsWithout: ['Elsewhere', 'Forgotten'],
        open: [],
        records: [],
        actions: [],
        canReview: true,
      });
      expect(
        response.body.problems.map(({ rule }: { rule: string }) => rule),
      ).toEqual(
        expect.arrayContaining(['runbook/dead-link', 'runbook/reviewed']),
      );
      const scenario = await knex('document')
        .where({ kind: 'scenario' })
        .first();
      await get(`/documents/${scenario.id}`).expect(404);
      owned = [];
      await get(`${of('a')}/runbooks`).expect(({ body }) =>
        expect(body.canReview).toBe(false),
      );
    });

    it('is empty for a service without any, and 404 for what is hidden', async () => {
      await get(`${of('plain')}/runbooks`).expect(({ body }) =>
        expect(body).toMatchObject({ runbooks: [], alertsWithout: [] }),
      );
      reading = AuthorizeResult.CONDITIONAL;
      for (const path of [
        '/runbooks',
        '/runbooks/x',
        '/files?path=images/graph.png',
      ]) {
        await expect(statusOf(get(of('hidden') + path))).resolves.toBe(404);
        await expect(statusOf(get(of('unknown') + path))).resolves.toBe(404);
      }
      await expect(
        statusOf(post(`${of('hidden')}/runbooks/x/reviews`, { digest: 'x' })),
      ).resolves.toBe(404);
    });
  });

  describe('GET /entities/…/runbooks/{slug}', () => {
    it('gives all there is to follow', async () => {
      const { body } = await get(
        `${of('a')}/runbooks/slow?alert=TooSlow`,
      ).expect(200);
      expect(body).toMatchObject({
        runbook: {
          slug: 'slow',
          title: 'Slow answers',
          file: 'runbooks/slow.md',
        },
        alert: 'TooSlow',
        imageHosts: ['images.example.org'],
        canExecute: true,
        canReview: true,
      });
      expect(body.alertUnknown).toBeUndefined();
      // A local path is nobody's business.
      expect(body.baseUrl).toBeUndefined();
      expect(
        body.parts.filter(({ kind }: { kind: string }) => kind === 'step'),
      ).toHaveLength(2);
      expect(body.others.map(({ slug }: { slug: string }) => slug)).toEqual([
        'bare',
        'failover',
      ]);
    });

    it.each(['-', 'renamed'])(
      'finds the one that answers the alert behind %s',
      async slug => {
        const { body } = await get(
          `${of('a')}/runbooks/${slug}?alert=TooSlow`,
        ).expect(200);
        expect(body.runbook.slug).toBe('slow');
      },
    );

    it('says when the alert is another, and what runbooks there are', async () => {
      await get(`${of('a')}/runbooks/slow?alert=Forgotten`).expect(({ body }) =>
        expect(body).toMatchObject({ alert: 'Forgotten', alertUnknown: true }),
      );
      await get(`${of('a')}/runbooks/slow?alert=Never`).expect(({ body }) => {
        expect(body.alertUnknown).toBe(true);
        expect(body.alert).toBeUndefined();
      });
      const { body } = await get(`${of('a')}/runbooks/-?alert=Never`).expect(
        404,
      );
      expect(body.error.message).toContain("'bare', 'slow', 'failover'");
      await get(`${of('plain')}/runbooks/x`).expect(404);
    });
  });

  describe('POST …/reviews', () => {
    const path = `${of('a')}/runbooks/slow/reviews`;
    const digestOf = async (slug: string) =>
      (await get(`${of('a')}/runbooks/${slug}`)).body.digest;

    it.each([
      [
        'without the permission',
        AuthorizeResult.DENY,
        ['group:default/team-delivery'],
        403,
      ],
      [
        'of somebody else’s service',
        AuthorizeResult.ALLOW,
        ['group:default/other'],
        403,
      ],
    ] as const)('refuses one %s', async (_what, result, refs, status) => {
      const digest = await digestOf('slow');
      allowed = result;
      owned = [...refs];
      await expect(statusOf(post(path, { digest }))).resolves.toBe(status);
      await expect(knex('runbook_review')).resolves.toEqual([]);
    });

    it('refuses one of a text that is another by now', async () => {
      await expect(statusOf(post(path, { digest: 'other' }))).resolves.toBe(
        409,
      );
      await expect(
        statusOf(post(`${of('a')}/runbooks/none/reviews`, { digest: 'x' })),
      ).resolves.toBe(404);
    });

    it('records it, counts it at once, and says which line to change', async () => {
      const digest = await digestOf('slow');
      const { body } = await post(path, { digest, note: 'Read twice' }).expect(
        200,
      );
      expect(body).toMatchObject({
        reviewedBy: 'user:default/mock',
        file: 'runbooks/slow.md',
        line: 4,
        from: 'reviewed: 2020-01-02',
      });
      expect(body.to).toMatch(/^reviewed: \d{4}-\d{2}-\d{2}$/);
      expect(body.to).toBe(
        `reviewed: ${new Date(body.reviewedAt * 1000)
          .toISOString()
          .slice(0, 10)}`,
      );
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'runbook-review' }),
      );
      await get(`${of('a')}/runbooks/slow`).expect(({ body: page }) => {
        expect(page.runbook.freshness.review.score).toBe(100);
        expect(page.runbook.reviewedBy).toBe('user:default/mock');
        expect(
          page.problems.map(({ rule }: { rule: string }) => rule),
        ).not.toContain('runbook/reviewed');
      });
      const [facts] = await new FactsStore(knex).of([A]);
      expect(
        facts.runbooks.find(({ slug }) => slug === 'slow')?.activity,
      ).toEqual({
        reviewedAt: body.reviewedAt,
        reviewedBy: 'user:default/mock',
      });
      const cards = await post('/entities/by-refs', { entityRefs: [A] });
      expect(
        cards.body.items[0].runbooks.find(
          ({ slug }: { slug: string }) => slug === 'slow',
        ).freshness.review,
      ).toMatchObject({ score: 100, at: body.reviewedAt });

      // Past its ten days, the review of the portal is overdue as any.
      await knex('runbook_review').update({
        reviewed_at: body.reviewedAt - 11 * DAY,
      });
      await get(`${of('a')}/runbooks/slow`).expect(({ body: page }) =>
        expect(page.runbook.freshness.review.score).toBe(75),
      );
      const bare = await post(`${of('a')}/runbooks/bare/reviews`, {
        digest: await digestOf('bare'),
      }).expect(200);
      expect(bare.body).toMatchObject({
        line: 1,
        to: `---\nreviewed: ${today()}\n---`,
      });
      expect(bare.body.from).toBeUndefined();
    });
  });

  describe('GET …/files', () => {
    it('gives images of the folder and of the documentation, as data', async () => {
      const { body } = await fileOf('images/graph.png').expect(200);
      expect(body).toEqual({
        contentType: 'image/png',
        base64: PNG.toString('base64'),
      });
      await fileOf('./images/../images/graph.png').expect(200);
      await fileOf('docs/plan.png').expect(200);
      // A name that looks like an escape is a name.
      await fileOf('images/%2e%2e.png').expect(200);
      const svg = await fileOf('images/drawing.svg').expect(200);
      expect(svg.body.contentType).toBe('image/svg+xml');
      expect(svg.headers['content-type']).toMatch(/^application\/json/);
    });

    it.each([
      ['../secret.png', 400],
      ['images/../../secret.png', 400],
      ['..\\secret.png', 400],
      ['/etc/logo.png', 400],
      ['file:///etc/logo.png', 400],
      ['https://images.example.org/a.png', 400],
      ['images/.hidden.png', 400],
      ['images/a\0.png', 400],
      ['%2e%2e/secret.png', 404],
      ['docs/../../secret.png', 400],
      ['images/link.png', 404],
      ['up/secret.png', 404],
      ['images/not.png', 404],
      ['images/large.png', 404],
      ['images/none.png', 404],
      ['images', 404],
      ['runbooks/slow.md', 404],
      ['notes.txt', 404],
    ])('refuses %j with %d', async (path, status) => {
      await expect(statusOfFile(path)).resolves.toBe(status);
    });
  });
});
