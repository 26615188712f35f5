import { mockServices } from '@backstage/backend-test-utils';
import { alertRule, listed, SEES_ALL, states } from './__testUtils__/answers';
import { closeAll, fakeGrafana, Reply } from './__testUtils__/fakeGrafana';
import { look, sourceAt } from './__testUtils__/sourceAt';

const SEARCH = '/api/search';
const RULES = '/api/v1/provisioning/alert-rules';
const HEALTHY = {
  '/api/access-control/user/permissions': SEES_ALL,
  [SEARCH]: [],
  [RULES]: [alertRule()],
  '/api/prometheus/grafana/api/v1/rules': states({ uid: 'rule-1' }),
};

afterEach(closeAll);

const FAULTS: Array<[string, Reply, RegExp]> = [
  [
    'a login page',
    new Reply(200, '<!doctype html>'),
    /^main answered with an HTML page instead of JSON$/,
  ],
  ['nothing', new Reply(200), /answered with nothing/],
  ['JSON cut off', new Reply(200, '[{"uid":'), /cut off/],
  ['other JSON', new Reply(200, '{"a":1}'), /another shape/],
  ['null', new Reply(200, 'null'), /another shape/],
  [
    'its secret and its address',
    new Reply(400, '{"message":"very-secret-token at http://u:p@127.0.0.1/x"}'),
    /HTTP 400: \[hidden\] at \[address\]/,
  ],
  [
    'no entry',
    new Reply(401, '{"message":"Invalid API key"}'),
    /refused the configured credentials \(HTTP 401\): Invalid API key/,
  ],
  [
    'forbidden',
    new Reply(403, '{"message":"You need dashboards:read","traceID":""}'),
    /lacks a permission \(HTTP 403\): You need dashboards:read/,
  ],
  ['not found', new Reply(404, '404 page not found'), /answered HTTP 404$/],
  ['too many requests', new Reply(429, 'slow'), /fewer requests \(HTTP 429\)/],
  ['HTTP 500', new Reply(500, 'oops'), /answered HTTP 500$/],
  ['HTTP 503', new Reply(503, '{"message":"starting"}'), /503: starting/],
  [
    'a way elsewhere',
    new Reply(307, '', { location: 'http://elsewhere.test' }),
    /redirect \(HTTP 307\), which is not followed/,
  ],
];

describe('a Grafana that misbehaves', () => {
  it.each(FAULTS)('answers everything with %s', async (_, reply, message) => {
    const server = await fakeGrafana({ '*': reply });
    const failure = await look(sourceAt(server.url)).then(
      () => 'it did not fail',
      (error: Error) => error.message,
    );
    expect(failure).toMatch(message);
    expect(failure).toContain('main');
    expect(failure).not.toMatch(/127\.0\.0\.1|very-secret|http:/);
  });

  it.each(FAULTS)(
    'answers one part with %s, and the other as it should',
    async (_, reply, message) => {
      const server = await fakeGrafana({ ...HEALTHY, [SEARCH]: reply });
      const one = await look(sourceAt(server.url));
      expect(one.dashboardsUnknown).toMatch(message);
      expect(one.rulesUnknown).toBeUndefined();
      expect(one.rules).toHaveLength(1);

      server.routes[SEARCH] = [listed('a')];
      server.routes['/api/dashboards/uid/a'] = { dashboard: {} };
      server.routes[RULES] = reply;
      server.routes['/api/ruler/grafana/api/v1/rules'] = reply;
      const other = await look(sourceAt(server.url));
      expect(other.rulesUnknown).toBeDefined();
      expect(other.rules).toEqual([]);
      expect(other.dashboardsUnknown).toBeUndefined();
      const words = JSON.stringify([one, other.rulesUnknown]);
      expect(words).not.toMatch(/127\.0\.0\.1|very-secret/);
    },
  );

  it('answers with more than is read', async () => {
    const server = await fakeGrafana({
      ...HEALTHY,
      [SEARCH]: [listed('a', ['x'.repeat(20_000)])],
    });
    const { dashboardsUnknown } = await look(
      sourceAt(server.url, { maxResponseBytes: 10_000 }),
    );
    expect(dashboardsUnknown).toBe('main answered with more than 10000 bytes');
  });

  it('is left alone for a while, then asked again', async () => {
    const server = await fakeGrafana({ '*': new Reply(500) });
    const logger = mockServices.logger.mock();
    const source = sourceAt(server.url, { rules: false }, { logger });
    for (let cycle = 0; cycle < 6; cycle++) {
      await expect(look(source)).rejects.toThrow('main answered HTTP 500');
    }
    const before = server.asked.length;
    await expect(look(source)).rejects.toThrow('main answered HTTP 500');
    expect(server.asked).toHaveLength(before);
    server.routes = { ...HEALTHY };
    let isBack = false;
    while (!isBack) {
      isBack = await look(source).then(
        ({ dashboardsUnknown }) => dashboardsUnknown === undefined,
        () => false,
      );
      await new Promise(resolve => {
        setTimeout(resolve, 10);
      });
    }
    expect(logger.warn.mock.calls).toEqual([
      ['Grafana main is left alone for a while: main answered HTTP 500'],
    ]);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('is not asked faster than it may be', async () => {
    const server = await fakeGrafana(HEALTHY);
    const times: number[] = [];
    server.routes[SEARCH] = () => {
      times.push(performance.now());
      // Full pages of dashboards not seen before: there are always more.
      return Array.from({ length: 5000 }, (_, index) =>
        listed(`${times.length}-${index}`),
      );
    };
    const start = performance.now();
    await look(
      sourceAt(server.url, {
        requestsPerSecond: 20,
        rules: false,
        maxDashboards: 10_000,
        maxDashboardsPerLook: 3,
      }),
    );
    // Nothing is sent before its turn, whatever the machine is busy with.
    const least = (server.asked.length - 1) * 50;
    expect(server.asked.length).toBeGreaterThan(6);
    expect(performance.now() - start).toBeGreaterThanOrEqual(least - 5);
  });

  it('lets a caller give up, with the reason it gives', async () => {
    const controller = new AbortController();
    const server = await fakeGrafana({
      '*': () => {
        controller.abort(new Error('shutting down'));
        return [];
      },
    });
    await expect(
      sourceAt(server.url).snapshot({
        services: [],
        signal: controller.signal,
      }),
    ).rejects.toThrow('shutting down');
  });
});
