import { expect, test } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { startMonitoring } from '../../scripts/lib/monitoring.mjs';
import { startMeteredService } from './support/meteredService.mjs';
import { startOwnPortal, type OwnPortal } from './support/ownPortal.mjs';
import { enter, expectAccessible } from './support/portal';

const RULES = path.resolve(
  __dirname,
  '../fixtures/six-alerts/reliability/rules.yaml',
);
const ALERTMANAGER = `route:
  receiver: on-call
  routes:
    - matchers: ['severity = "ticket"']
      receiver: 'null'
receivers:
  - name: on-call
    webhook_configs: [{ url: 'http://127.0.0.1:9/' }]
  - name: 'null'
`;

/** What the page says of each alert: what it is worth, and why. */
const OUTCOMES: ReadonlyArray<[string, string, RegExp]> = [
  ['ShopComplete', 'Complete', /It is loaded in main\./],
  ['ShopMetricMissing', 'Dead', /http_request_errors_total/],
  ['ShopToldToNobody', 'Dead', /null/],
  ['ShopSilenced', 'Weak', /silenced/i],
  ['ShopOnlyInGit', 'Weak', /It is in git and not loaded in main\./],
  ['ShopBroken', 'Dead', /It cannot be evaluated: .*duplicate series/],
];

let metered: Awaited<ReturnType<typeof startMeteredService>>;
let monitoring: Awaited<ReturnType<typeof startMonitoring>> | undefined;
let portal: OwnPortal | undefined;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  metered = await startMeteredService();
  const rules = parse(fs.readFileSync(RULES, 'utf8'));
  rules.groups.pop();
  monitoring = await startMonitoring({
    rules: { 'six.rules.yml': stringify(rules) },
    alertmanager: ALERTMANAGER,
    targets: { 'six-alerts': [`127.0.0.1:${metered.port}`] },
  });
  await monitoring.alertmanager!.silence({
    labels: { alertname: 'ShopSilenced' },
    seconds: 7200,
  });
  portal = await startOwnPortal({
    name: 'six-alerts',
    locations: [
      'catalog-info/all.yaml',
      'fixtures/six-alerts/catalog-info.yaml',
    ],
    sources: `  sources:
    prometheus: [{ name: main, url: '${monitoring.prometheus.url}' }]
    alertmanager: [{ name: alerts, url: '${monitoring.alertmanager!.url}' }]
    grafana: []
`,
  });
});

test.afterAll(async () => {
  await portal?.stop();
  await monitoring?.stop();
  await metered?.stop();
});

test('six alerts of a real Prometheus and Alertmanager come to six different ends', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const tab = `${portal!.url}/catalog/default/component/six-alerts/monitoring`;
  await page.goto(tab);
  await enter(page);
  const row = (alert: string) =>
    page.getByRole('row').filter({ hasText: alert }).first();

  await expect(async () => {
    await page.goto(tab);
    for (const [alert, standing] of OUTCOMES) {
      await expect(row(alert).getByText(standing, { exact: true })).toBeVisible(
        { timeout: 3000 },
      );
    }
  }).toPass({ timeout: 180_000 });

  const said = new Set<string>();
  for (const [alert, standing, why] of OUTCOMES) {
    const button = page.getByRole('button', { name: `details of ${alert}` });
    await button.click();
    const details = page.locator(
      `[id="${await button.getAttribute('aria-controls')}"]`,
    );
    const bad = details.getByRole('listitem').filter({ hasText: why }).first();
    await expect(bad).toBeVisible();
    said.add(`${standing}: ${await bad.innerText()}`);
    await button.click();
  }
  expect(said.size).toBe(6);
  await expectAccessible(page);
});
