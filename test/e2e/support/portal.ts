import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Everything of ours says so: cards, tab, page and dialogs. */
const OURS = '[data-reliability]';

export function portalUrl(): string {
  const url = process.env.VIGIE_URL;
  if (!url) throw new Error('The portal was not started.');
  return url;
}

/** Opens a page as a person would: over the sign-in page, as guest. */
export async function open(page: Page, path: string) {
  await page.goto(`${portalUrl()}${path}`);
  await enter(page);
}

/** Goes past the sign-in page, as guest. */
export async function enter(page: Page) {
  const button = page.getByRole('button', { name: 'Enter' });
  await button.click();
  await expect(button).toBeHidden();
}

/** Switches the language on the settings page, as a person would. */
export async function switchToFrench(page: Page) {
  await page.goto(`${portalUrl()}/settings`);
  await page.getByText('English', { exact: true }).click();
  await page.getByText('Français', { exact: true }).click();
}

/**
 * Fails on serious and critical findings in what the plugin draws; the host's
 * own navigation and cards around it are not ours to mend.
 */
export async function expectAccessible(page: Page) {
  await expect(page.locator(OURS).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include(OURS).analyze();
  const serious = violations
    .filter(v => v.impact === 'serious' || v.impact === 'critical')
    .map(v => ({
      id: v.id,
      help: v.help,
      nodes: v.nodes.map(node => node.html.slice(0, 200)),
    }));
  expect(serious).toEqual([]);
}

/**
 * Fails when the page would have to be scrolled sideways for something the
 * plugin draws, and names it. Wide tables scroll within themselves; the tabs of
 * the host's entity page are wider than a telephone, and not ours to mend.
 */
export async function expectNoSidewaysScroll(page: Page) {
  const tooWide = await page.evaluate(ours => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element.matches(`${ours}, ${ours} *`) &&
      (getComputedStyle(element).overflowX !== 'visible' ||
        scrolls(element.parentElement));
    return [...document.querySelectorAll(`${ours}, ${ours} *`)]
      .filter(
        element =>
          element.getBoundingClientRect().right > innerWidth &&
          !scrolls(element.parentElement),
      )
      .map(element => (element.cloneNode() as Element).outerHTML.slice(0, 150));
  }, OURS);
  expect(tooWide).toEqual([]);
}
