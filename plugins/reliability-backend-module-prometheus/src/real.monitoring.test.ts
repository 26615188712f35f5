import type { MonitoringSnapshot } from '@vigie/backstage-plugin-reliability-node';
import {
  startMonitoring,
  startPrometheus,
  whyMissing,
} from '../../../scripts/lib/monitoring.mjs';
import { type FaultServer, httpServer } from './__testUtils__/faultServer';
import { gaugesToOpenMetrics } from './__testUtils__/history';
import { look } from './__testUtils__/monitoringOf';
import { until } from './__testUtils__/realPrometheus';
import {
  startVictoriaMetrics,
  startVmalert,
  whyNoVictoriaMetrics,
} from './__testUtils__/realVictoriaMetrics';

const isCi = process.env.CI === 'true';

/** Runs where the programs are, and must where everything is. */
function withReal(
  what: string,
  missing: string | undefined,
  mustRun: boolean,
  tests: () => void,
) {
  const canRun = missing === undefined || mustRun;
  (canRun ? describe : describe.skip)(
    `${what}${canRun ? '' : ` (skipped: ${missing})`}`,
    tests,
  );
}

const ruleNamed = ({ rules }: MonitoringSnapshot, name: string) =>
  rules.find(rule => rule.name === name);

const RULES = `groups:
  - name: shop
    rules:
      - alert: Fine
        expr: up{job="shop"} == 1
        labels: { severity: page, service: shop }
        annotations: { runbook_url: https://runbooks.example.com/fine }
      - alert: Broken
        expr: up{job="shop"} * on(job) up
      - alert: Dead
        expr: requests_that_nobody_counts_total > 5
        for: 5m
`;

const ROUTES = `route: { receiver: nobody, routes: [{ matchers: ['severity="page"'], receiver: people }] }
receivers:
  - name: nobody
  - name: people
    webhook_configs: [{ url: 'http://127.0.0.1:9/' }]
`;

withReal(
  'a real Prometheus with a real Alertmanager',
  whyMissing('prometheus', 'promtool', 'prometheus-alertmanager'),
  isCi,
  () => {
    let exporter: FaultServer;
    let running: Awaited<ReturnType<typeof startMonitoring>>;

    beforeAll(async () => {
      exporter = await httpServer((_, response) => {
        response.end('shop_requests_total 7\n');
      });
      const { port } = new URL(exporter.url);
      running = await startMonitoring({
        rules: { 'shop.rules.yml': RULES },
        alertmanager: ROUTES,
        externalLabels: { cluster: 'a "b"', replica: '0' },
        // Two of one job, so that a rule can fail over which is meant.
        targets: { shop: [`127.0.0.1:${port}`, `localhost:${port}`] },
      });
    }, 60_000);

    afterAll(async () => {
      await running?.stop();
      await exporter?.close();
    });

    it('tells which rules work, whom it tells, and the labels it adds', async () => {
      const seen = await until(async () => {
        const now = await look(['shop'], { url: running.prometheus.url });
        return ruleNamed(now, 'Broken')?.health === 'error' &&
          ruleNamed(now, 'Fine')?.health === 'ok' &&
          ruleNamed(now, 'Dead')?.health === 'ok' &&
          now.alertmanagers === 1 &&
          now.services.get('shop')?.targets?.up === 2 &&
          now.services
            .get('shop')
            ?.metrics.some(({ name }) => name === 'shop_requests_total')
          ? now
          : undefined;
      });
      expect(seen.flavour).toMatch(/^Prometheus \d+\.\d+/);
      expect(seen.externalLabels).toEqual({ cluster: 'a "b"', replica: '0' });
      expect(seen.rulesUnknown).toBeUndefined();
      expect(ruleNamed(seen, 'Broken')?.lastError).toMatch(
        /many-to-many|duplicate series/,
      );
      expect(ruleNamed(seen, 'Fine')).toMatchObject({
        labels: { severity: 'page', service: 'shop' },
        annotations: { runbook_url: 'https://runbooks.example.com/fine' },
        group: 'shop',
        source: 'main',
      });
      // It has been looking for seconds only.
      expect(seen.rules.filter(rule => rule.firing)).toEqual([]);
      const metrics = seen.services.get('shop')?.metrics ?? [];
      expect(metrics.map(({ name }) => name)).toContain('up');
      expect(metrics.map(({ name }) => name)).not.toContain(
        'requests_that_nobody_counts_total',
      );
    }, 60_000);

    it('has its alerts silenced by who is asked to', async () => {
      const { alertmanager } = running;
      const id = await alertmanager?.silence({
        labels: { alertname: 'Fine' },
        seconds: 600,
      });
      const silencedBy = await until(async () => {
        const response = await fetch(
          `${alertmanager?.url}/api/v2/alerts?silenced=true`,
        );
        const alerts: Array<{
          labels: Record<string, string>;
          status: { silencedBy: string[] };
        }> = await response.json();
        return alerts.find(
          ({ labels, status }) =>
            labels.alertname === 'Fine' &&
            labels.cluster === 'a "b"' &&
            status.silencedBy.length > 0,
        )?.status.silencedBy;
      });
      expect(silencedBy).toEqual([id]);
    }, 60_000);

    it('loads other rules when it is told to', async () => {
      await running.prometheus.loadRules({ 'shop.rules.yml': 'groups: []\n' });
      const seen = await look([], { url: running.prometheus.url });
      expect(seen.rules).toEqual([]);
      expect(seen.rulesUnknown).toBeUndefined();
      await expect(
        running.prometheus.loadRules({ 'shop.rules.yml': 'groups: 7\n' }),
      ).rejects.toThrow(/failed to reload config/);
    }, 60_000);
  },
);

withReal(
  'a real Prometheus that tells nobody',
  whyMissing('prometheus', 'promtool'),
  isCi,
  () => {
    const END = 1_750_000_000 - (1_750_000_000 % 7200);
    const DAYS = 3;
    let prometheus: Awaited<ReturnType<typeof startPrometheus>>;

    const every = (from: number, to: number): Array<[number, number]> =>
      Array.from({ length: (to - from) / 300 + 1 }, (_, i) => [
        from + i * 300,
        1,
      ]);
    const alert = (alertname: string, severity: string) => ({
      metric: 'ALERTS',
      labels: { alertname, alertstate: 'firing', severity, instance: 'x' },
    });

    beforeAll(async () => {
      const start = END - DAYS * 86_400;
      prometheus = await startPrometheus({
        config: 'rule_files: [rules.yml]\n',
        rules: {
          'rules.yml': `groups:
  - name: g
    rules:
      - { alert: Always, expr: a > 1, labels: { severity: page } }
      - { alert: Sometimes, expr: a > 1, labels: { severity: page } }
      - { alert: Sometimes, expr: a > 2, labels: { severity: ticket } }
      - { alert: Never, expr: a > 1 }
`,
        },
        history: gaugesToOpenMetrics([
          {
            metric: 'up',
            labels: { job: 'shop' },
            samples: every(start, END),
          },
          { ...alert('Always', 'page'), samples: every(start, END) },
          {
            ...alert('Sometimes', 'page'),
            samples: every(END - 86_400, END - 43_200),
          },
        ]),
      });
    }, 120_000);

    afterAll(async () => {
      await prometheus?.stop();
    });

    it('says that nobody is told, and how often each alert fired since its data begins', async () => {
      const seen = await look([], { url: prometheus.url }, () => END * 1000);
      expect(seen.alertmanagers).toBe(0);
      expect(seen.externalLabels).toEqual({});
      const firing = Object.fromEntries(
        seen.rules.map(rule => [
          `${rule.name} ${rule.labels.severity ?? ''}`.trim(),
          rule.firing,
        ]),
      );
      expect(firing).toEqual({
        'Always page': { ratio: 1, seconds: DAYS * 86_400 },
        'Sometimes page': {
          ratio: expect.closeTo(1 / 6, 2),
          seconds: DAYS * 86_400,
        },
        'Sometimes ticket': { ratio: 0, seconds: DAYS * 86_400 },
        Never: { ratio: 0, seconds: DAYS * 86_400 },
      });
    }, 60_000);
  },
);

withReal(
  'a real VictoriaMetrics with a real vmalert',
  whyNoVictoriaMetrics(),
  false,
  () => {
    let store: Awaited<ReturnType<typeof startVictoriaMetrics>>;
    let vmalert: Awaited<ReturnType<typeof startVmalert>>;

    beforeAll(async () => {
      const now = Math.floor(Date.now() / 1000);
      const minutes = (series: string, count: number) =>
        Array.from(
          { length: count },
          (_, i) => `${series} 1 ${(now - i * 60) * 1000}`,
        );
      store = await startVictoriaMetrics(
        [
          ...minutes('up{job="shop"}', 1441),
          ...minutes('up{job="other"}', 1441),
          ...minutes(
            'ALERTS{alertname="Slow",alertstate="firing",severity="page"}',
            721,
          ),
          '',
        ].join('\n'),
      );
      vmalert = await startVmalert(
        store.url,
        `groups:
  - name: shop
    rules:
      - { alert: Slow, expr: 'up{job="shop"} == 0', for: 5m, labels: { severity: page } }
      - { alert: Broken, expr: 'up * on() up' }
      - { record: 'job:up:sum', expr: sum(up) }
`,
      );
    }, 60_000);

    afterAll(async () => {
      await vmalert?.stop();
      await store?.stop();
    });

    it('has no rules to show without its vmalert', async () => {
      const seen = await look(['shop'], { url: store.url });
      expect(seen).toMatchObject({
        flavour: 'VictoriaMetrics',
        rules: [],
        rulesUnknown: expect.stringMatching(/set vmalert/),
      });
      expect(seen).not.toHaveProperty('alertmanagers');
      expect(seen).not.toHaveProperty('externalLabels');
    });

    it('has the rules of its vmalert, their health and how often they fired', async () => {
      const seen = await until(async () => {
        const now = await look(['shop'], {
          url: store.url,
          vmalert: vmalert.url,
        });
        return ruleNamed(now, 'Broken')?.health === 'error' &&
          now.services.get('shop')?.metrics.length &&
          now.rules[0].firing?.ratio
          ? now
          : undefined;
      });
      expect(seen.flavour).toBe('VictoriaMetrics with vmalert');
      expect(seen.rulesUnknown).toBeUndefined();
      expect(seen.rules.map(({ name }) => name)).toEqual(['Slow', 'Broken']);
      expect(seen.rules[0]).toMatchObject({
        forSeconds: 300,
        health: 'ok',
        annotations: {},
        labels: { severity: 'page' },
      });
      expect(seen.rules[0].firing?.ratio).toBeGreaterThan(0.4);
      expect(seen.rules[0].firing?.ratio).toBeLessThan(0.6);
      expect(seen.rules[1].firing?.ratio).toBe(0);
      expect(seen.services.get('shop')?.metrics).toEqual([{ name: 'up' }]);
    }, 60_000);

    it('is not taken for its own vmalert', async () => {
      const seen = await look([], { url: store.url, vmalert: store.url });
      expect(seen.rulesUnknown).toMatch(/it is no vmalert/);
    });

    it('has a vmalert that may have no rules at all', async () => {
      const empty = await startVmalert(store.url, 'groups: []\n');
      try {
        const seen = await look([], { url: store.url, vmalert: empty.url });
        expect(seen).toMatchObject({ rules: [] });
        expect(seen.rulesUnknown).toBeUndefined();
      } finally {
        await empty.stop();
      }
    }, 30_000);
  },
);
