import { expect, test } from '@playwright/test';
import { expectAccessible, open, portalUrl } from './support/portal';

const STATES = [
  'Invalid',
  'Source error',
  'No data',
  'Exhausted',
  'Burning',
  'At risk',
  'Stale',
  'Insufficient',
  'No traffic',
  'Healthy',
];

test('lists every service, with at least one in each SLO state', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, '/reliability');
  await expect(async () => {
    await page.goto(`${portalUrl()}/reliability?pageSize=100`);
    const table = page.getByRole('table');
    await expect(table).toBeVisible();
    for (const state of STATES) {
      await expect(table.getByText(state, { exact: true }).first()).toBeVisible(
        { timeout: 2000 },
      );
    }
  }).toPass({ timeout: 200_000 });
  await expectAccessible(page);
});

test('filters and sorts on the server and keeps it all in the address', async ({
  page,
}) => {
  await open(page, '/reliability');
  await page
    .getByRole('searchbox', { name: 'Search by name or owner' })
    .fill('quote');
  await expect(page).toHaveURL(/text=quote/);
  await expect(page.getByText('1 service', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /delivery/i })).toBeVisible();

  await page.reload();
  await expect(page.getByText('1 service', { exact: true })).toBeVisible();
  await page
    .getByRole('link', { name: /delivery/i })
    .first()
    .click();
  await expect(page).toHaveURL(/delivery-quote/);

  await page.goto(`${portalUrl()}/reliability?text=no-such-service`);
  await expect(
    page.getByText('No service matches these filters.'),
  ).toBeVisible();
});
