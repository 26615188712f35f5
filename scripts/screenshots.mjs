// The pictures of the README, taken from a running portal:
// `npm start`, wait until every state is there, then `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './lib/paths.mjs';
import { ensureSystemPackages } from './lib/systemPackages.mjs';

const url = process.env.VIGIE_URL ?? 'http://localhost:7007';
const folder = path.join(root, 'docs/images');
const service = '/catalog/default/component/delivery-quote';
const pages = [
  { name: 'service', address: service, height: 1180 },
  { name: 'slo', address: `${service}/slo`, height: 1180 },
  { name: 'services', address: '/reliability', height: 1180 },
  {
    name: 'runbook',
    address:
      '/runbooks/default/component/delivery-quote/quotes-failing?alert=DeliveryQuoteErrorsFast',
    height: 1180,
  },
  { name: 'runbooks', address: '/runbooks', height: 1180 },
];

const { chromium: executablePath } = await ensureSystemPackages(['chromium']);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
mkdirSync(folder, { recursive: true });
for (const colorScheme of ['light', 'dark']) {
  for (const { name, address, height } of pages) {
    const page = await browser.newPage({
      colorScheme,
      locale: 'en-GB',
      viewport: { width: 1360, height },
    });
    await page.goto(`${url}${address}`);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.locator('[data-reliability]').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1000);
    await page.screenshot({
      path: path.join(folder, `${name}-${colorScheme}.png`),
    });
    await page.close();
  }
}
await browser.close();
