import type { JsonObject } from '@backstage/types';
import { http, HttpResponse } from 'msw';
import type { SetupServer } from 'msw/node';
import type { PrometheusMonitoringSource } from '../monitoring/PrometheusMonitoringSource';
import { look, monitoringOf } from './monitoringOf';
import { recorded, success } from './recorded';

export const API = 'http://prometheus.test/api/v1';
export const VMALERT_API = 'http://vmalert.test/api/v1';
/** When the tests look, in seconds. */
export const NOW = 1_795_448_820;

export type Answer = () => HttpResponse<string>;

export const vector = (result: unknown) =>
  success({ resultType: 'vector', result });

export const sample = (metric: Record<string, string>, value = '1') => ({
  metric,
  value: [NOW, value],
});

export const notFound: Answer = () =>
  new HttpResponse('404 page not found', { status: 404 });

/** As a server answers that has been scraping for so many seconds. */
export const scrapedFor = (seconds: number) => {
  const values = Array.from(
    { length: Math.floor(seconds / 7200) + 1 },
    (_, i) => [NOW - i * 7200, '3'],
  ).reverse();
  return success({ resultType: 'matrix', result: [{ metric: {}, values }] });
};

/** A source that looks at that time. */
export function sourceOf(
  overrides: JsonObject = {},
  now: () => number = () => NOW * 1000 + 500,
): PrometheusMonitoringSource {
  return monitoringOf(overrides, now);
}

export function snapshot(serviceNames: string[], overrides: JsonObject = {}) {
  return look(serviceNames, overrides, () => NOW * 1000 + 500);
}

/** A server that answers as recorded, but for what is given; keeps the queries. */
export function serveMonitoring(
  server: SetupServer,
  answers: Partial<
    Record<
      | 'rules'
      | 'targets'
      | 'metadata'
      | 'buildinfo'
      | 'alertmanagers'
      | 'config'
      | 'scraped',
      Answer
    >
  > & {
    query?: (query: string) => HttpResponse<string>;
    firing?: (query: string) => HttpResponse<string>;
    api?: string;
  } = {},
): { queries: string[]; firing: string[] } {
  const queries: string[] = [];
  const firing: string[] = [];
  const api = answers.api ?? API;
  const get = (path: string, answer: Answer | undefined, usual: Answer) =>
    http.get(`${api}/${path}`, answer ?? usual);
  server.use(
    get('rules', answers.rules, () => recorded('prom242-rules.200.json')),
    get('targets', answers.targets, () => recorded('prom242-targets.200.json')),
    get('metadata', answers.metadata, () =>
      recorded('prom242-metadata.200.json'),
    ),
    get('status/buildinfo', answers.buildinfo, () =>
      recorded('prom242-buildinfo.200.json'),
    ),
    get('alertmanagers', answers.alertmanagers, () =>
      success({ activeAlertmanagers: [{ url: 'http://10.0.0.1/x' }] }),
    ),
    get('status/config', answers.config, () =>
      success({ yaml: 'global:\n  scrape_interval: 1m\n' }),
    ),
    http.post(
      `${api}/query_range`,
      answers.scraped ?? (() => success({ resultType: 'matrix', result: [] })),
    ),
    http.post(`${api}/query`, async ({ request }) => {
      const form = new URLSearchParams(await request.text());
      const query = form.get('query') ?? '';
      if (query.includes('ALERTS{')) {
        firing.push(query);
        return answers.firing?.(query) ?? vector([]);
      }
      queries.push(query);
      expect(form.get('time')).toBe(String(NOW));
      return answers.query?.(query) ?? vector([]);
    }),
  );
  return { queries, firing };
}
