import { listed, panel, SEES_ALL } from './__testUtils__/answers';
import { closeAll, fakeGrafana, Reply } from './__testUtils__/fakeGrafana';
import { look, service, sourceAt } from './__testUtils__/sourceAt';

const PERMISSIONS = '/api/access-control/user/permissions';
const RULES = '/api/v1/provisioning/alert-rules';
const GROUP = '/apis/dashboard.grafana.app';
const LIST = `${GROUP}/v1/namespaces/default/dashboards`;
const QUIET = { [PERMISSIONS]: SEES_ALL, [RULES]: [] };

afterEach(closeAll);

type Snapshot = Awaited<ReturnType<typeof look>>;

function titles({ dashboards }: Snapshot, name: string): string[] {
  const found = dashboards.get(`component:default/${name}`) ?? [];
  return found.map(({ title }) => title.replace('Title of ', ''));
}

function older(
  dashboards: Record<string, { tags?: string[]; panels?: unknown[] }>,
  more: Record<string, unknown> = {},
) {
  const routes: Record<string, unknown> = {
    ...QUIET,
    '/api/search': Object.entries(dashboards).map(([uid, { tags }]) =>
      listed(uid, tags),
    ),
    ...more,
  };
  for (const [uid, { panels }] of Object.entries(dashboards)) {
    routes[`/api/dashboards/uid/${uid}`] = {
      meta: {},
      dashboard: { uid, title: `Title of ${uid}`, panels: panels ?? [] },
    };
  }
  return routes;
}

function resource(
  uid: string,
  spec: Record<string, unknown>,
  more: Record<string, unknown> = {},
) {
  return {
    kind: 'Dashboard',
    metadata: { name: uid, annotations: { 'grafana.app/folder': 'f1' } },
    spec: { title: `Title of ${uid}`, ...spec },
    ...more,
  };
}

describe('GrafanaDashboardSource with the older API', () => {
  it('finds dashboards by annotations and by what their panels name', async () => {
    const server = await fakeGrafana(
      older({
        tagged: { tags: ['cart'], panels: [panel('cart_items')] },
        named: { panels: [panel('rate(hits_total{service="cart"}[5m])')] },
        mixed: {
          panels: [
            panel('hits_total{job="cart"}'),
            panel('lost_total{job="quotes"}'),
            panel('node_load1'),
          ],
        },
        every: { panels: [panel('sum by (service) (hits_total)')] },
        chosen: { panels: [panel('hits_total{service="$service"}')] },
        overview: { panels: [] },
      }),
    );
    const snapshot = await look(
      sourceAt(server.url, { publicUrl: 'https://see.test/g' }),
      [
        service('cart', {
          'grafana/dashboard-selector': 'cart',
          'grafana/overview-dashboard': 'https://see.test/g/d/overview/x?kiosk',
        }),
        service('quotes', {
          'grafana/tag-selector': "title == 'Title of mixed'",
        }),
        service('alone', { 'grafana/dashboard-selector': 'nothing' }),
        service('wide', { 'grafana/dashboard-selector': "!(tags @> 'cart')" }),
      ],
    );
    expect(titles(snapshot, 'cart')).toEqual([
      'overview',
      'tagged',
      'named',
      'mixed',
    ]);
    expect(titles(snapshot, 'quotes')).toEqual(['mixed']);
    expect(snapshot.dashboards.has('component:default/alone')).toBe(false);
    expect(titles(snapshot, 'wide')).toHaveLength(5);
    expect(snapshot.dashboards.get('component:default/cart')).toContainEqual({
      title: 'Title of mixed',
      url: 'https://see.test/g/d/mixed',
      source: 'main',
      // What another service is named by is not shown for this one.
      metrics: ['hits_total', 'node_load1'],
    });
    expect(snapshot.dashboardsUnknown).toBeUndefined();
    expect([...(snapshot.problems ?? [])]).toEqual([]);
  });

  it('sees the same when it is asked for one service in between', async () => {
    const server = await fakeGrafana(
      older({
        a: { panels: [panel('hits{job="cart"}'), panel('lost{job="quotes"}')] },
      }),
    );
    const source = sourceAt(server.url);
    const all = await look(source, [service('cart'), service('quotes')]);
    const one = await look(source, [service('cart')]);
    const ref = 'component:default/cart';
    expect(one.dashboards.get(ref)).toEqual(all.dashboards.get(ref));
    expect(one.dashboards.get(ref)?.[0].metrics).toEqual(['hits']);
  });

  it('sends the token and the organisation, and reads pages to the end', async () => {
    const all = Array.from({ length: 5003 }, (_, index) =>
      listed(`d${index}`, index === 5001 ? ['last'] : []),
    );
    const server = await fakeGrafana({
      ...QUIET,
      '/api/search': (url: URL) => {
        const limit = Number(url.searchParams.get('limit'));
        const page = Number(url.searchParams.get('page'));
        return all.slice((page - 1) * limit, page * limit);
      },
      '*': new Reply(404),
    });
    const snapshot = await look(
      sourceAt(server.url, {
        orgId: 7,
        maxDashboards: 6000,
        maxDashboardsPerLook: 1,
      }),
      [service('a', { 'grafana/dashboard-selector': 'last' })],
    );
    expect(titles(snapshot, 'a')).toEqual(['d5001']);
    expect(server.asked.filter(path => path.startsWith('/api/search'))).toEqual(
      [
        '/api/search?type=dash-db&limit=5000&page=1',
        '/api/search?type=dash-db&limit=5000&page=2',
      ],
    );
    for (const headers of server.headers) {
      expect(headers.authorization).toBe('Bearer very-secret-token');
      expect(headers['x-grafana-org-id']).toBe('7');
    }
  });

  it('ends with a server that gives the same page for ever', async () => {
    const page = Array.from({ length: 5000 }, (_, index) =>
      listed(`d${index}`),
    );
    const server = await fakeGrafana({ ...QUIET, '/api/search': page });
    await look(sourceAt(server.url, { maxDashboardsPerLook: 1 }));
    const searches = server.asked.filter(path => /api\/search/.test(path));
    expect(searches).toHaveLength(2);
  });

  it('says so when there are more than may be read', async () => {
    const server = await fakeGrafana(older({ a: {}, b: {}, c: {} }));
    const snapshot = await look(sourceAt(server.url, { maxDashboards: 2 }));
    expect(snapshot.dashboardsUnknown).toBe(
      'only 2 dashboards of main are read',
    );
  });

  it('reads panels bit by bit, and again when they have grown old', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const server = await fakeGrafana(
      older(
        Object.fromEntries(
          names.map(name => [
            name,
            { panels: [panel(`up{service="${name}"}`)] },
          ]),
        ),
      ),
    );
    let now = 1_000_000;
    const source = sourceAt(
      server.url,
      { maxDashboardsPerLook: 2, dashboardInterval: '1h' },
      { clock: () => now },
    );
    const services = names.map(name => service(name));
    const unread: Array<string | undefined> = [];
    const read: string[][] = [];
    for (let cycle = 0; cycle < 6; cycle += 1) {
      if (cycle === 4) now += 3_600_000;
      server.asked.length = 0;
      const snapshot = await look(source, services);
      unread.push(snapshot.dashboardsUnknown);
      read.push(
        server.asked.flatMap(path => /uid\/(\w)$/.exec(path)?.[1] ?? []),
      );
      expect(snapshot.dashboards.size).toBe(Math.min(5, (cycle + 1) * 2));
      now += 1000;
    }
    expect(read).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
      [],
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(unread).toEqual([
      'the panels of 3 dashboards of main are not known',
      'the panels of 1 dashboards of main are not known',
      ...Array(4).fill(undefined),
    ]);
  });

  it('goes on with the others when some cannot be read', async () => {
    const server = await fakeGrafana(
      older({ a: {}, b: { panels: [panel('up{job="b"}')] }, c: {} }),
    );
    server.routes['/api/dashboards/uid/a'] = new Reply(403);
    server.routes['/api/dashboards/uid/c'] = undefined;
    server.routes['/api/search'] = [
      ...['a', 'b', 'c'].map(uid => listed(uid)),
      { title: 'without an identifier' },
    ];
    const snapshot = await look(sourceAt(server.url), [service('b')]);
    expect(titles(snapshot, 'b')).toEqual(['b']);
    expect(snapshot.dashboardsUnknown).toBe(
      'the panels of 3 dashboards of main are not known',
    );
  });

  it('keeps what it knows while panels cannot be read, and stops asking', async () => {
    const routes = older({
      a: { panels: [panel('up{job="a"}')] },
      b: { panels: [panel('up{job="a"}')] },
      c: {},
    });
    const server = await fakeGrafana(routes);
    let now = 1_000_000;
    const source = sourceAt(server.url, {}, { clock: () => now });
    await look(source);
    now += 3_600_000;
    server.asked.length = 0;
    for (const uid of ['a', 'b', 'c']) {
      routes[`/api/dashboards/uid/${uid}`] = new Reply(429);
    }
    const snapshot = await look(source, [service('a')]);
    expect(titles(snapshot, 'a')).toEqual(['a', 'b']);
    expect(snapshot.dashboardsUnknown).toBe(
      'main asked for fewer requests (HTTP 429)',
    );
    expect(server.asked.filter(path => /uid\/\w$/.test(path))).toEqual([
      '/api/dashboards/uid/a',
    ]);
  });

  it('reads panels that are kept apart', async () => {
    const libraryPanel = { uid: 'shared', name: 'Shared' };
    const routes = older(
      { a: { panels: [{ libraryPanel }] } },
      {
        '/api/library-elements': (url: URL) => ({
          result: {
            totalCount: 501,
            elements:
              url.searchParams.get('page') === '2'
                ? [{ uid: 'shared', model: panel('up{app="cart"}') }]
                : Array.from({ length: 500 }, (_, index) => ({
                    uid: `other-${index}`,
                    model: {},
                  })),
          },
        }),
      },
    );
    const server = await fakeGrafana(routes);
    const source = sourceAt(server.url);
    expect(titles(await look(source, [service('cart')]), 'cart')).toEqual([
      'a',
    ]);
    routes['/api/library-elements'] = new Reply(403);
    const snapshot = await look(source, [service('cart')]);
    expect(titles(snapshot, 'cart')).toEqual([]);
    expect(snapshot.dashboardsUnknown).toBe(
      'its library panels are not known: the account of main lacks a permission (HTTP 403)',
    );
  });

  it('keeps the mistakes of one service to that service', async () => {
    const server = await fakeGrafana(older({ a: { tags: ['a'] } }));
    const snapshot = await look(sourceAt(server.url), [
      service('wrong', {
        'grafana/dashboard-selector': 'service=<script>',
        'grafana/overview-dashboard': 'gone',
      }),
      service('a', { 'grafana/dashboard-selector': 'a' }),
    ]);
    expect(titles(snapshot, 'a')).toEqual(['a']);
    expect(snapshot.dashboardsUnknown).toBeUndefined();
    expect([...(snapshot.problems ?? [])]).toEqual([
      [
        'component:default/wrong',
        'the annotation grafana/dashboard-selector cannot be read: it is not understood from character 8 on; ' +
          'the dashboard of the annotation grafana/overview-dashboard is not seen in main',
      ],
    ]);
  });

  it('gives the same answer again when asked too soon', async () => {
    const server = await fakeGrafana(older({ a: { tags: ['a'] } }));
    let now = 1_000_000;
    const source = sourceAt(
      server.url,
      { minimumInterval: '10s' },
      { clock: () => now },
    );
    await look(source);
    const before = server.asked.length;
    now += 9000;
    const snapshot = await look(source, [
      service('x', { 'grafana/dashboard-selector': 'a' }),
    ]);
    expect(titles(snapshot, 'x')).toEqual(['a']);
    expect([snapshot.observedAt, server.asked.length]).toEqual([1000, before]);
    now += 1000;
    expect((await look(source)).observedAt).toBe(1010);
  });
});

describe('GrafanaDashboardSource with the newer API', () => {
  const versions = (...names: string[]) => ({
    kind: 'APIGroup',
    versions: names.map(version => ({ version })),
  });
  const folders = {
    '/apis/folder.grafana.app': versions('v1beta1'),
    '/apis/folder.grafana.app/v1beta1/namespaces/default/folders': {
      metadata: {},
      items: [{ metadata: { name: 'f1' }, spec: { title: 'Shop' } }],
    },
  };

  it('reads all with their panels, page by page', async () => {
    const pages: Record<string, unknown> = {
      '': {
        metadata: { continue: 'next+1' },
        items: [
          resource('a', { tags: ['cart', 5] }),
          resource('b', { panels: [panel('up{job="cart"}')] }),
        ],
      },
      'next+1': {
        metadata: { continue: '' },
        items: [
          resource('c', {
            elements: {
              p: {
                kind: 'Panel',
                spec: {
                  data: {
                    spec: {
                      queries: [
                        {
                          spec: {
                            query: {
                              group: 'prometheus',
                              spec: { expr: 'down{job="cart"}' },
                            },
                          },
                        },
                      ],
                    },
                  },
                },
              },
            },
          }),
          resource('d', {}, { status: { conversion: { failed: true } } }),
          { kind: 'Dashboard' },
        ],
      },
    };
    const server = await fakeGrafana({
      ...QUIET,
      ...folders,
      [GROUP]: versions('v2', 'v1', 'v0alpha1'),
      [LIST]: (url: URL) => pages[url.searchParams.get('continue') ?? ''],
    });
    const snapshot = await look(sourceAt(server.url), [
      service('cart', { 'grafana/dashboard-selector': 'cart' }),
      service('x', {
        'grafana/dashboard-selector':
          "folderTitle == 'Shop' && title == 'Title of d'",
      }),
    ]);
    expect(titles(snapshot, 'cart')).toEqual(['a', 'b', 'c']);
    expect(titles(snapshot, 'x')).toEqual(['d']);
    expect(snapshot.dashboardsUnknown).toBe(
      'the panels of 2 dashboards of main are not known',
    );
    expect(server.asked.filter(path => path.startsWith(LIST))).toEqual([
      `${LIST}?limit=100`,
      `${LIST}?limit=100&continue=next%2B1`,
    ]);
    expect(server.asked.some(path => path.startsWith('/api/search'))).toBe(
      false,
    );
  });

  it('asks for less where a page is too large, and remembers what it read', async () => {
    const text = 'x'.repeat(3000);
    const server = await fakeGrafana({
      ...QUIET,
      [GROUP]: versions('v1'),
      [LIST]: (url: URL) => {
        const start = Number(url.searchParams.get('continue') ?? 0);
        const end = Math.min(20, start + Number(url.searchParams.get('limit')));
        return {
          metadata: end < 20 ? { continue: String(end) } : {},
          items: Array.from({ length: end - start }, (_, index) =>
            resource(`d${start + index}`, { tags: ['all'], text }),
          ),
        };
      },
    });
    const source = sourceAt(server.url, { maxResponseBytes: 25_000 });
    const services = [service('a', { 'grafana/dashboard-selector': 'all' })];
    expect(titles(await look(source, services), 'a')).toHaveLength(20);
    const lists = server.asked.filter(path => path.startsWith(LIST));
    expect(lists.slice(0, 3)).toEqual([
      `${LIST}?limit=100`,
      `${LIST}?limit=25`,
      `${LIST}?limit=6`,
    ]);
    expect(titles(await look(source, services), 'a')).toHaveLength(20);
    expect(server.asked.filter(path => path.startsWith(LIST))).toEqual(lists);
  });

  it('goes on where it was interrupted', async () => {
    const controller = new AbortController();
    const server = await fakeGrafana({
      ...QUIET,
      [GROUP]: versions('v1'),
      [LIST]: (url: URL) => {
        const start = Number(url.searchParams.get('continue') ?? 0);
        if (start === 2) controller.abort(new Error('too slow'));
        return {
          metadata: start < 3 ? { continue: String(start + 1) } : {},
          items: [resource(`d${start}`, { tags: ['all'] })],
        };
      },
    });
    const source = sourceAt(server.url);
    const { signal } = controller;
    await expect(source.snapshot({ services: [], signal })).rejects.toThrow(
      'too slow',
    );
    server.asked.length = 0;
    const services = [service('a', { 'grafana/dashboard-selector': 'all' })];
    expect(titles(await look(source, services), 'a')).toEqual([
      'd0',
      'd1',
      'd2',
      'd3',
    ]);
    expect(server.asked.filter(path => path.startsWith(LIST))).toEqual([
      `${LIST}?limit=100&continue=2`,
      `${LIST}?limit=100&continue=3`,
    ]);
  });

  it('says so when pages begin anew, or are too many', async () => {
    const server = await fakeGrafana({
      ...QUIET,
      [GROUP]: versions('v1'),
      [LIST]: { metadata: { continue: 'again' }, items: [resource('a', {})] },
    });
    const snapshot = await look(sourceAt(server.url));
    expect(snapshot.dashboardsUnknown).toMatch(/only 5000 dashboards of main/);
  });

  it('cannot tell selectors by folder where folders have no names', async () => {
    const server = await fakeGrafana({
      ...QUIET,
      [GROUP]: versions('v1beta1'),
      '/apis/folder.grafana.app': new Reply(403),
      [LIST.replace('/v1/', '/v1beta1/')]: { items: [resource('a', {})] },
    });
    const snapshot = await look(sourceAt(server.url), [
      service('x', { 'grafana/dashboard-selector': "folderTitle == 'Shop'" }),
    ]);
    expect(titles(snapshot, 'x')).toEqual([]);
    expect(snapshot.problems?.get('component:default/x')).toMatch(
      /means 1 dashboards cannot be told: their folders are not known/,
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['is not there', {}],
    ['is a page', { [GROUP]: new Reply(200, '<!doctype html>') }],
    [
      'leads to a login',
      { [GROUP]: new Reply(302, '', { location: '/login' }) },
    ],
    ['has no version that is understood', { [GROUP]: versions('v9') }],
    ['is forbidden', { [GROUP]: versions('v1'), [LIST]: new Reply(403) }],
    ['has another shape', { [GROUP]: versions('v1'), [LIST]: [] }],
    ['fails', { [GROUP]: versions('v1'), [LIST]: new Reply(500) }],
  ])('falls back to the older one where it %s', async (_, routes) => {
    const server = await fakeGrafana(older({ a: { tags: ['a'] } }, routes));
    const source = sourceAt(server.url);
    for (let cycle = 0; cycle < 4; cycle += 1) {
      const snapshot = await look(source, [
        service('a', { 'grafana/dashboard-selector': 'a' }),
      ]);
      expect(titles(snapshot, 'a')).toEqual(['a']);
      expect(snapshot.dashboardsUnknown).toBeUndefined();
    }
  });
});
