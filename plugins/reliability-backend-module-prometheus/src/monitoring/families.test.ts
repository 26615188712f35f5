import { registerMswTestHooks } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { recorded, success } from '../__testUtils__/recorded';
import {
  type Answer,
  notFound,
  serveMonitoring,
  snapshot,
  vector,
  VMALERT_API,
} from '../__testUtils__/served';

const server = setupServer();
registerMswTestHooks(server);

const unsupported: Answer = () =>
  recorded('vm179-runtimeinfo-unsupported.400.txt');
const noGroups: Answer = () => success({ groups: [] });
const rule = {
  type: 'alerting',
  name: 'Slow',
  query: 'a > 1',
  duration: 60,
  health: 'ok',
  state: 'inactive',
  lastError: '',
};

const victoriaMetrics = {
  rules: noGroups,
  targets: () => success({ activeTargets: [], droppedTargets: [] }),
  metadata: () => success({}),
  buildinfo: () => recorded('vm179-buildinfo.200.json'),
  alertmanagers: unsupported,
  config: () => success({ yaml: '' }),
};

const thanos = {
  buildinfo: () =>
    success({ version: '0.31.0', revision: 'x', goVersion: 'go1.19.6' }),
  alertmanagers: notFound,
  config: notFound,
};

const mimir = {
  api: 'http://mimir.test/prometheus/api/v1',
  buildinfo: () =>
    success({
      application: 'Grafana Mimir',
      version: '2.10.4',
      goVersion: 'go1.21.5',
      features: { ruler_config_api: 'true' },
    }),
  targets: notFound,
  alertmanagers: notFound,
  config: notFound,
};

describe('what a server is', () => {
  it.each<
    [
      string,
      Parameters<typeof serveMonitoring>[1],
      JsonObject,
      string | undefined,
    ]
  >([
    ['Prometheus', {}, {}, 'Prometheus 2.42.0'],
    ['VictoriaMetrics', victoriaMetrics, {}, 'VictoriaMetrics'],
    ['Thanos', thanos, {}, 'Thanos 0.31.0'],
    [
      'one built like Prometheus that tells nobody',
      { alertmanagers: notFound },
      {},
      undefined,
    ],
    ['one that says nothing', { buildinfo: notFound }, {}, undefined],
    [
      'what the configuration says',
      { buildinfo: notFound },
      { dialect: 'thanos' },
      'Thanos',
    ],
    [
      'what the configuration says against what it says',
      {},
      { dialect: 'mimir' },
      'Mimir',
    ],
    [
      'one with a strange name',
      { buildinfo: () => success({ application: '<b>http://x</b>' }) },
      {},
      undefined,
    ],
  ])('%s', async (_, answers, overrides, flavour) => {
    serveMonitoring(server, answers);
    expect((await snapshot([], overrides)).flavour).toBe(flavour);
  });
});

describe('Alertmanagers and the labels sent to them', () => {
  const counted =
    (...urls: string[]) =>
    () =>
      success({
        activeAlertmanagers: urls.map(url => ({ url })),
        droppedAlertmanagers: [],
      });

  it.each<
    [
      string,
      Parameters<typeof serveMonitoring>[1],
      JsonObject,
      number | undefined,
    ]
  >([
    ['are counted', { alertmanagers: counted('a', 'b') }, {}, 2],
    ['are none of a Prometheus without', { alertmanagers: counted() }, {}, 0],
    [
      'are not known to be none of who does not say what it is',
      { alertmanagers: counted(), buildinfo: notFound },
      {},
      undefined,
    ],
    ['are not known of Thanos', thanos, {}, undefined],
    ['are not known of VictoriaMetrics', victoriaMetrics, {}, undefined],
    [
      'are not known when the list is broken',
      { alertmanagers: () => success({ activeAlertmanagers: null }) },
      {},
      undefined,
    ],
  ])('%s', async (_, answers, overrides, alertmanagers) => {
    serveMonitoring(server, answers);
    expect((await snapshot([], overrides)).alertmanagers).toBe(alertmanagers);
  });

  it.each<[string, Answer, Record<string, string> | undefined]>([
    [
      'every label, as text',
      () =>
        success({
          yaml: [
            'global:',
            '  scrape_interval: 1m',
            '  external_labels:',
            '    cluster: a b',
            '    replica: 0',
            '    yes: true',
            'alerting:',
            '  x: {external_labels: {no: no}}',
            '',
          ].join('\n'),
        }),
      { cluster: 'a b', replica: '0', yes: 'true' },
    ],
    ['none', () => success({ yaml: 'global:\n  scrape_interval: 1m\n' }), {}],
    ['nothing where it says nothing', () => success({ yaml: '' }), undefined],
    [
      'nothing where it is no configuration',
      () => success({ yaml: 'global:\n  external_labels: [}\n' }),
      undefined,
    ],
    ['nothing where it is not served', notFound, undefined],
    [
      'nothing where it may not be read',
      () => new HttpResponse('no', { status: 403 }),
      undefined,
    ],
  ])('%s', async (_, config, labels) => {
    serveMonitoring(server, { config });
    expect((await snapshot([])).externalLabels).toEqual(labels);
  });
});

describe('Mimir', () => {
  const configured = {
    url: 'http://mimir.test/prometheus',
    headers: { 'X-Scope-OrgID': 'tenant-7' },
  };

  it('is read below its prefix, as its tenant', async () => {
    const tenants: Array<string | null> = [];
    server.events.on('request:start', ({ request }) => {
      tenants.push(request.headers.get('x-scope-orgid'));
    });
    serveMonitoring(server, mimir);
    const result = await snapshot(['checkout'], configured);
    server.events.removeAllListeners();
    expect(new Set(tenants)).toEqual(new Set(['tenant-7']));
    expect(result).toMatchObject({ flavour: 'Grafana Mimir 2.10.4' });
    expect(result.rules).toHaveLength(2);
    expect(result.rulesUnknown).toBeUndefined();
    expect(result.metricsUnknown).toBeUndefined();
    expect(result.services.get('checkout')).not.toHaveProperty('targets');
    expect(result).not.toHaveProperty('alertmanagers');
    expect(result).not.toHaveProperty('externalLabels');
  });

  it('without a rule may be asked as the wrong tenant', async () => {
    serveMonitoring(server, { ...mimir, rules: noGroups });
    expect((await snapshot([], configured)).rulesUnknown).toMatch(
      /another component may hold them, or another tenant$/,
    );
  });

  it('without a tenant is a failure that names no tenant', async () => {
    server.use(
      http.all(
        'http://mimir.test/*',
        () => new HttpResponse('no org id', { status: 401 }),
      ),
    );
    await expect(snapshot(['checkout'], configured)).rejects.toThrow(
      'main refused the configured credentials (HTTP 401)',
    );
  });
});

describe('Thanos', () => {
  it('that lacks a part keeps the rules it has, and says that others may be missing', async () => {
    serveMonitoring(server, {
      ...thanos,
      rules: () =>
        success(
          { groups: [{ name: 'g', rules: [rule] }] },
          { warnings: ['no answer from http://10.0.0.9:10901'] },
        ),
      query: () =>
        new HttpResponse(
          JSON.stringify({
            status: 'success',
            data: { resultType: 'vector', result: [] },
            warnings: ['a store is gone'],
          }),
        ),
    });
    const result = await snapshot(['checkout']);
    expect(result.rules).toEqual([
      expect.objectContaining({ name: 'Slow', source: 'main' }),
    ]);
    expect(result.rulesUnknown).toBe(
      'main could read only a part of the data: no answer from [address]',
    );
    expect(result.metricsUnknown).toMatch(/only a part of the data/);
  });

  it.each<[string, JsonObject, string | null]>([
    ['unless something else is configured', { dialect: 'prometheus' }, null],
    ['as nobody said what it is', {}, 'false'],
    ['as configured', { dialect: 'thanos' }, 'false'],
  ])('is asked for whole data %s', async (_, overrides, expected) => {
    serveMonitoring(server, thanos);
    const asked: Array<string | null> = [];
    server.use(
      http.post('http://prometheus.test/api/v1/query', async ({ request }) => {
        const form = new URLSearchParams(await request.text());
        asked.push(form.get('partial_response'));
        return vector([]);
      }),
    );
    await snapshot(['checkout'], overrides);
    expect(new Set(asked)).toEqual(new Set([expected]));
  });
});

describe('VictoriaMetrics', () => {
  const configured = { vmalert: 'http://vmalert.test/' };
  const vmalertRules = (rules: unknown[]) =>
    http.get(`${VMALERT_API}/rules`, () =>
      success({ groups: [{ name: 'shop', type: 'prometheus', rules }] }),
    );

  it('has no rules of its own, and says what to configure', async () => {
    serveMonitoring(server, victoriaMetrics);
    expect((await snapshot([])).rulesUnknown).toMatch(
      /another component may hold them: set vmalert/,
    );
  });

  it('has its rules read from vmalert, whatever that leaves out', async () => {
    serveMonitoring(server, victoriaMetrics);
    server.use(
      vmalertRules([
        { ...rule, id: '1', group_id: '2', datasourceType: 'prometheus' },
        { ...rule, name: 'Quiet', health: 'no match', labels: { a: 'b' } },
        { type: 'recording', name: 'a:b', query: 'up', state: '' },
      ]),
    );
    const result = await snapshot(['checkout'], configured);
    expect(result).toMatchObject({ flavour: 'VictoriaMetrics with vmalert' });
    expect(result.rulesUnknown).toBeUndefined();
    expect(result.rules).toEqual([
      {
        name: 'Slow',
        query: 'a > 1',
        labels: {},
        annotations: {},
        forSeconds: 60,
        health: 'ok',
        group: 'shop',
        source: 'main',
      },
      expect.objectContaining({ name: 'Quiet', health: 'ok' }),
    ]);
  });

  it.each<[string, Answer, RegExp]>([
    ['knows that there are none', unsupported, /^known$/],
    [
      'that is another store proves nothing',
      () => vector([{ metric: {}, value: [1, '1'] }]),
      /answers queries, so it is no vmalert/,
    ],
    [
      'that is gone proves nothing',
      () => HttpResponse.error(),
      /could not be reached/,
    ],
  ])('and a vmalert without rules %s', async (_, query, expected) => {
    serveMonitoring(server, victoriaMetrics);
    server.use(vmalertRules([]), http.post(`${VMALERT_API}/query`, query));
    const result = await snapshot(['checkout'], configured);
    expect(result.rulesUnknown ?? 'known').toMatch(expected);
  });

  it('is of use without its vmalert, whose rules are then unknown', async () => {
    serveMonitoring(server, victoriaMetrics);
    server.use(
      http.get(
        `${VMALERT_API}/rules`,
        () => new HttpResponse('', { status: 502 }),
      ),
    );
    const result = await snapshot(['checkout'], configured);
    expect(result.rulesUnknown).toBe('main (vmalert) answered HTTP 502');
    expect(result.metricsUnknown).toBeUndefined();
  });
});
