import { expect, test } from '@playwright/test';
import { expectAccessible, open, switchToFrench } from './support/portal';

const SERVICE = '/catalog/default/component/delivery-quote';
const CARDS = [
  'Ownership',
  'SLO',
  'Monitoring coverage',
  'Runbooks',
  'Training',
];

test('shows the five areas of a service with data', async ({ page }) => {
  await open(page, SERVICE);
  // A portal that has just started reads, collects and evaluates first.
  await expect(async () => {
    await page.reload();
    for (const card of CARDS) {
      await expect(
        page.getByRole('heading', { name: card, exact: true }),
      ).toBeVisible({ timeout: 8000 });
    }
    for (const content of ['Owned by a team', 'Quotes answered', 'Healthy']) {
      await expect(
        page.getByText(content, { exact: true }).first(),
      ).toBeVisible({ timeout: 4000 });
    }
  }).toPass({ timeout: 100_000 });
  await expectAccessible(page);
});

test('opens a runbook, by mouse and by address, and leaves it with Back', async ({
  page,
}) => {
  await open(page, SERVICE);
  await page.getByRole('link', { name: 'Quotes fail', exact: true }).click();
  await expect(page).toHaveURL(
    /\/runbooks\/default\/component\/delivery-quote\/quotes-failing/,
  );
  const meaning = page.getByRole('heading', { name: 'Meaning' });
  await expect(meaning).toBeVisible();
  await expectAccessible(page);
  const address = page.url();

  await page.goBack();
  await expect(
    page.getByRole('heading', { name: 'Monitoring coverage' }),
  ).toBeVisible();

  await page.goto(address);
  await expect(meaning).toBeVisible();
});

test('explains every figure on the SLO tab', async ({ page }) => {
  await open(page, SERVICE);
  await page.getByRole('link', { name: 'Open the SLO tab' }).click();
  await expect(page).toHaveURL(/\/slo/);
  await expect(
    page.getByRole('heading', { name: 'Quotes answered', exact: true }),
  ).toBeVisible();
  await page.getByText('Where each figure comes from').first().click();
  await expect(page.getByText(/measured = good ÷ all/).first()).toBeVisible();
  await expect(
    page.getByText(/budget left = 1 − bad ÷ allowed/).first(),
  ).toBeVisible();
  await expect(
    page.getByText(/reliability\/slo\.yaml|slo\.yaml, line/).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('speaks French from one switch on', async ({ page }) => {
  await open(page, SERVICE);
  await switchToFrench(page);
  await page.goto(`${process.env.VIGIE_URL}${SERVICE}`);
  await expect(page.getByText(/Organisation d’exemple/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Formation' })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Couverture de la supervision' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${process.env.VIGIE_URL}${SERVICE}/slo`);
  await expectAccessible(page);
});

test('shows what to add to a service without definitions', async ({ page }) => {
  await open(page, '/catalog/default/component/returns-desk');
  await expect(
    page.getByText(/reliability\/definitions/).first(),
  ).toBeVisible();
  await expect(page.getByText(/kind: SLO/).first()).toBeVisible();
  await expectAccessible(page);
});

test('can be used in the dark, on a narrow window', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, SERVICE);
  for (const card of CARDS) {
    await expect(
      page.getByRole('heading', { name: card, exact: true }),
    ).toBeVisible();
  }
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
