import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  alertLabels,
  alertRouting,
  readRoutingConfig,
} from '@vigie/backstage-plugin-reliability-common';
import { startMonitoring } from './startMonitoring';

const EXAMPLE = path.resolve(__dirname, '../../../../catalog-info');
const NOW = 1_795_448_820;

let folder: string;
let server: Awaited<ReturnType<typeof startMonitoring>>;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'monitoring-'));
  fs.cpSync(EXAMPLE, folder, { recursive: true });
  server = await startMonitoring({ folder, now: () => NOW });
});
afterAll(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true });
});

async function get(route: string) {
  const response = await fetch(`${server.url}${route}`);
  return { status: response.status, body: await response.json() };
}
async function query(text: string) {
  const response = await fetch(`${server.url}/prometheus/api/v1/query`, {
    method: 'POST',
    body: new URLSearchParams({ query: text }),
  });
  const body = await response.json();
  return body.data?.result ?? body.error;
}
const alertsOf = async () =>
  (await get('/prometheus/api/v1/rules')).body.data.groups.flatMap(
    (group: { rules: Array<{ name: string }> }) => group.rules,
  );

describe('the monitoring systems of the example', () => {
  it('have the rules of the services loaded, but for what their file says', async () => {
    const alerts = await alertsOf();
    const byName = new Map<string, Record<string, unknown>>(
      alerts.map((each: { name: string }) => [each.name, each]),
    );
    expect(byName.get('DeliveryQuoteErrorsFast')).toMatchObject({
      type: 'alerting',
      health: 'ok',
      labels: { severity: 'page', slo: 'availability' },
    });
    expect(byName.get('PickupPointsErrorsFast')).toMatchObject({
      health: 'err',
      lastError: expect.stringContaining('duplicate series'),
    });
    expect(byName.has('DepotScannerRestarting')).toBe(true);
    expect(byName.has('RoutePlannerTrafficMissing')).toBe(false);
  });

  it('tell which series there are, by matchers and labels', async () => {
    expect(
      await query(
        'count by (__name__, job) ({job=~"(?:.*/)?(?:address-check|delivery-quote)",__name__=~"http_requests_total|probe_success"})',
      ),
    ).toEqual([
      {
        metric: { __name__: 'http_requests_total', job: 'delivery-quote' },
        value: [NOW, '6'],
      },
      {
        metric: { __name__: 'probe_success', job: 'delivery-quote' },
        value: [NOW, '1'],
      },
      {
        metric: { __name__: 'http_requests_total', job: 'address-check' },
        value: [NOW, '6'],
      },
    ]);
    expect(await query('rate(up[5m])')).toMatch(/a few queries/);
  });

  it('tell how often alerts fired', async () => {
    const rows: Array<{ metric: Record<string, string>; value: unknown[] }> =
      await query(
        'count_over_time(max by (alertname, severity) (ALERTS{alertstate="firing"})[2592000s:300s])',
      );
    const pointsOf = (alert: string) =>
      rows.find(({ metric }) => metric.alertname === alert)?.value[1];
    expect(pointsOf('EventBusLatencyFast')).toBe('8640');
    expect(pointsOf('DeliveryQuoteErrorsFast')).toBe('35');
    expect(pointsOf('ParcelTrackingTrafficMissing')).toBeUndefined();
  });

  it('route alerts to people, one team’s to nobody, and silence one', async () => {
    const status = (await get('/alertmanager/api/v2/status')).body;
    expect(status.cluster).toEqual({ status: 'disabled', peers: [] });
    const config = readRoutingConfig(status.config.original);
    const reached = Object.fromEntries(
      (await alertsOf()).map(
        (rule: {
          name: string;
          query: string;
          labels: Record<string, string>;
        }) => [
          rule.name,
          alertRouting({
            config,
            silences: [],
            labels: alertLabels(rule),
            now: NOW,
          }).reaches,
        ],
      ),
    );
    expect(reached.DeliveryQuoteErrorsFast).toBe('human');
    expect(reached.ParcelVolumesErrors).toBe('nobody');
    const [silence] = (await get('/alertmanager/api/v2/silences')).body;
    expect(silence.matchers[0].value).toBe('AddressCheckTrafficMissing');
    expect(Date.parse(silence.endsAt) / 1000).toBe(NOW + 60 * 3600);
  });

  it('are read anew for each request', async () => {
    const file = path.join(folder, 'monitoring/prometheus.yaml');
    const before = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(
      file,
      before.replace(
        'notLoaded: [RoutePlannerTrafficMissing]',
        'notLoaded: []',
      ),
    );
    expect(await alertsOf()).toContainEqual(
      expect.objectContaining({ name: 'RoutePlannerTrafficMissing' }),
    );
    fs.writeFileSync(file, 'nonsense');
    expect((await get('/prometheus/api/v1/rules')).status).toBe(500);
    fs.writeFileSync(file, before);
  });

  it('know nothing of what is not asked for coverage', async () => {
    for (const route of ['/', '/grafana/api/users', '/alertmanager/api/v2/x']) {
      expect((await get(route)).status).toBe(404);
    }
  });
});
