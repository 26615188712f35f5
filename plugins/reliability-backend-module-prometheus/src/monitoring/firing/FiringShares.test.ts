import { registerMswTestHooks } from '@backstage/backend-test-utils';
import type { MonitorRule } from '@vigie/backstage-plugin-reliability-common';
import fc from 'fast-check';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { anatomy } from '../../__testUtils__/promql';
import { recorded, success } from '../../__testUtils__/recorded';
import {
  NOW,
  sample,
  scrapedFor,
  serveMonitoring,
  snapshot,
  sourceOf,
  vector,
} from '../../__testUtils__/served';
import { distinguishingLabels, pointsByRule } from './rows';

const server = setupServer();
registerMswTestHooks(server);

const DAY = 86_400;
const rule = (name: string, labels: Record<string, string> = {}) => ({
  type: 'alerting',
  name,
  query: 'a > 1',
  labels,
  health: 'ok',
});
const rules =
  (...items: object[]) =>
  () =>
    success({ groups: [{ name: 'g', rules: items }] });
const firingOf = (result: { rules: readonly MonitorRule[] }) =>
  result.rules.map(({ firing }) => firing);

describe('how often alerts fired', () => {
  it('is told of all by one request, of thirty days', async () => {
    const asked = serveMonitoring(server, {
      rules: rules(
        rule('Always'),
        rule('Never'),
        rule('Half', { severity: 'page' }),
        rule('Half', { severity: 'ticket' }),
      ),
      scraped: () => scrapedFor(30 * DAY),
      firing: () =>
        vector([
          sample({ alertname: 'Always' }, '8641'),
          sample({ alertname: 'Half', severity: 'page' }, '4320'),
          sample({ alertname: 'Somebody else’s' }, '17'),
        ]),
    });
    expect(firingOf(await snapshot([]))).toEqual([
      { ratio: 1, seconds: 30 * DAY },
      { ratio: 0, seconds: 30 * DAY },
      { ratio: 0.5, seconds: 30 * DAY },
      { ratio: 0, seconds: 30 * DAY },
    ]);
    expect(asked.firing).toEqual([
      `count_over_time(max by (alertname, severity) (ALERTS{alertstate="firing"})[${
        30 * DAY
      }s:300s])`,
    ]);
    expect(anatomy(asked.firing[0]).tree).toMatch(/^\(PromQL/);
  });

  it('is told of as long as the system has been looking', async () => {
    const asked = serveMonitoring(server, {
      rules: rules(rule('Some')),
      scraped: () => scrapedFor(2 * DAY),
      firing: () => vector([sample({ alertname: 'Some' }, '144')]),
    });
    expect(firingOf(await snapshot([]))).toEqual([
      { ratio: 0.25, seconds: 2 * DAY },
    ]);
    expect(asked.firing[0]).toContain(`[${2 * DAY}s:300s]`);
  });

  it('counts no time in which nothing was scraped', async () => {
    serveMonitoring(server, {
      rules: rules(rule('Some')),
      scraped: () =>
        success({
          resultType: 'matrix',
          result: [
            {
              metric: {},
              values: [
                [NOW - 4 * 7200, '3'],
                [NOW - 7200, '3'],
                [NOW, '3'],
              ],
            },
          ],
        }),
      firing: () => vector([sample({ alertname: 'Some' }, '24')]),
    });
    expect(firingOf(await snapshot([]))).toEqual([
      { ratio: 0.5, seconds: 4 * 3600 },
    ]);
  });

  it.each<[string, Parameters<typeof serveMonitoring>[1]]>([
    ['a system that is too young', { scraped: () => scrapedFor(600) }],
    [
      'a system that scrapes nothing',
      { scraped: () => success({ resultType: 'matrix', result: [] }) },
    ],
    [
      'a store that may keep no alerts at all',
      { buildinfo: () => recorded('vm179-buildinfo.200.json') },
    ],
    [
      'a system that refuses',
      { firing: () => recorded('prom242-q-toomany.400.json') },
    ],
    ['a system that is gone', { firing: () => HttpResponse.error() }],
    [
      'half an answer',
      {
        firing: () =>
          success({ resultType: 'vector', result: [] }, { warnings: ['x'] }),
      },
    ],
  ])('is not known of %s', async (_, answers) => {
    serveMonitoring(server, {
      rules: rules(rule('Some')),
      scraped: () => scrapedFor(30 * DAY),
      ...answers,
    });
    const result = await snapshot([]);
    expect(firingOf(result)).toEqual([undefined]);
    expect(result.rulesUnknown).toBeUndefined();
  });

  it('is known of another store that keeps alerts', async () => {
    serveMonitoring(server, {
      buildinfo: () => recorded('vm179-buildinfo.200.json'),
      rules: rules(rule('Some'), rule('Never')),
      scraped: () => scrapedFor(30 * DAY),
      firing: () => vector([sample({ alertname: 'Some' }, '864')]),
    });
    expect(firingOf(await snapshot([]))).toEqual([
      { ratio: 0.1, seconds: 30 * DAY },
      { ratio: 0, seconds: 30 * DAY },
    ]);
  });

  it('is told of fewer days where thirty are too many', async () => {
    const asked = serveMonitoring(server, {
      rules: rules(rule('Some')),
      scraped: () => scrapedFor(30 * DAY),
      firing: query =>
        query.includes(`[${DAY}s`)
          ? vector([sample({ alertname: 'Some' }, '72')])
          : recorded('prom242-q-toomany.400.json'),
    });
    expect(firingOf(await snapshot([]))).toEqual([
      { ratio: 0.25, seconds: DAY },
    ]);
    expect(asked.firing).toHaveLength(3);
  });

  it('is asked for once an hour, also when it was refused, and anew for other rules', async () => {
    let now = NOW;
    let names = ['Some'];
    let fails = false;
    const asked = serveMonitoring(server, {
      rules: () =>
        rules(...names.map((name, i) => rule(name, { team: `t${i}` })))(),
      scraped: () => scrapedFor(30 * DAY),
      firing: () =>
        fails
          ? recorded('prom242-q-manytomany.422.json')
          : vector([sample({ alertname: 'Some' }, '864')]),
    });
    const source = sourceOf({}, () => now * 1000);
    const look = () =>
      source.snapshot({
        serviceNames: [],
        signal: new AbortController().signal,
      });
    await look();
    now += 3599;
    names = ['Other', 'Some'];
    expect(firingOf(await look())).toEqual([
      { ratio: 0, seconds: 30 * DAY },
      { ratio: 0.1, seconds: 30 * DAY },
    ]);
    expect(asked.firing).toHaveLength(1);
    names = ['Some', 'Some'];
    await look();
    expect(asked.firing).toHaveLength(2);
    fails = true;
    now += 3600;
    expect(firingOf(await look())).toEqual([undefined, undefined]);
    const refused = asked.firing.length;
    await look();
    expect(asked.firing).toHaveLength(refused);
  });
});

describe('alerts', () => {
  const ruleOf = (
    name: string,
    labels: Record<string, string>,
  ): MonitorRule => ({
    name,
    query: 'a',
    labels,
    annotations: {},
    health: 'ok',
  });

  it('are of the rule with the most labels in common, and of nobody where two fit alike', () => {
    const page = ruleOf('A', { severity: 'page' });
    const plain = ruleOf('A', {});
    const dynamic = ruleOf('B', { severity: '{{ $value }}' });
    const twins = [
      ruleOf('C', { severity: 'x' }),
      ruleOf('C', { severity: 'x' }),
    ];
    const quiet = ruleOf('C', { severity: 'y' });
    const all = [page, plain, dynamic, ...twins, quiet];
    const labels = distinguishingLabels(all);
    expect(labels).toEqual(['severity']);
    const pointsOf = pointsByRule(all, labels, [
      { labels: { alertname: 'A', severity: 'page' }, points: 3 },
      { labels: { alertname: 'A', severity: 'other' }, points: 4 },
      { labels: { alertname: 'B', severity: '7' }, points: 5 },
      { labels: { alertname: 'B', severity: '8' }, points: 2 },
      { labels: { alertname: 'C', severity: 'x' }, points: 6 },
      { labels: { alertname: '__proto__' }, points: 9 },
    ]);
    expect(all.map(pointsOf)).toEqual([3, 4, 5, undefined, undefined, 0]);
  });

  it('never count for a rule whose own labels they contradict, whatever the rules', () => {
    const name = fc.constantFrom('A', 'B', '__proto__');
    const labels = fc.dictionary(
      fc.constantFrom('severity', 'team', 'constructor'),
      fc.constantFrom('', 'x', 'y', '{{ $labels.z }}'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, labels), { maxLength: 6 }),
        fc.array(fc.tuple(name, labels), { maxLength: 6 }),
        (written, fired) => {
          const all = written.map(([n, l]) => ruleOf(n, { ...l }));
          const told = distinguishingLabels(all);
          const rows = fired.map(([alertname, l], index) => ({
            labels: {
              alertname,
              ...Object.fromEntries(
                Object.entries(l).filter(
                  ([key, value]) => told.includes(key) && !value.includes('{'),
                ),
              ),
            },
            points: index + 1,
          }));
          const pointsOf = pointsByRule(all, told, rows);
          for (const each of all) {
            const possible = rows.filter(
              row =>
                row.labels.alertname === each.name &&
                told.every(label => {
                  const wanted = each.labels[label] ?? '';
                  const had = Object.hasOwn(row.labels, label)
                    ? (row.labels as Record<string, string>)[label]
                    : '';
                  return (
                    !Object.hasOwn(each.labels, label) ||
                    wanted === '' ||
                    wanted.includes('{{') ||
                    wanted === had
                  );
                }),
            );
            const points = pointsOf(each);
            expect(
              possible.length === 0
                ? [0]
                : [undefined, 0, ...possible.map(row => row.points)],
            ).toContain(points);
          }
        },
      ),
    );
  });
});
