import { NODE_RUNTIME, POSTGRES, QUOTES, REDIS } from './__fixtures__/metrics';
import loadedRules from './__fixtures__/loadedRules.json';
import { assessCoverage } from './assessCoverage';
import type { CoverageInput, LiveMonitoring } from './coverageInput';
import type { AssessedSignal } from './metricPatterns';
import type { MonitorRule } from './types';

function rule(
  name: string,
  query: string,
  change: Partial<MonitorRule> = {},
): MonitorRule {
  return { name, query, labels: {}, annotations: {}, health: 'ok', ...change };
}

const IDLE = rule('NoQuotes', 'absent(http_requests_total{job="quote"})');
const FAILING = rule(
  'QuotesFailing',
  'sum(rate(http_requests_total{job="quote",code=~"5.."}[5m])) / sum(rate(http_requests_total{job="quote"}[5m])) > 0.01',
);
const SLOW = rule(
  'QuotesSlow',
  'histogram_quantile(0.9, sum by (le) (rate(http_request_duration_seconds_bucket{job="quote"}[5m]))) > 1',
);
const RULES = [IDLE, FAILING, SLOW];
const RUNBOOKS = [
  { slug: 'quotes', alerts: ['NoQuotes', 'QuotesFailing', 'QuotesSlow'] },
];

const LIVE: LiveMonitoring = {
  source: 'main',
  observedAt: 5000,
  metrics: QUOTES,
  targets: { up: 2, down: 0 },
  rules: RULES,
};

const assess = (input: Partial<CoverageInput>) =>
  assessCoverage({
    serviceName: 'quote',
    gitRules: [],
    runbooks: RUNBOOKS,
    ...input,
  });

/** `covered: covered covered covered` of a signal: its verdict and its three steps. */
function shown(input: Partial<CoverageInput>, signal: AssessedSignal): string {
  const found = assess(input).signals.find(each => each.signal === signal);
  return `${found?.verdict}: ${found?.collected.verdict} ${found?.alerted.verdict} ${found?.runbook.verdict}`;
}

const reasons = (input: Partial<CoverageInput>, signal: AssessedSignal) => {
  const found = assess(input).signals.find(each => each.signal === signal);
  return [found?.collected, found?.alerted, found?.runbook]
    .map(step => step?.reason ?? '')
    .join(' | ');
};

describe('assessCoverage with a live system', () => {
  it('covers a service that is collected, alerted and has runbooks', () => {
    const reading = assess({ live: LIVE });
    expect(reading).toMatchObject({
      verdict: 'covered',
      basis: 'live',
      source: 'main',
      observedAt: 5000,
    });
    expect(reading.signals.map(each => each.signal)).toEqual([
      'traffic',
      'errors',
      'latency',
    ]);
    expect(reading.signals[1]).toEqual({
      signal: 'errors',
      verdict: 'covered',
      collected: {
        verdict: 'covered',
        evidence: ['http_requests_total (counter) by code'],
      },
      alerted: {
        verdict: 'covered',
        evidence: [`QuotesFailing: ${FAILING.query}`],
      },
      runbook: {
        verdict: 'covered',
        evidence: ['QuotesFailing: runbook quotes'],
      },
    });
  });

  const live = (change: Partial<LiveMonitoring>) => ({
    live: { ...LIVE, ...change },
  });
  const failing = (change: Partial<MonitorRule>) =>
    live({ rules: [{ ...FAILING, ...change }] });

  it.each<[string, Partial<CoverageInput>, AssessedSignal, string, RegExp]>([
    [
      'no rule',
      live({ rules: [] }),
      'errors',
      'partial: covered uncovered uncovered',
      /No rule loaded in main watches how often/,
    ],
    [
      'a rule that is not deployed',
      {
        ...live({ rules: [] }),
        gitRules: [{ ...FAILING, file: 'a.yml', line: 3 }],
      },
      'errors',
      'partial: covered uncovered uncovered',
      /QuotesFailing is in git and not loaded in main/,
    ],
    [
      'a rule that cannot be evaluated',
      failing({ health: 'error', lastError: 'many-to-many' }),
      'errors',
      'partial: covered uncovered uncovered',
      /cannot be evaluated: many-to-many/,
    ],
    [
      'a rule not evaluated yet',
      failing({ health: 'unknown' }),
      'errors',
      'partial: covered partial covered',
      /not been evaluated yet/,
    ],
    [
      'a rule on a metric that is not there',
      failing({
        query: 'rate(http_request_errors_total{job="quote"}[5m]) > 1',
      }),
      'errors',
      'partial: covered uncovered uncovered',
      /does not have \(it has http_requests_total\)|can never fire/,
    ],
    [
      'a rule on a label that is not there',
      failing({ query: FAILING.query.replace('code', 'status') }),
      'errors',
      'partial: covered uncovered uncovered',
      /by the label status, which http_requests_total does not have/,
    ],
    [
      'a rule of another service',
      failing({ query: FAILING.query.replace(/quote/g, 'label') }),
      'errors',
      'partial: covered uncovered uncovered',
      /No rule/,
    ],
    [
      'a rule for every service',
      failing({
        query: 'sum by (job) (rate(http_requests_total{code="500"}[5m])) > 1',
      }),
      'errors',
      'partial: covered partial covered',
      /for every service/,
    ],
    [
      'a rule that never tells anybody',
      failing({ labels: { severity: 'none' } }),
      'errors',
      'partial: covered uncovered uncovered',
      /No rule/,
    ],
    [
      'a rule without a runbook',
      { ...live({}), runbooks: [] },
      'latency',
      'partial: covered covered uncovered',
      /No runbook answers QuotesSlow/,
    ],
    [
      'a rule that links to a runbook',
      {
        ...failing({ annotations: { runbook_url: 'https://a.example.org' } }),
        runbooks: [],
      },
      'errors',
      'covered: covered covered covered',
      /^ \| {2}\| $/,
    ],
    [
      'one of two rules without a runbook',
      live({ rules: [...RULES, { ...SLOW, name: 'QuotesCrawling' }] }),
      'latency',
      'partial: covered covered partial',
      /No runbook answers QuotesCrawling/,
    ],
    [
      'rules that cannot be listed',
      live({ rules: [], rulesUnknown: 'Rules are kept elsewhere.' }),
      'errors',
      'unknown: covered unknown unknown',
      /Rules are kept elsewhere/,
    ],
    [
      'metrics that cannot be listed',
      live({
        metrics: [],
        targets: undefined,
        metricsUnknown: 'Metrics are hidden.',
      }),
      'errors',
      'partial: unknown partial covered',
      /Metrics are hidden/,
    ],
    [
      'a target down',
      live({ targets: { up: 2, down: 1, lastError: 'connection refused' } }),
      'traffic',
      'partial: partial covered covered',
      /1 of 3 targets is down: connection refused/,
    ],
    [
      'all targets down',
      live({ metrics: [], rules: [], targets: { up: 0, down: 2 } }),
      'traffic',
      'uncovered: unknown uncovered uncovered',
      /2 of 2 targets are down/,
    ],
    [
      'no metric at all',
      live({ metrics: [], rules: [], targets: { up: 0, down: 0 } }),
      'latency',
      'uncovered: uncovered uncovered uncovered',
      /main has no metric of "quote"/,
    ],
    [
      'runtime metrics only',
      live({ metrics: NODE_RUNTIME, rules: [] }),
      'traffic',
      'uncovered: uncovered uncovered uncovered',
      /No metric tells how much/,
    ],
    [
      'a gauge that is called a total',
      live({
        metrics: [{ name: 'http_requests_total', type: 'gauge' }],
        rules: [FAILING],
      }),
      'traffic',
      'uncovered: uncovered uncovered uncovered',
      /No metric tells/,
    ],
    [
      'labels that could not be read',
      live({ metrics: [{ name: 'http_requests_total' }] }),
      'errors',
      'partial: unknown covered covered',
      /could not be seen/,
    ],
    [
      'sums without buckets',
      live({
        metrics: [
          { name: 'http_request_duration_seconds_sum', type: 'summary' },
        ],
        rules: [],
      }),
      'latency',
      'partial: partial uncovered uncovered',
      /percentiles are not/,
    ],
    [
      'a native histogram',
      live({
        metrics: [{ name: 'http_request_duration_seconds', type: 'histogram' }],
        rules: [],
      }),
      'latency',
      'partial: covered uncovered uncovered',
      /No rule/,
    ],
    [
      'a store of key and value',
      live({ metrics: REDIS, rules: [] }),
      'errors',
      'partial: covered uncovered uncovered',
      /No rule/,
    ],
    [
      'a database',
      live({ metrics: POSTGRES, rules: [] }),
      'latency',
      'partial: covered uncovered uncovered',
      /No rule/,
    ],
  ])('%s', (_, input, signal, expected, reason) => {
    expect(shown(input, signal)).toBe(expected);
    expect(reasons(input, signal)).toMatch(reason);
  });

  it('counts a recorded metric for what is verified of it', () => {
    const rules = loadedRules.data.groups.flatMap(group =>
      group.rules
        .filter(each => each.type === 'alerting')
        .map(each =>
          rule(each.name, each.query, {
            labels: {
              severity: each.labels.severity ?? '',
              ...('service' in each.labels && { service: 'checkout' }),
            },
            annotations: { ...each.annotations } as Record<string, string>,
            group: group.name,
          }),
        ),
    );
    const input = {
      serviceName: 'checkout',
      runbooks: [],
      live: { ...LIVE, rules },
    };
    expect(shown(input, 'errors')).toBe('partial: covered partial covered');
    expect(reasons(input, 'errors')).toMatch(/a recording rule writes/);
    const verified = {
      ...input,
      live: {
        ...input.live,
        metrics: [...QUOTES, { name: 'slo:sli_error:ratio_rate5m' }],
      },
    };
    expect(shown(verified, 'errors')).toBe('covered: covered covered covered');
  });

  it('shows at most 20 lines of evidence, each short', () => {
    const rules = Array.from({ length: 50 }, (_, index) => ({
      ...SLOW,
      name: `Slow${index}`,
      query: `${SLOW.query} ${'or vector(1) '.repeat(200)}`,
    }));
    const evidence = assess(live({ rules })).signals[2].alerted.evidence;
    expect(evidence).toHaveLength(20);
    expect(evidence[19]).toBe('and 31 more');
    expect(Math.max(...evidence.map(line => line.length))).toBeLessThan(310);
  });
});

describe('assessCoverage without a live system', () => {
  const git = RULES.slice(0, 2).map(each => ({
    ...each,
    health: 'unknown' as const,
    file: 'rules.yml',
    line: 4,
  }));

  it('says of rules in git that nobody has verified them', () => {
    const input = { gitRules: git };
    const reading = assess(input);
    expect(reading).toMatchObject({ verdict: 'partial', basis: 'git' });
    expect(reading.reason).toMatch(/not verified live/);
    expect(shown(input, 'errors')).toBe('partial: unknown partial covered');
    expect(shown(input, 'latency')).toBe(
      'uncovered: unknown uncovered uncovered',
    );
    expect(reading.signals[0].alerted.evidence).toEqual([
      `NoQuotes (rules.yml:4): ${IDLE.query}`,
    ]);
  });

  it.each<[string, Partial<MonitorRule>, string]>([
    [
      'cannot be evaluated',
      { health: 'error', lastError: 'not PromQL' },
      'uncovered: unknown uncovered uncovered',
    ],
    [
      'only links to a runbook',
      { name: 'Other', annotations: { runbook: 'https://a.example.org' } },
      'partial: unknown partial partial',
    ],
    [
      'says nothing about services',
      { query: 'rate(http_requests_total{code="500"}[5m]) > 1' },
      'partial: unknown partial covered',
    ],
  ])('judges a rule that %s', (_, change, expected) => {
    expect(shown({ gitRules: [{ ...git[1], ...change }] }, 'errors')).toBe(
      expected,
    );
  });

  it('is unknown, and says what to add, when there is nothing to look at', () => {
    const other = {
      ...git[1],
      query: FAILING.query.replace(/quote/g, 'label'),
    };
    for (const gitRules of [[], [other]]) {
      const reading = assess({ gitRules });
      expect(reading).toMatchObject({ verdict: 'unknown', basis: 'none' });
      expect(reading.reason).toMatch(/add the rule file/);
    }
  });

  it('is unknown, never uncovered, when the system cannot be read', () => {
    const reading = assess({
      gitRules: git,
      liveError: { source: 'main', message: 'answered\nHTML' },
    });
    expect(reading).toMatchObject({
      verdict: 'unknown',
      basis: 'live',
      source: 'main',
      reason: 'main could not be read: answered HTML',
    });
    for (const { verdict, collected, alerted, runbook } of reading.signals) {
      expect([
        verdict,
        ...[collected, alerted, runbook].map(step => step.verdict),
      ]).toEqual(Array(4).fill('unknown'));
    }
  });
});
