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
    await expect(
      page
        .getByText(`${GOOD_PER_HUNDRED} %`)
        .or(page.getByText(`${GOOD_PER_HUNDRED}%`))
        .first(),
    ).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 330_000 });

  const answer = await request.get(
    `${portalUrl()}/api/reliability/slos?entityRef=component:default/measured-shop`,
    { headers: { Authorization: `Bearer ${process.env.VIGIE_PUSH_TOKEN}` } },
  );
  const [slo] = (await answer.json()).items;
  // A hundred a second, to within what scraping each second can tell of a minute's edges.
  const perSecond = slo.counts.total / slo.counts.coveredSeconds;
  expect(Math.abs(perSecond - 100)).toBeLessThan(5);
  expect(
    Math.abs(slo.counts.good / slo.counts.total - GOOD_PER_HUNDRED / 100),
  ).toBeLessThan(1e-6);

  // Coverage comes from the live system: rules, targets and metric names.
  await page.goto(`${portalUrl()}${SERVICE}`);
  await expect(page.getByText(/Seen live in .*main/)).toBeVisible();
  await expectAccessible(page);
});
