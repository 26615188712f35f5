import { registerMswTestHooks } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { anatomy } from '../__testUtils__/promql';
import { recorded, success } from '../__testUtils__/recorded';
import {
  type Answer,
  API,
  notFound,
  sample,
  serveMonitoring,
  snapshot,
  vector,
} from '../__testUtils__/served';

const server = setupServer();
registerMswTestHooks(server);

const serve = (answers?: Parameters<typeof serveMonitoring>[1]) =>
  serveMonitoring(server, answers).queries;

describe('rules', () => {
  it('are read from the recorded answer, recording rules left out', async () => {
    serve();
    const { rules, rulesUnknown, observedAt } = await snapshot([]);
    expect(observedAt).toBe(1795448820);
    expect(rulesUnknown).toBeUndefined();
    expect(rules).toEqual([
      {
        name: 'CheckoutHighErrorRate',
        query: 'slo:sli_error:ratio_rate5m{service="checkout"} > 0.001',
        labels: { service: 'checkout', severity: 'page' },
        annotations: expect.objectContaining({
          runbook_url: 'https://runbooks.example.com/checkout',
        }),
        forSeconds: 0,
        health: 'ok',
        group: 'checkout-slo',
        source: 'main',
      },
      expect.objectContaining({ name: 'Broken', annotations: {} }),
    ]);
  });

  const group = (rules: unknown) => () =>
    success({ groups: [{ name: 'g', rules }] });

  it.each<[string, Answer, Answer | undefined, JsonObject, RegExp]>([
    ['none, and Prometheus says so', group([]), undefined, {}, /^known$/],
    [
      'none of VictoriaMetrics',
      group(null),
      () => recorded('vm179-buildinfo.200.json'),
      {},
      /another component/,
    ],
    [
      'none of Mimir',
      group([]),
      () => success({ application: 'Grafana Mimir', goVersion: 'x' }),
      {},
      /another component/,
    ],
    [
      'none of who does not say what it is',
      group([]),
      notFound,
      {},
      /another component/,
    ],
    [
      'none of Thanos',
      group([]),
      undefined,
      { dialect: 'thanos' },
      /another component/,
    ],
    ['an endpoint that is missing', notFound, undefined, {}, /HTTP 404/],
    [
      'an endpoint that is broken',
      () => new HttpResponse('x', { status: 500 }),
      undefined,
      {},
      /HTTP 500/,
    ],
    [
      'one that cannot be read',
      group([{ type: 'alerting', name: 7 }]),
      undefined,
      {},
      /1 alerting rules/,
    ],
    [
      'another shape',
      () => success({ groups: 'x' }),
      undefined,
      {},
      /another shape/,
    ],
  ])('%s', async (_, rules, buildinfo, overrides, unknown) => {
    serve({ rules, buildinfo });
    const result = await snapshot(['checkout'], overrides);
    expect(result.rules).toEqual([]);
    expect(result.rulesUnknown ?? 'known').toMatch(unknown);
  });

  it('tell their health and why', async () => {
    serve({
      rules: group([
        {
          type: 'alerting',
          name: 'A',
          query: 'up == 0',
          duration: 300,
          health: 'err',
          lastError: 'boom at http://10.0.0.1/x',
          labels: {},
        },
        { type: 'alerting', name: 'B', query: 'up', labels: null },
      ]),
    });
    expect((await snapshot([])).rules).toEqual([
      {
        name: 'A',
        query: 'up == 0',
        labels: {},
        annotations: {},
        forSeconds: 300,
        health: 'error',
        lastError: 'boom at [address]',
        group: 'g',
        source: 'main',
      },
      {
        name: 'B',
        query: 'up',
        labels: {},
        annotations: {},
        health: 'unknown',
        group: 'g',
        source: 'main',
      },
    ]);
  });
});

describe('metrics', () => {
  it('are found by any of the labels, with types and status labels', async () => {
    const queries = serve({
      metadata: () =>
        success({
          http_requests_total: [{ type: 'counter' }],
          latency_seconds: [{ type: 'histogram' }],
          queue_total: [{ type: 'gauge' }],
          jobs: [{ type: 'counter' }],
          mixed_total: [{ type: 'counter' }, { type: 'gauge' }],
        }),
      query: query => {
        if (query.startsWith('count by (__name__, job)')) {
          return vector([
            sample({ __name__: 'http_requests_total', job: 'shop/checkout' }),
            sample({ __name__: 'latency_seconds_bucket', job: 'checkout' }),
            sample({ __name__: 'latency_seconds_count', job: 'checkout' }),
            sample({ __name__: 'queue_total', job: 'checkout' }),
            sample({ __name__: 'jobs_total', job: 'checkout' }),
            sample({ __name__: 'mixed_total', job: 'checkout' }),
            sample({ __name__: 'ALERTS', job: 'checkout' }),
            sample({ __name__: 'job:x:rate5m', job: 'checkout' }),
            sample({ __name__: 'up', job: 'somebody-else' }),
          ]);
        }
        if (query.startsWith('count by (__name__, service)')) {
          return vector([
            sample({ __name__: 'probe_success', service: 'checkout' }),
          ]);
        }
        if (query.startsWith('count by (__name__, job, code')) {
          return vector([
            sample({
              __name__: 'http_requests_total',
              job: 'shop/checkout',
              code: '200',
            }),
            sample({
              __name__: 'http_requests_total',
              job: 'shop/checkout',
              code: '500',
              exception: 'X',
            }),
          ]);
        }
        return vector([]);
      },
    });
    const { services, metricsUnknown } = await snapshot([
      'checkout',
      'quiet',
      '__proto__',
    ]);
    expect(metricsUnknown).toBeUndefined();
    expect(services.get('checkout')?.metrics).toEqual([
      {
        name: 'http_requests_total',
        type: 'counter',
        labels: ['code', 'exception', 'job'],
      },
      { name: 'jobs_total', type: 'counter', labels: ['job'] },
      { name: 'latency_seconds_bucket', type: 'histogram' },
      { name: 'latency_seconds_count', type: 'histogram', labels: ['job'] },
      { name: 'mixed_total', type: 'unknown', labels: ['job'] },
      { name: 'probe_success' },
      { name: 'queue_total', type: 'gauge', labels: ['job'] },
    ]);
    expect(services.get('quiet')).toEqual({
      serviceName: 'quiet',
      metrics: [],
    });
    expect(services.get('__proto__')?.metrics).toEqual([]);
    expect(queries).toHaveLength(6);
    expect(queries).toContain(
      'count by (__name__, service) ({service=~"__proto__|checkout|quiet",__name__!~"ALERTS|ALERTS_FOR_STATE|.*:.*"})',
    );
  });

  it('are asked for by few and harmless queries', async () => {
    const queries = serve();
    await snapshot(
      ['a"} or vector(1) #', ...Array.from({ length: 450 }, (_, i) => `s${i}`)],
      { serviceLabels: ['app', 'job'] },
    );
    expect(queries).toHaveLength(6);
    queries.forEach(query => {
      const { tree, literals } = anatomy(query);
      expect(tree).toMatch(/^\(PromQL\(AggregateExpr/);
      expect(tree).not.toMatch(/Or|FunctionIdentifier/);
      expect(literals).toHaveLength(2);
    });
  });

  it('are asked for in halves where all are too many', async () => {
    const queries = serve({
      query: query =>
        query.includes('a|b')
          ? recorded('prom242-q-toomany.400.json')
          : vector([
              sample({ __name__: 'up', job: query.includes('"a') ? 'a' : 'b' }),
            ]),
    });
    const { services } = await snapshot(['a', 'b'], {
      serviceLabels: ['app', 'job'],
    });
    expect(queries).toHaveLength(6);
    expect(services.size).toBe(2);
  });

  it('are unknown, and said to be, when the query fails', async () => {
    serve({ query: () => recorded('prom242-q-timeout.503.json') });
    const result = await snapshot(['checkout']);
    expect(result.metricsUnknown).toMatch(/query timed out/);
    expect(result.services.get('checkout')?.metrics).toEqual([]);
    expect(result.rules).toHaveLength(2);
  });
});

describe('targets', () => {
  it('are counted by service, without their address', async () => {
    serve();
    const { services } = await snapshot(['dead', 'prometheus', 'other']);
    expect(services.get('dead')?.targets).toEqual({
      up: 0,
      down: 1,
      lastError: 'dial tcp 127.0.0.1:1: connect: connection refused',
    });
    expect(services.get('prometheus')?.targets).toEqual({ up: 1, down: 0 });
    expect(services.get('other')).not.toHaveProperty('targets');
  });

  it('are nobody’s where the system scrapes nothing', async () => {
    serve({ targets: notFound, metadata: () => success({}) });
    const { services, metricsUnknown } = await snapshot(['dead']);
    expect(services.get('dead')).toEqual({ serviceName: 'dead', metrics: [] });
    expect(metricsUnknown).toBeUndefined();
  });

  it.each<[string, Answer, RegExp]>([
    [
      'too many',
      () => recorded('prom242-q-toomany.400.json'),
      /too large|11,000/,
    ],
    [
      'only a part',
      () => success({ activeTargets: [] }, { warnings: ['a store is gone'] }),
      /only a part of the data: a store is gone/,
    ],
    ['broken', () => new HttpResponse('x', { status: 500 }), /HTTP 500/],
  ])('are said not to be known where they are %s', async (_, targets, why) => {
    serve({ targets });
    expect((await snapshot(['dead'])).metricsUnknown).toMatch(why);
  });
});

describe('a system that tells nothing', () => {
  it('is a failure with its reason', async () => {
    server.use(
      http.all(`${API}/*`, () => new HttpResponse('<html>', { status: 200 })),
    );
    await expect(snapshot(['checkout'])).rejects.toThrow(
      /^main .*HTML page instead of JSON/,
    );
  });
});
