import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import {
  HTML_PAYLOADS,
  MARKDOWN_PAYLOADS,
  PAYLOADS,
} from '../fixtures/untrusted/payloads';
import { startOwnPortal, type OwnPortal } from './support/ownPortal.mjs';
import { asGuest } from './support/people';
import { enter } from './support/portal';

const SERVICE = 'component:default/untrusted';
const TEAM = 'group:default/foundation-platform';
const IN_A_FILE = 10;
/** Every payload with a script that says its number. */
const WRITTEN = PAYLOADS.map((payload, index) => payload(`pwned(${index})`));

let portal: OwnPortal;

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
const GROUPS = inGroups(WRITTEN, IN_A_FILE);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Each payload as a block, in an item with a box, in emphasis, and all of them in the front matter. */
const runbookOf = (payloads: string[]) => `---
title: ${JSON.stringify(oneLine(payloads.join(' ')).slice(0, 180))}
alerts: ${JSON.stringify(payloads.map(payload => oneLine(payload)))}
severity: ${JSON.stringify(oneLine(payloads[0]))}
requires: ${JSON.stringify(payloads.map(payload => oneLine(payload)))}
reviewers: ${JSON.stringify(payloads.map(payload => oneLine(payload)))}
---

## Meaning

${payloads.join('\n\n')}

</div></p></svg></math></template></style></textarea></title>

## Impact

${payloads.map(payload => `- [ ] Step: ${oneLine(payload)}`).join('\n')}

## Diagnosis

${payloads.map(payload => `*${oneLine(payload)}*`).join('\n\n')}

## Mitigation

End of the text.
`;

const scenarioOf = (payloads: string[]) => `---
title: ${JSON.stringify(oneLine(payloads.join(' ')).slice(0, 180))}
alerts: ${JSON.stringify(payloads.map(payload => oneLine(payload)))}
---

## Situation

${payloads.join('\n\n')}

</div></p></svg></math></template></style></textarea></title>

## Hints

${payloads.map(payload => `- ${oneLine(payload)}`).join('\n')}

## Expected path

${payloads.map(payload => `- [ ] ${oneLine(payload)}`).join('\n')}
`;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  portal = await startOwnPortal({
    name: 'untrusted',
    locations: [
      'catalog-info/org.yaml',
      'fixtures/untrusted/catalog-info.yaml',
    ],
  });
  const folder = path.join(portal.folder, 'fixtures/untrusted/reliability');
  for (const [kind, text] of [
    ['runbooks', runbookOf],
    ['drills', scenarioOf],
  ] as const) {
    fs.mkdirSync(path.join(folder, kind), { recursive: true });
    GROUPS.forEach((payloads, index) =>
      fs.writeFileSync(
        path.join(folder, kind, `harm-${index}.md`),
        text(payloads),
      ),
    );
  }
  await expect
    .poll(
      async () =>
        (
          await portal.get(`/runbooks?entityRef=${SERVICE}&limit=100`)
        ).totalItems,
      { timeout: 120_000 },
    )
    .toBe(GROUPS.length);
});
test.afterAll(async () => portal?.stop());

/** Sees whatever a payload does: in the page, its frames and the windows it opens. */
async function watch(context: BrowserContext) {
  const seen = {
    ran: new Set<number>(),
    asked: new Set<string>(),
    other: [] as string[],
  };
  await context.exposeFunction('pwned', (id: number) => seen.ran.add(id));
  context.on('request', request => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== 'page.test') {
      seen.asked.add(url.host);
    }
  });
  context.on('dialog', dialog => {
    seen.other.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const watchPage = (page: Page) => {
    page.on('pageerror', error => seen.other.push(`error ${error.message}`));
  };
  context.on('page', watchPage);
  // Nothing leaves this machine, whoever asks for it.
  await context.route(
    url => url.hostname !== 'localhost' && url.hostname !== 'page.test',
    route => route.abort(),
  );
  return seen;
}

/** Presses what somebody might press, and goes over all of it with the mouse. */
async function provoke(page: Page, root: string) {
  await page.evaluate(selector => {
    for (const element of document.querySelectorAll<HTMLElement>(
      `:is(${selector}) *`,
    )) {
      for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle']) {
        element.dispatchEvent(new Event(type, { bubbles: true }));
      }
      const address =
        element.getAttribute('href') ??
        element.getAttribute('xlink:href') ??
        element.getAttribute('formaction') ??
        element.closest('form')?.getAttribute('action');
      // Links that lead to pages are let alone: the page would be gone.
      if (address && !/^(https?:|\/|#|mailto:)/.test(address)) {
        element.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true }),
        );
      }
    }
  }, root);
}

/** What could act later, and should not be in the page at all. */
async function dangerous(page: Page, root: string): Promise<string[]> {
  return page.evaluate(selector => {
    const found: string[] = [];
    for (const element of document.querySelectorAll(`:is(${selector}) *`)) {
      const tag = element.localName;
      if (
        /^(script|iframe|object|embed|base|meta|link|style|template|frame|frameset|form|math)$/.test(
          tag,
        ) &&
        // The finish dialog and the follow-up actions are forms of ours.
        !(tag === 'form' && !element.hasAttribute('action'))
      ) {
        found.push(element.outerHTML.slice(0, 200));
      }
      for (const { name, value } of element.attributes) {
        const isHandler = name.startsWith('on');
        const isAddress =
          /^(href|src|xlink:href|action|formaction|data|srcdoc|ping|background|poster)$/.test(
            name,
          );
        // What the browser itself would take for the scheme.
        const scheme = isAddress
          ? new URL(value || '#', document.baseURI).protocol
          : '';
        const isImage = tag === 'img' && /^(data:image\/|blob:)/.test(value);
        if (
          isHandler ||
          (isAddress && !/^(https?:|mailto:)$/.test(scheme) && !isImage)
        ) {
          found.push(`${tag} ${name}=${value.slice(0, 150)}`);
        }
      }
    }
    return found;
  }, root);
}

const OURS = '[data-reliability]';

test('the detector sees what payloads do where nothing is sanitised', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const seen = await watch(context);
  await context.route('http://page.test/**', route => {
    const index = Number(new URL(route.request().url()).pathname.slice(1));
    return Number.isInteger(index) &&
      index > 0 &&
      route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><main>${WRITTEN[index]}</main>`,
        })
      : route.fulfill({ status: 404, body: '' });
  });
  const found = new Set<string>();
  for (const index of HTML_PAYLOADS.keys()) {
    const page = await context.newPage();
    await page.goto(`http://page.test/${index}`).catch(() => undefined);
    await provoke(page, 'main').catch(() => undefined);
    const signs = await dangerous(page, 'main').catch(() => []);
    if (signs.length) found.add(String(index));
    await page.close();
  }
  expect(seen.ran.size).toBeGreaterThanOrEqual(40);
  expect(seen.asked).toContain('evil.example');
  expect(found.size).toBeGreaterThanOrEqual(70);
  await context.close();
});

test(`${PAYLOADS.length} payloads in runbooks, scenarios and notes do nothing`, async ({
  browser,
}) => {
  test.setTimeout(600_000);
  expect(new Set(WRITTEN).size).toBeGreaterThanOrEqual(100);
  expect(MARKDOWN_PAYLOADS.length).toBeGreaterThanOrEqual(40);
  // Without the content security policy, which would hide what gets through.
  const context = await browser.newContext({ bypassCSP: true });
  const seen = await watch(context);
  const page = await context.newPage();
  await page.goto(portal.url);
  await enter(page);
  const { post, addEvents } = await asGuest(portal);

  const visit = async (address: string, text: string | RegExp) => {
    await test.step(address, async () => {
      await page.goto(`${portal.url}${address}`);
      await expect(page.getByText(text).first()).toBeAttached();
      await page.waitForLoadState('networkidle');
      await provoke(page, OURS);
      // The handlers of what was provoked run after it.
      await page.evaluate(
        () => new Promise(resolve => setTimeout(resolve, 50)),
      );
      expect(await dangerous(page, OURS)).toEqual([]);
      expect([...seen.ran].map(index => WRITTEN[index])).toEqual([]);
      expect(seen.other).toEqual([]);
      expect([...seen.asked]).toEqual([new URL(portal.url).host]);
      expect(context.pages()).toHaveLength(1);
    });
  };

  for (const index of GROUPS.keys()) {
    await visit(
      `/runbooks/default/component/untrusted/harm-${index}`,
      'End of the text.',
    );
  }

  for (const [index, payloads] of GROUPS.entries()) {
    const { id } = await post('/executions', {
      entityRef: SERVICE,
      slug: `harm-${index}`,
      alert: oneLine(payloads[0]),
    });
    await addEvents(id, [
      ...payloads.map(text => ({ type: 'note', text })),
      ...payloads.map(text => ({ type: 'note', step: 1, text })),
      { type: 'step-done', step: 1 },
    ]);
    if (index % 2 === 0) {
      await addEvents(id, [
        { type: 'finished', outcome: 'did-not', text: payloads.join('\n') },
      ]);
    }
    for (const payload of payloads) {
      await post(`/executions/${id}/actions`, {
        title: oneLine(payload).slice(0, 500),
        owner: TEAM,
        due: '2030-01-01',
      });
    }
    await visit(`/runbooks/executions/${id}`, 'End of the text.');
  }

  for (const [index, payloads] of GROUPS.entries()) {
    const { id } = await post('/drills', {
      team: TEAM,
      entityRef: SERVICE,
      scenario: `harm-${index}`,
    });
    await addEvents(
      id,
      payloads.map((_, hint) => ({ type: 'hint-revealed', hint: hint + 1 })),
    );
    if (index === 0) await visit(`/runbooks/executions/${id}`, 'Situation');
    await addEvents(id, [
      { type: 'finished', outcome: 'partly', text: payloads.join('\n') },
    ]);
    await visit(`/runbooks/executions/${id}`, 'The expected path');
  }

  await visit('/runbooks', /^\d+ runbooks$/);
  await visit(`/runbooks/drills?team=${TEAM}`, 'Pick for us');
  await visit('/catalog/default/component/untrusted', 'Runbooks');
  await visit(
    '/catalog/default/component/untrusted/runbooks',
    'Recorded executions',
  );
  await context.close();
});
