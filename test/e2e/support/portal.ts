import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export function portalUrl(): string {
  const url = process.env.VIGIE_URL;
  if (!url) throw new Error('The portal was not started.');
  return url;
}

/** Opens a page as a person would: over the sign-in page, as guest. */
export async function open(page: Page, path: string) {
  await page.goto(`${portalUrl()}${path}`);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('main').first()).toBeVisible();
}

/** Switches the language on the settings page, as a person would. */
export async function switchToFrench(page: Page) {
  await page.goto(`${portalUrl()}/settings`);
  await page.getByRole('button', { name: /fran[cç]ais|french/i }).click();
}

/** Fails on serious and critical findings in what the plugin draws. */
export async function expectAccessible(page: Page, selector = 'main') {
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .analyze();
  const serious = violations
    .filter(v => v.impact === 'serious' || v.impact === 'critical')
    .map(v => ({
      id: v.id,
      help: v.help,
      nodes: v.nodes.map(node => node.html.slice(0, 200)),
    }));
  expect(serious).toEqual([]);
}
