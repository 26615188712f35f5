import { expect, test } from '@playwright/test';
import { expectAccessible, open, portalUrl } from './support/portal';
import { GOOD_PER_HUNDRED } from './support/meteredService.mjs';

const SERVICE = '/catalog/default/component/measured-shop';

test('shows what a real Prometheus scraped from a real process', async ({
  page,
  request,
}) => {
  test.setTimeout(360_000);
  await open(page, SERVICE);

  // The figure on the page is exactly the proportion that was generated.
  await expect(async () => {
    await page.goto(`${portalUrl()}${SERVICE}/slo`);
    await expect(page.getByText(`${GOOD_PER_HUNDRED}.00%`).first()).toBeVisible(
      { timeout: 5000 },
    );
  }).toPass({ timeout: 330_000 });

  const counts = async () => {
    const answer = await request.get(
      `${portalUrl()}/api/reliability/slos?entityRef=component:default/measured-shop`,
      { headers: { Authorization: `Bearer ${process.env.VIGIE_PUSH_TOKEN}` } },
    );
    return (await answer.json()).items[0].counts;
  };
  await expect
    .poll(async () => (await counts()).coveredSeconds, { timeout: 240_000 })
    .toBeGreaterThanOrEqual(180);
  const { good, total, coveredSeconds } = await counts();
  expect(Math.abs(good / total - GOOD_PER_HUNDRED / 100)).toBeLessThan(1e-6);
  // A hundred a second, but for the minute it started in and what a minute's edges hide.
  expect(total).toBeGreaterThan(95 * (coveredSeconds - 60));
  expect(total).toBeLessThan(105 * coveredSeconds);

  // Coverage comes from the live system: rules, targets and metric names.
  await page.goto(`${portalUrl()}${SERVICE}`);
  await expect(page.getByText(/Seen live in .*main/)).toBeVisible();
  await expectAccessible(page);
});
