// How soon a runbook can be read, in Chromium: `npm run benchmark`, against the
// portal at VIGIE_URL, or else against one that is started for it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import {
  ensureBuilt,
  freePort,
  pushToken,
  startBackend,
  stop,
  untilReady,
} from './lib/portal.mjs';
import { ensureSystemPackages } from './lib/systemPackages.mjs';

const RUNS = 5;
const LONGEST_AFTER_CLICK = 1000;
const SERVICE = 'component/default/delivery-quote';
const PAGE = '/catalog/default/component/delivery-quote';
const RUNBOOK = '/runbooks/default/component/delivery-quote/quotes-failing';
const TITLE = 'Quotes fail';
/** Of the text of that runbook. */
const HEADING = 'Meaning';

const { chromium: executablePath } = await ensureSystemPackages(['chromium']);
if (!executablePath) {
  console.error('The benchmark needs Chromium.');
  process.exit(2);
}
const portal = process.env.VIGIE_URL
  ? { url: process.env.VIGIE_URL, end: async () => {} }
  : await startPortal();
let isSlow = true;
try {
  isSlow = await measure(portal.url);
} finally {
  await portal.end();
}
process.exit(isSlow ? 1 : 0);

async function startPortal() {
  await ensureBuilt();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigie-benchmark-'));
  const config = path.join(folder, 'app-config.benchmark.yaml');
  const directory = JSON.stringify(path.join(folder, 'data'));
  fs.writeFileSync(
    config,
    `backend: { database: { connection: { directory: ${directory} } } }\n`,
  );
  const backend = startBackend({
    port: await freePort(),
    token: pushToken(folder),
    config: [config],
    logFile: path.join(folder, 'backend.log'),
  });
  const end = async () => {
    await stop(backend.child);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(backend);
    return { url: backend.url, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Prints what it measures; resolves to whether a runbook comes too late. */
async function measure(url) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await untilRead(url);
    console.log(`${url}, Chromium ${browser.version()}, ${RUNS} runs, in ms\n`);
    const click = await repeat(() => inFreshBrowser(browser, url, afterClick));
    const direct = await repeat(() =>
      inFreshBrowser(browser, url, afterOpening),
    );
    const token = await signIn(url);
    print('From the click on the card to the text, nothing cached', click);
    print('From the address of the alert to the text, nothing cached', direct);
    for (const [name, route] of [
      ['API: one runbook', `/entities/${SERVICE}/runbooks/quotes-failing`],
      ['API: the runbooks of a service', `/entities/${SERVICE}/runbooks`],
      ['API: the list of all', '/runbooks?limit=25'],
    ]) {
      print(name, await repeat(() => callTime(url, route, token)));
    }
    const median = medianOf(click);
    console.log(
      `\nA runbook can be read ${median} ms after the click; ${LONGEST_AFTER_CLICK} are allowed.`,
    );
    return median >= LONGEST_AFTER_CLICK;
  } finally {
    await browser.close();
  }
}

/** A context of its own has an empty cache, as the telephone of somebody woken. */
async function inFreshBrowser(browser, url, work) {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1360, height: 900 },
  });
  try {
    return await work(await context.newPage(), url);
  } finally {
    await context.close();
  }
}

async function afterClick(page, url) {
  await page.goto(`${url}${PAGE}`);
  await page.getByRole('button', { name: 'Enter' }).click();
  const link = page.getByRole('link', { name: TITLE, exact: true }).first();
  await link.waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(untilShown, HEADING);
  await link.click({ noWaitAfter: true });
  return page.evaluate(() => window.untilShown);
}

/**
 * Begins to wait for a heading of a document; the time counts from the next
 * press of the mouse. Measured in the page: the way to this process is no part of it.
 */
function untilShown(heading) {
  window.untilShown = new Promise(resolve => {
    let pressed;
    addEventListener(
      'click',
      () => {
        pressed = performance.now();
        const look = () => {
          const isThere = [
            ...document.querySelectorAll('[data-reliability] :is(h1,h2,h3)'),
          ].some(
            element =>
              element.textContent.trim() === heading &&
              element.getClientRects().length > 0,
          );
          if (isThere) resolve(Math.round(performance.now() - pressed));
          else requestAnimationFrame(look);
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}

/** Signed in already, as on call one is; the sign-in page is a click of its own. */
async function afterOpening(page, url) {
  await page.goto(`${url}/settings`);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page
    .getByRole('button', { name: 'Enter' })
    .waitFor({ state: 'hidden' });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.clearBrowserCache');
  const from = Date.now();
  await page.goto(`${url}${RUNBOOK}?alert=DeliveryQuoteErrorsFast`, {
    waitUntil: 'commit',
  });
  await page.getByRole('heading', { name: HEADING, exact: true }).waitFor();
  return Date.now() - from;
}

async function callTime(url, route, token) {
  const from = performance.now();
  const response = await fetch(`${url}/api/reliability${route}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await response.text();
  if (!response.ok) throw new Error(`${route} answered ${response.status}.`);
  return Math.round(performance.now() - from);
}

async function signIn(url) {
  const response = await fetch(`${url}/api/auth/guest/refresh`);
  return (await response.json()).backstageIdentity.token;
}

/** A portal that has just started reads its definitions first. */
async function untilRead(url) {
  const deadline = Date.now() + 180_000;
  const token = await signIn(url);
  for (;;) {
    try {
      await callTime(
        url,
        `/entities/${SERVICE}/runbooks/quotes-failing`,
        token,
      );
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }
}

async function repeat(work) {
  const times = [];
  for (let run = 0; run < RUNS; run++) times.push(await work());
  return times;
}

function medianOf(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function print(name, times) {
  console.log(`${name}\n  ${times.join(', ')}; median ${medianOf(times)}`);
}
