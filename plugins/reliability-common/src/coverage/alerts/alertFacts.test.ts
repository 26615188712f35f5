import fc from 'fast-check';
import { rule, TO_A_TEAM } from '../__fixtures__/facts';
import { QUOTES } from '../__fixtures__/metrics';
import { indexRules } from '../indexRules';
import type { MonitorRule } from '../types';
import { alertFacts } from './alertFacts';
import type { AlertFactsInput } from './alertFacts';
import type { LoadedRule } from './loadedRule';

const QUERY = 'sum by (code) (rate(http_requests_total{job="quote"}[60m])) > 1';
const PRINTED =
  "sum(rate(http_requests_total{job='quote'}[1h])) by (code) > 1e+00";

const git = (change: Partial<MonitorRule> = {}) =>
  rule('Failing', QUERY, {
    health: 'unknown',
    file: 'rules.yaml',
    line: 7,
    group: 'quote',
    ...change,
  });
const loaded = (change: Partial<LoadedRule> = {}): LoadedRule => ({
  ...rule('Failing', PRINTED, { group: 'quote' }),
  source: 'main',
  ...change,
});
const facts = (
  gitRules: MonitorRule[],
  rules?: LoadedRule[],
  live: Partial<AlertFactsInput['live']> = {},
) =>
  alertFacts({
    serviceName: 'quote',
    gitRules,
    ...(rules && {
      live: { rules: indexRules(rules, ['quote']), metrics: QUOTES, ...live },
    }),
  });

describe('alertFacts', () => {
  it('takes a rule that an annotation selects for one of the service, once', () => {
    const other = loaded({
      name: 'Slow',
      query: 'probe_duration_seconds > 1',
      group: 'probes',
    });
    const own = loaded();
    const found = facts([git()], [own, other], { selected: [other, own] });
    expect(
      found.map(fact => [fact.rule.name, fact.relation, fact.isInGit]),
    ).toEqual([
      ['Failing', 'this', true],
      ['Slow', 'this', false],
    ]);
    expect(facts([], [other])).toEqual([]);
  });

  it('takes a rule in git and the same one loaded for one alert', () => {
    const found = facts(
      [git()],
      [loaded({ firing: { ratio: 0, seconds: 9 } })],
    );
    expect(found).toEqual([
      {
        rule: rule('Failing', PRINTED, { group: 'quote' }),
        relation: 'this',
        isInGit: true,
        isLoaded: true,
        file: 'rules.yaml',
        line: 7,
        source: 'main',
        firing: { ratio: 0, seconds: 9 },
      },
    ]);
  });

  it.each<[string, Partial<LoadedRule>, number]>([
    ['another group, same meaning', { group: 'else' }, 1],
    ['same group, another meaning', { query: 'a{job="quote"} > 2' }, 1],
    [
      'another group and another meaning',
      { group: 'else', query: 'a{job="quote"} > 2' },
      2,
    ],
    ['another name', { name: 'Slow' }, 2],
  ])('%s', (title, change, count) => {
    const found = facts([git()], [loaded(change)]);
    expect(found).toHaveLength(count);
    expect(found[0]).toMatchObject({
      isInGit: true,
      isLoaded: count === 1,
    });
    expect(found[0].gitQuery).toBe(
      title.startsWith('same group') ? QUERY : undefined,
    );
    expect(found.slice(1).map(each => [each.isInGit, each.isLoaded])).toEqual(
      Array(count - 1).fill([false, true]),
    );
  });

  it('finds the loaded rule that names no service by the one in git', () => {
    const plain = { query: 'http_requests_total > 1', group: 'app' };
    const found = facts([git(plain)], [loaded(plain)]);
    expect(found).toMatchObject([{ isInGit: true, isLoaded: true }]);
    const other = { query: 'http_requests_total > 1', group: 'else' };
    expect(facts([git()], [loaded(other)])).toMatchObject([
      { isInGit: true, isLoaded: false },
    ]);
  });

  it('tells the page and the ticket of one alert apart', () => {
    const both = ['page', 'ticket'].map(severity => ({
      labels: { severity },
    }));
    const found = facts(
      both.map(git),
      both.map(each => loaded({ ...each, query: 'b{job="quote"}' })).reverse(),
    );
    expect(
      found.map(each => [each.rule.labels.severity, each.isLoaded]),
    ).toEqual([
      ['page', true],
      ['ticket', true],
    ]);
  });

  it('does not know whether a rule is loaded when the list may lack it', () => {
    expect(facts([git()])[0].isLoaded).toBeUndefined();
    expect(
      facts([git()], [], { rulesUnknown: 'Kept elsewhere.' })[0].isLoaded,
    ).toBeUndefined();
    expect(facts([git()], [])[0].isLoaded).toBe(false);
    expect(
      facts([git()], [loaded()], { rulesUnknown: 'Kept elsewhere.' })[0]
        .isLoaded,
    ).toBe(true);
  });

  it('leaves out what is about others or about the alerting itself', () => {
    const rules = [
      loaded({ name: 'Watchdog' }),
      loaded({ labels: { severity: 'none' } }),
      loaded({ query: 'a{job="label"}', group: 'label' }),
    ];
    expect(facts([], rules)).toEqual([]);
    expect(facts(rules)).toEqual([]);
  });

  it('takes rules for every service where the service has what they read', () => {
    const every = (metric: string) =>
      loaded({ query: `sum by (job) (${metric}) > 1`, group: 'all' });
    const rules = [every('http_requests_total'), every('mysql_up')];
    expect(facts([], rules)).toMatchObject([
      { relation: 'every', isInGit: false, rule: { query: rules[0].query } },
    ]);
    expect(facts([], rules, { metricsUnknown: 'Hidden.' })).toHaveLength(2);
  });

  it('asks where each alert ends up', () => {
    const found = alertFacts({
      serviceName: 'quote',
      gitRules: [git(), git({ name: 'Slow' })],
      routingOf: ({ name }) => (name === 'Slow' ? TO_A_TEAM : undefined),
    });
    expect(found.map(each => each.routing)).toEqual([undefined, TO_A_TEAM]);
  });

  it('has every rule exactly once, whatever is where', () => {
    const names = fc.constantFrom('A', 'B');
    const some = fc.record({
      name: names,
      query: fc.constantFrom('a{job="quote"}', 'b{job="quote"}', 'c'),
      group: fc.constantFrom('quote', 'else'),
    });
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 6 }),
        fc.array(some, { maxLength: 6 }),
        (inGit, live) => {
          const rules = live.map(each => loaded(each));
          const found = facts(inGit.map(git), rules);
          expect(found.filter(each => each.isInGit)).toHaveLength(inGit.length);
          const related = indexRules(rules, ['quote']).rulesOf('quote');
          const isLoaded = found.filter(each => each.isLoaded).length;
          expect(isLoaded).toBeGreaterThanOrEqual(related.length);
          expect(isLoaded).toBeLessThanOrEqual(rules.length);
        },
      ),
    );
  });
});
