import { expect, test, type Locator, type Page } from '@playwright/test';
import fs from 'node:fs';
import { startOwnPortal, type OwnPortal } from './support/ownPortal.mjs';
import { asGuest } from './support/people';
import {
  enter,
  expectAccessible,
  expectNoSidewaysScroll,
} from './support/portal';

const RUNBOOK = '/runbooks/default/component/delivery-quote/quotes-failing';
const ALERT = 'DeliveryQuoteErrorsFast';
const TEAM = 'group:default/delivery-experience';
/** Steps of that runbook, by what their text begins with. */
const WHICH_ANSWERS = /^Which answers fail/;
const ONE_OR_ALL = /^Is it one instance/;
const DEPLOYED = /^Was something deployed/;
const WHAT_ERRORS = /^What do the errors say/;

let portal: OwnPortal;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  portal = await startOwnPortal({
    name: 'runbooks',
    locations: ['catalog-info/all.yaml'],
  });
  await expect
    .poll(
      async () =>
        (
          await portal.get(
            '/runbooks?entityRef=component:default/delivery-quote',
          )
        ).totalItems,
      { timeout: 120_000 },
    )
    .toBeGreaterThan(0);
});
test.afterAll(async () => portal?.stop());

async function enterAt(page: Page, address: string) {
  await page.goto(`${portal.url}${address}`);
  await enter(page);
}

const stepOf = (page: Page, name: RegExp): Locator =>
  page.getByRole('checkbox', { name });

async function noteOn(page: Page, step: number, text: string) {
  await page
    .getByRole('button', { name: `Note on step ${step}`, exact: true })
    .click();
  await page
    .getByRole('textbox', { name: `Note on step ${step}`, exact: true })
    .fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

test('from the alert to the record: two people, and a backend that is killed', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const contexts = [await browser.newContext(), await browser.newContext()];
  const [ada, ben] = await Promise.all(
    contexts.map(context => context.newPage()),
  );

  await test.step('the address of the alert leads to the runbook', async () => {
    await enterAt(ada, `${RUNBOOK}?alert=${ALERT}`);
    await expect(
      ada.getByText(`You came from the alert ${ALERT}`),
    ).toBeVisible();
    await expect(ada.getByRole('heading', { name: 'Meaning' })).toBeVisible();
    await expectAccessible(ada);
  });

  await test.step('one starts, the other joins', async () => {
    await ada.getByRole('button', { name: 'Start following' }).click();
    await expect(ada).toHaveURL(/\/runbooks\/executions\//);
    await enterAt(ben, RUNBOOK);
    await ben
      .getByRole('button', { name: /^Join / })
      .or(ben.getByRole('link', { name: /^Join / }))
      .click();
    await expect(ben).toHaveURL(ada.url());
  });

  await test.step('each sees at once what the other does', async () => {
    await stepOf(ada, WHICH_ANSWERS).check();
    await stepOf(ben, ONE_OR_ALL).check();
    await noteOn(ben, 2, 'Only the second instance fails.');
    for (const page of [ada, ben]) {
      await expect(stepOf(page, WHICH_ANSWERS)).toBeChecked();
      await expect(stepOf(page, ONE_OR_ALL)).toBeChecked();
      await expect(
        page.getByText('Only the second instance fails.'),
      ).toBeVisible();
      await expect(page.getByText(/2 of \d+ steps done/).first()).toBeVisible();
    }
    await expectAccessible(ben);
  });

  await test.step('a backend that is killed takes nothing with it', async () => {
    await portal.kill();
    await stepOf(ada, DEPLOYED).check();
    await noteOn(ada, 3, 'Nothing was deployed today.');
    await stepOf(ben, WHAT_ERRORS).check();
    await expect(ada.getByText('2 changes not sent yet.')).toBeVisible();
    await expect(ben.getByText('1 change not sent yet.')).toBeVisible();
    await expectAccessible(ada);
    await portal.start();
    for (const page of [ada, ben]) {
      await expect(page.getByText(/changes? not sent yet/)).toBeHidden({
        timeout: 60_000,
      });
      for (const step of [WHICH_ANSWERS, ONE_OR_ALL, DEPLOYED, WHAT_ERRORS]) {
        await expect(stepOf(page, step)).toBeChecked({ timeout: 60_000 });
      }
      await expect(page.getByText('Nothing was deployed today.')).toHaveCount(
        1,
      );
    }
  });

  await test.step('who comes back later goes on where it was left', async () => {
    const address = ben.url();
    await ben.goto(`${portal.url}${RUNBOOK}`);
    await expect(
      ben
        .getByRole('button', { name: /^Join / })
        .or(ben.getByRole('link', { name: /^Join / })),
    ).toBeVisible();
    await ben.goto(address);
    await expect(ben.getByText(/4 of \d+ steps done/).first()).toBeVisible();
  });

  await test.step('it ends with an outcome', async () => {
    await ada.getByRole('button', { name: 'Finish…' }).click();
    const dialog = ada.getByRole('dialog');
    await expectAccessible(ada);
    await dialog.getByRole('radio', { name: 'It worked', exact: true }).check();
    await dialog
      .getByRole('textbox', { name: 'In short, what happened?' })
      .fill('The second instance was taken out.');
    await dialog.getByRole('button', { name: 'Finish', exact: true }).click();
    for (const page of [ada, ben]) {
      const record = page.getByRole('region', { name: 'Record' });
      await expect(
        record.getByText('It worked', { exact: true }),
      ).toBeVisible();
      await expect(
        record.getByText('The second instance was taken out.').first(),
      ).toBeVisible();
    }
  });

  await test.step('the record is on the service, and can be saved for the review', async () => {
    await ben.goto(
      `${portal.url}/catalog/default/component/delivery-quote/runbooks`,
    );
    await expect(
      ben.getByRole('heading', { name: 'Recorded executions' }),
    ).toBeVisible();
    await expectAccessible(ben);
    await ben
      .getByRole('list', { name: 'Executions' })
      .getByRole('link', { name: 'Quotes fail' })
      .click();
    await expect(ben).toHaveURL(ada.url());
    const saved = ben.waitForEvent('download');
    await ben.getByRole('button', { name: /Markdown/ }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(
      /^\d{4}-\d\d-\d\d-quotes-failing\.md$/,
    );
    const text = fs.readFileSync(await download.path(), 'utf8');
    for (const part of [
      'Quotes fail',
      ALERT,
      'Timeline',
      'Only the second instance fails.',
      'Nothing was deployed today.',
      'The second instance was taken out.',
    ]) {
      expect(text).toContain(part);
    }
    // Asks about what happened, never about who.
    expect(text).toMatch(/\?$/m);
    expect(text).not.toMatch(/\bwho (caused|failed|is to blame)\b/i);
  });
  await Promise.all(contexts.map(context => context.close()));
});

test('a drill, from the pick to the debrief', async ({ page }) => {
  await enterAt(page, '/runbooks/drills');
  await page
    .getByRole('textbox', { name: /^Team \(/ })
    .or(page.getByRole('button', { name: /^Team/ }))
    .first()
    .waitFor();
  await page.goto(
    `${portal.url}/runbooks/drills?team=${encodeURIComponent(TEAM)}`,
  );
  await expect(
    page.getByRole('list', { name: /^Scenarios of/ }).getByRole('listitem'),
  ).not.toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pick for us' }).click();
  await expect(page).toHaveURL(/\/runbooks\/executions\//);
  const drill = page.url();
  await expect(page.getByRole('heading', { name: 'Situation' })).toBeVisible();
  await expect(page.getByText(/^0 of \d+ revealed/)).toBeVisible();

  // What is not revealed yet is not in the browser.
  const id = new URL(drill).pathname.split('/').pop();
  const before = await portal.get(`/executions/${id}`);
  expect(before.drill.hints).toEqual([]);
  expect(before.drill.hintCount).toBeGreaterThan(1);
  expect(before.drill.expectedPath).toBeUndefined();

  for (const revealed of [1, 2]) {
    await page.getByRole('button', { name: 'Reveal the next hint' }).click();
    await expect(
      page.getByText(new RegExp(`^${revealed} of \\d+ revealed`)),
    ).toBeVisible();
  }
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Finish…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'It worked partly' }).check();
  await dialog.getByRole('button', { name: 'Add a follow-up action' }).click();
  const action = 'Write the missing step down';
  await dialog
    .getByRole('textbox', { name: /^What will be done/ })
    .fill(action);
  await dialog.getByRole('textbox', { name: /^Owner/ }).fill(TEAM);
  await dialog.getByRole('button', { name: 'Finish', exact: true }).click();

  const debrief = page.getByRole('region', { name: 'Debrief' });
  await expect(
    debrief.getByRole('heading', { name: 'The expected path' }),
  ).toBeVisible();
  // Only what the server was told has ended makes it tell the path.
  await expect
    .poll(
      async () => (await portal.get(`/executions/${id}`)).drill.expectedPath,
    )
    .toBeTruthy();
  await expect(debrief.getByRole('listitem').first()).toBeVisible();
  await expect(debrief.getByText(/appears once/)).toBeHidden();
  await expectAccessible(page);

  // Stays where the team looks until somebody closes it.
  const open = `${portal.url}/runbooks/drills?team=${encodeURIComponent(TEAM)}`;
  await page.goto(open);
  await expect(page.getByText(action)).toBeVisible();
  await page.reload();
  await expect(page.getByText(action)).toBeVisible();
  await page.goto(drill);
  await page.getByRole('button', { name: `Close: ${action}` }).click();
  await expect(
    page.getByRole('button', { name: `Open again: ${action}` }),
  ).toBeVisible();
  await page.goto(open);
  await expect(page.getByText('No follow-up action is open.')).toBeVisible();
  await expect(page.getByText(action)).toBeHidden();
});

test('a step is ticked and noted with the keyboard only', async ({ page }) => {
  await enterAt(page, RUNBOOK);
  const begin = page.getByRole('button', {
    name: /^(Start following|Start another one)$/,
  });
  await begin.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/runbooks\/executions\//);
  const first = stepOf(page, WHICH_ANSWERS);
  await expect(first).toBeEnabled();
  // From the top of the page on, as somebody without a mouse gets there.
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(first).toBeFocused({ timeout: 50 });
  }).toPass({ timeout: 30_000, intervals: [0] });
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();

  const note = page.getByRole('button', {
    name: 'Note on step 1',
    exact: true,
  });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(note).toBeFocused({ timeout: 50 });
  }).toPass({ timeout: 10_000, intervals: [0] });
  await page.keyboard.press('Enter');
  await page.keyboard.type('Seen at 03:12.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Seen at 03:12.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is accessible and fits a telephone, ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await enterAt(page, '/runbooks');
    const { post, addEvents } = await asGuest(portal);
    const entityRef = 'component:default/delivery-quote';
    const followed = await post('/executions', {
      entityRef,
      slug: 'quotes-failing',
    });
    await addEvents(followed.id, [
      { type: 'step-done', step: 1 },
      { type: 'note', step: 1, text: 'Since-03:12-'.repeat(20) },
    ]);
    const drill = await post('/drills', {
      team: TEAM,
      entityRef,
      scenario: 'two-causes-one-page',
    });
    await addEvents(drill.id, [{ type: 'finished', outcome: 'partly' }]);
    const pages = [
      ['/runbooks?service=component:default/delivery-quote', 'Quotes fail'],
      [RUNBOOK, 'Which answers fail'],
      ['/runbooks/default/component/label-printing/labels-failing', 'Meaning'],
      [`/runbooks/drills?team=${encodeURIComponent(TEAM)}`, 'Pick for us'],
      ['/catalog/default/component/delivery-quote/runbooks', 'Quotes fail'],
      [`/runbooks/executions/${followed.id}`, 'Which answers fail'],
      [`/runbooks/executions/${drill.id}`, 'Debrief'],
    ];
    for (const [address, text] of pages) {
      await test.step(address, async () => {
        await page.goto(`${portal.url}${address}`);
        await expect(page.getByText(text).first()).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

test('speaks French', async ({ page }) => {
  await enterAt(page, '/settings');
  await page.getByText('English', { exact: true }).click();
  await page.getByText('Français', { exact: true }).click();
  await page.goto(
    `${portal.url}/runbooks/default/component/address-check/adresses-refusees`,
  );
  await expect(
    page.getByRole('heading', { name: 'Signification' }),
  ).toBeVisible();
  await expect(
    page.getByText('Répond aux alertes').or(page.getByText('Alertes')).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${portal.url}/runbooks/drills`);
  await expect(
    page.getByRole('heading', { name: 'Exercices', exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
});
