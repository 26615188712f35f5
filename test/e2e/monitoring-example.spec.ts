import { expect, test, type Page } from '@playwright/test';
import { NEXT_STEPS, reviewToday } from './support/nextSteps';
import { startOwnPortal, type OwnPortal } from './support/ownPortal.mjs';
import { followAll } from './support/people';
import { enter, expectAccessible } from './support/portal';

let portal: OwnPortal;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  portal = await startOwnPortal({
    name: 'example',
    locations: [
      'catalog-info/all.yaml',
      'fixtures/broken-definitions/all.yaml',
    ],
    withSimulator: true,
  });
});
test.afterAll(async () => portal?.stop());

interface Counts {
  pass: number;
  fail: number;
}

/** Passes and failures by check, over all services. */
async function outcomes(): Promise<Map<string, Counts>> {
  const { checks, groups } = await portal.get('/heat-map');
  return new Map(
    checks.map(({ id }: { id: string }, index: number) => {
      const sum = (key: keyof Counts) =>
        groups.reduce(
          (total: number, group: { outcomes: Counts[] }) =>
            total + group.outcomes[index][key],
          0,
        );
      return [id, { pass: sum('pass'), fail: sum('fail') }];
    }),
  );
}

const tabOf = (service: string) =>
  `${portal.url}/catalog/default/component/${service}/monitoring`;
/** Only what lies on the internet decides it, and the tests do without. */
const ELSEWHERE = 'runbooks/external-links';
/** The finding of a check on the tab, where it asks for something. */
const findingOf = (page: Page, check: string) =>
  page.locator(`[id="reliability-check-${check.replace('/', '-')}"]`);

test('every check has a service that passes and one that fails', async () => {
  test.setTimeout(300_000);
  // The example grows older than its last reviews, and nobody has rehearsed in it yet.
  await reviewToday('session-store')('', portal);
  await expect(async () => {
    const { runbooks } = await portal.get(
      '/entities/component/default/session-store/runbooks',
    );
    expect(runbooks).not.toEqual([]);
  }).toPass({ timeout: 120_000 });
  await followAll(portal, 'session-store');
  await expect(async () => {
    const found = await outcomes();
    found.delete(ELSEWHERE);
    const without = [...found].filter(
      // One cluster of Alertmanagers serves the whole company, so that it is as good for all.
      ([id, { pass, fail }]) =>
        !fail || (!pass && id !== 'coverage/alertmanager-peers'),
    );
    expect(without).toEqual([]);
    expect([...found.keys()].sort()).toEqual(
      [...new Set(NEXT_STEPS.map(({ check }) => check))].sort(),
    );
  }).toPass({ timeout: 240_000, intervals: [5000] });
});

test('the next step of every check turns its failure into a pass', async ({
  page,
}) => {
  test.setTimeout(900_000);
  const services = [...new Set(NEXT_STEPS.map(({ service }) => service))];
  const stepsOf = (service: string) =>
    NEXT_STEPS.filter(step => step.service === service);
  await page.goto(tabOf(services[0]));
  await enter(page);

  const lines = new Map<string, string>();
  for (const service of services) {
    await page.goto(tabOf(service));
    for (const { check } of stepsOf(service)) {
      const finding = findingOf(page, check);
      await expect(
        finding.getByText('Fail', { exact: true }),
        `${check} of ${service} fails`,
      ).toBeVisible();
    }
    const reading = await portal.get(
      `/entities/component/default/${service}/monitoring`,
    );
    for (const { id, lines: text } of reading.checks) {
      lines.set(`${service} ${id}`, text ?? '');
    }
  }
  await expectAccessible(page);

  for (const { check, service, take } of NEXT_STEPS) {
    await take(lines.get(`${service} ${check}`) ?? '', portal);
  }

  for (const service of services) {
    await page.goto(tabOf(service));
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await expect(page.getByText('Read again just now.')).toBeVisible();
    // What lies in the catalog or is counted by the engine comes with their next look.
    await expect(async () => {
      await page.goto(tabOf(service));
      await expect(page.getByText('Level', { exact: true })).toBeVisible();
      await page
        .getByText(/checks? that pass(es)? or do(es)? not apply/)
        .click();
      for (const { check } of stepsOf(service)) {
        await expect(
          findingOf(page, check),
          `${check} of ${service} passes`,
        ).toBeHidden({ timeout: 500 });
      }
    }).toPass({ timeout: 120_000, intervals: [2000] });
    const { checks } = await portal.get(
      `/entities/component/default/${service}/monitoring`,
    );
    const outcomeOf = new Map(
      checks.map((each: { id: string; outcome: string }) => [
        each.id,
        each.outcome,
      ]),
    );
    for (const { check } of stepsOf(service)) {
      expect([check, service, outcomeOf.get(check)]).toEqual([
        check,
        service,
        'pass',
      ]);
    }
  }
});
