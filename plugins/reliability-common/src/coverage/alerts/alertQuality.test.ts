import fc from 'fast-check';
import {
  alert,
  FAILING,
  NOW,
  serviceFacts,
  TO_A_TEAM,
} from '../__fixtures__/facts';
import type { AlertFact, ServiceFacts } from '../facts';
import type { AlertFinding } from '../results';
import { alertQuality } from './alertQuality';
import { ruleFindings } from './ruleFindings';

type Change = Parameters<typeof alert>[2];
type Facts = Parameters<typeof serviceFacts>[0];

const judge = (change: Change, facts: Facts = {}, query = FAILING.rule.query) =>
  alertQuality(alert('QuotesFailing', query, change), serviceFacts(facts));

const wrong = (findings: readonly AlertFinding[]) =>
  findings
    .filter(({ verdict }) => verdict === 'bad')
    .map(({ id }) => id.replace('coverage/', ''));

const DAYS = 30 * 86_400;

describe('alertQuality', () => {
  it('calls an alert complete that would tell a human who finds a runbook', () => {
    const quality = alertQuality(
      FAILING,
      serviceFacts({
        runbooks: [
          {
            slug: 'failing',
            title: 'Quotes fail',
            alerts: ['QuotesFailing'],
            signals: ['errors'],
          },
        ],
      }),
    );
    expect(wrong(quality.findings)).toEqual([]);
    const { findings, ...rest } = quality;
    expect(findings.map(({ verdict }) => verdict)).toEqual(
      Array(13).fill('good'),
    );
    expect(rest).toEqual({
      name: 'QuotesFailing',
      signals: ['errors'],
      standing: 'complete',
      query: FAILING.rule.query,
      labels: { severity: 'page' },
      relation: 'this',
      severity: 'page',
      forSeconds: 300,
      isInGit: true,
      isLoaded: true,
      file: 'rules.yaml',
      line: 4,
      source: 'main',
      receivers: ['team-a'],
      route: ['severity="page"', 'team-a'],
      firingRatio: 0.01,
      runbook: { id: 'failing', title: 'Quotes fail' },
      dashboard: 'Quotes',
    });
  });

  it.each<[string, Change, Facts, string, string[], RegExp]>([
    [
      'broken',
      { rule: { health: 'error', lastError: 'many-to-many' } },
      {},
      'dead',
      ['alert-healthy'],
      /many-to-many/,
    ],
    [
      'paused',
      { rule: { isEnabled: false } },
      {},
      'dead',
      ['alert-enabled'],
      /paused/,
    ],
    [
      'to a receiver that reaches nobody',
      {
        routing: { ...TO_A_TEAM, reaches: 'nobody', receivers: ['null'] },
      },
      {},
      'dead',
      ['alert-routed'],
      /routed to null/,
    ],
    [
      'of a system without an Alertmanager',
      {},
      { routing: { source: 'am', alertmanagers: 0 } },
      'dead',
      ['alert-routed'],
      /main knows no Alertmanager/,
    ],
    [
      'silenced',
      {
        routing: {
          ...TO_A_TEAM,
          silencedUntil: NOW + 7200,
          silencedBy: 'somebody',
        },
      },
      {},
      'weak',
      ['alert-silenced'],
      /by somebody until 2026-11-23 \d\d:\d\d UTC, another 2 h/,
    ],
    [
      'in git only',
      { isLoaded: false, source: undefined, rule: { health: 'unknown' } },
      {},
      'weak',
      ['alert-loaded'],
      /not loaded in main/,
    ],
    [
      'live only',
      { isInGit: false },
      {},
      'weak',
      ['alert-in-git'],
      /no rule file/,
    ],
    [
      'different in git',
      { gitQuery: 'a > 1' },
      {},
      'weak',
      ['alert-in-git'],
      /a > 1/,
    ],
    [
      'without severity',
      { rule: { labels: {} } },
      {},
      'weak',
      ['alert-severity'],
      /no severity/,
    ],
    [
      'without runbook',
      { rule: { annotations: {} } },
      {},
      'weak',
      ['runbook-linked'],
      /No runbook/,
    ],
    [
      'at the first measurement',
      { rule: { forSeconds: 0 } },
      {},
      'weak',
      ['alert-for'],
      /first evaluation/,
    ],
    [
      'a late page',
      { rule: { forSeconds: 7200 } },
      {},
      'weak',
      ['alert-for'],
      /after 2 h/,
    ],
    [
      'a slow ticket',
      { rule: { forSeconds: 7200, labels: { severity: 'ticket' } } },
      {},
      'complete',
      [],
      /^$/,
    ],
    [
      'never fired',
      { firing: { ratio: 0, seconds: DAYS } },
      {},
      'weak',
      ['alert-firing'],
      /not fired once in 30 d/,
    ],
    [
      'always firing',
      { firing: { ratio: 1, seconds: DAYS } },
      {},
      'weak',
      ['alert-firing'],
      /all the time for 30 d/,
    ],
    [
      'never fired in the little that is known',
      { firing: { ratio: 0, seconds: 86_400 } },
      {},
      'complete',
      [],
      /^$/,
    ],
    [
      'kept quiet now and then',
      { routing: { ...TO_A_TEAM, inhibitedBy: 'Outage' } },
      { alerts: [alert('Outage', 'up == 0')] },
      'complete',
      [],
      /^$/,
    ],
    [
      'kept quiet for good',
      { routing: { ...TO_A_TEAM, inhibitedBy: 'Outage' } },
      {
        alerts: [
          alert('Outage', 'up == 0', { firing: { ratio: 1, seconds: DAYS } }),
        ],
      },
      'weak',
      ['alert-inhibited'],
      /Outage keeps it quiet/,
    ],
    [
      'without a dashboard',
      {},
      { dashboards: { isConfigured: true, items: [] } },
      'complete',
      ['alert-dashboard'],
      /No dashboard/,
    ],
    [
      'without a system that routes',
      { routing: undefined },
      { routing: undefined },
      'unknown',
      [],
      /^$/,
    ],
    [
      'with a system that routes and cannot be read',
      { routing: undefined },
      { routing: { source: 'am', unknown: 'am timed out' } },
      'unknown',
      [],
      /^$/,
    ],
    [
      'not evaluated yet',
      { rule: { health: 'unknown' } },
      {},
      'unknown',
      [],
      /^$/,
    ],
    [
      'metrics that cannot be seen',
      {},
      { monitoring: { metrics: [], metricsUnknown: 'Hidden.' } },
      'unknown',
      [],
      /^$/,
    ],
    [
      'in git, nobody to ask',
      { isLoaded: undefined, source: undefined, rule: { health: 'unknown' } },
      { monitoring: { basis: 'git', metrics: [] } },
      'unknown',
      [],
      /^$/,
    ],
    [
      'in git and no PromQL',
      {
        isLoaded: undefined,
        rule: { health: 'unknown', query: 'sum(' },
      },
      { monitoring: { basis: 'git', metrics: [] } },
      'dead',
      ['alert-healthy', 'alert-dashboard'],
      /not PromQL/,
    ],
    [
      'of every service',
      {
        relation: 'every',
        isInGit: false,
        rule: { query: 'sum by (job) (rate(http_requests_total[5m])) < 1' },
      },
      {},
      'complete',
      [],
      /^$/,
    ],
  ])('%s', (_, change, facts, standing, findings, message) => {
    const quality = judge(change, facts, change?.rule?.query);
    expect(quality.standing).toBe(standing);
    expect(wrong(quality.findings)).toEqual(findings);
    const bad = quality.findings.filter(({ verdict }) => verdict === 'bad');
    expect(bad.map(each => each.message).join(' ')).toMatch(message);
    expect(bad.every(each => each.next)).toBe(true);
  });

  it.each<[AlertFinding['verdict'], string, RegExp]>([
    ['good', 'rate(http_requests_total{job="quote"}[5m]) > 1', /there/],
    ['good', 'absent(nothing{job="quote"})', /there/],
    [
      'good',
      'absent(nothing{job="quote"}) or nothing{job="quote"} > 1',
      /there/,
    ],
    ['good', 'nothing{job="quote"} or http_requests_total > 1', /there/],
    ['good', 'http_requests_total unless nothing{job="quote"}', /there/],
    ['good', 'up{job="quote"} == 0', /there/],
    [
      'bad',
      'rate(http_errors_total{job="quote"}[5m]) / rate(http_requests_total{job="quote"}[5m]) > 0.1',
      /http_errors_total, which quote does not have/,
    ],
    [
      'bad',
      'sum(rate(nothing{job="quote"}[5m])) or vector(0) > 1',
      /reads nothing/,
    ],
    ['bad', 'http_requests_total and nothing', /reads nothing/],
    [
      'bad',
      'rate(grpc_server_handled_total{job="quote"}[5m]) < 1',
      /\(it has http_requests_total\)/,
    ],
    [
      'bad',
      'rate(http_requests_total{status="500"}[5m]) > 1',
      /by the label status, which http_requests_total does not have/,
    ],
    ['bad', '{__name__=~"nothing|nobody"} > 1', /reads nothing/],
    ['unknown', '{job="quote"} > 1', /names no metric/],
    ['unknown', 'slo:sli_error:ratio_rate5m > 1', /recording rule/],
    ['unknown', 'kube_pod_info{pod=~"quote-.*"} > 1', /others collect/],
    [
      'unknown',
      'http_requests_total / on () orders{job="label"}',
      /something else/,
    ],
    ['unknown', 'orders{cell="blue"} > 1', /chosen by cell/],
    ['unknown', 'count_over_time({job="quote"} |= "error" [5m])', /expression/],
  ])('%s: %s', (verdict, query, message) => {
    const finding = judge({}, {}, query).findings.find(
      ({ id }) => id === 'coverage/alert-metric',
    );
    expect(finding?.verdict).toBe(verdict);
    expect(finding?.message).toMatch(message);
  });

  it('verifies that a rule for every service selects this one', () => {
    const every = (matchers: string) =>
      judge(
        { relation: 'every' },
        {},
        `sum by (job) (rate(http_requests_total{${matchers}}[5m])) > 1`,
      ).findings.find(({ id }) => id === 'coverage/alert-metric')?.verdict;
    expect(every('code=~"5..",job=~".+",handler!="/metrics"')).toBe('good');
    expect(every('namespace="shop"')).toBe('unknown');
    expect(every('handler="/pay"')).toBe('unknown');
  });

  it('takes the types of metrics from what the system says of them', () => {
    const metrics = [{ name: 'http_requests_total', type: 'gauge' as const }];
    const query = 'http_requests_total{job="quote"} > 1';
    expect(judge({}, {}, query).signals).toEqual(['traffic']);
    expect(judge({}, { monitoring: { metrics } }, query).signals).toEqual([]);
  });

  it.each([
    ['Watchdog', 'page'],
    ['InfoInhibitor', 'page'],
    ['QuotesFailing', 'none'],
  ])('%s of severity %s watches nothing', (name, severity) => {
    const fact = alert(name, FAILING.rule.query, {
      rule: { labels: { severity } },
    });
    expect(alertQuality(fact, serviceFacts()).signals).toEqual([]);
  });

  it('links to nothing that is no link', () => {
    const linked = (runbook: string) =>
      judge({ rule: { annotations: { runbook } } }).runbook;
    expect(linked('data:text/html,hello')).toEqual({
      title: 'data:text/html,hello',
    });
    expect(linked('//elsewhere.example.org')?.url).toBeUndefined();
    expect(linked('/catalog/default/component/quote')?.url).toBeDefined();
    expect(linked('  ')).toBeUndefined();
  });

  it('is never complete when anything vital was not seen or is wrong', () => {
    const verdict = fc.constantFrom('ok', 'error', 'unknown' as const);
    fc.assert(
      fc.property(
        fc.record({
          health: verdict,
          isLoaded: fc.constantFrom(true, false, undefined),
          reaches: fc.constantFrom('human', 'nobody', 'unknown', undefined),
          metrics: fc.constantFrom('there', 'absent', 'hidden'),
          basis: fc.constantFrom('live', 'git', 'none'),
        }),
        ({ health, isLoaded, reaches, metrics, basis }) => {
          const fact: AlertFact = alert('A', 'up_to_us{job="quote"} > 1', {
            isLoaded,
            routing: reaches && { ...TO_A_TEAM, reaches },
            rule: { health: health as AlertFact['rule']['health'] },
          });
          const monitoring: Partial<ServiceFacts['monitoring']> = {
            basis: basis as 'live',
            metrics: metrics === 'there' ? [{ name: 'up_to_us' }] : [],
            ...(metrics === 'hidden' && { metricsUnknown: 'Hidden.' }),
          };
          const { standing } = alertQuality(fact, serviceFacts({ monitoring }));
          const isRight =
            health === 'ok' &&
            isLoaded === true &&
            reaches === 'human' &&
            metrics === 'there' &&
            basis === 'live';
          expect(standing === 'complete').toBe(isRight);
        },
      ),
    );
  });
});

describe('ruleFindings', () => {
  const BURN =
    'a:ratio_rate1h > 14.4 * 0.001 and a:ratio_rate5m > 14.4 * 0.001';
  const file = 'rules.yaml';

  it.each<[string, Change, string[]]>([
    ['a good one', {}, []],
    [
      'nothing but an expression',
      { rule: { labels: {}, annotations: {}, forSeconds: undefined } },
      ['alert-for', 'alert-severity', 'runbook-linked'],
    ],
    ['no PromQL', { rule: { query: 'sum(' } }, ['alert-parses']],
    [
      'two windows instead of a time to wait',
      { rule: { query: BURN, forSeconds: undefined } },
      [],
    ],
    [
      'an absence with its window',
      {
        rule: { query: 'absent_over_time(a[10m])', forSeconds: undefined },
      },
      [],
    ],
    [
      'one window, no time to wait',
      { rule: { query: 'rate(a[5m]) > 1', forSeconds: 0 } },
      ['alert-for'],
    ],
    [
      'a severity that is unset',
      { rule: { labels: { severity: ' ' } } },
      ['alert-severity'],
    ],
    ['a priority', { rule: { labels: { priority: 'P1' } } }, []],
  ])('%s', (_, change, findings) => {
    const { rule } = alert('A', change?.rule?.query ?? 'a > 1', change);
    expect(wrong(ruleFindings({ ...rule, file }, []))).toEqual(findings);
  });

  it('takes a runbook of the folder for a link', () => {
    const { rule } = alert('A', 'a > 1', { rule: { annotations: {} } });
    const runbook = { slug: 'a', title: 'A', alerts: ['A'] };
    expect(wrong(ruleFindings({ ...rule, file }, [runbook]))).toEqual([]);
  });
});
