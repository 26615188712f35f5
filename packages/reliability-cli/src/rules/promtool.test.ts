import {
  evaluateSlo,
  printRules,
  ruleGroups,
} from '@vigie/backstage-plugin-reliability-common';
import type { SloDefinition } from '@vigie/backstage-plugin-reliability-common';
import { query, rolling, slo, target } from './__testUtils__/definitions';
import {
  checkRules,
  type Scenario,
  testRules,
  valuesOf,
  whyNoPromtool,
} from './__testUtils__/promtool';

jest.setTimeout(60_000);

const reason = whyNoPromtool();
const isCi = process.env.CI === 'true' || process.env.CI === '1';
// Where it is not installed the tests are passed over; in CI they fail instead.
const describeWithPromtool = reason && !isCi ? describe.skip : describe;

const BURN = 'ShopAvailabilityErrorBudgetBurn';
const ABSENT = 'ShopAvailabilityMetricsAbsent';

const GOOD = 'requests_total{job="shop",code="200"}';
const BAD = 'requests_total{job="shop",code="500"}';

const METHODS: Record<string, Partial<SloDefinition>> = {
  events: {},
  good: {
    indicator: { name: 'a', good: query('a_total'), total: query('b_total') },
  },
  bucket: {
    indicator: {
      name: 'a',
      good: query('a_bucket{le="1"}'),
      total: query('a_count'),
    },
  },
  samples: {
    indicator: {
      name: 'a',
      good: query('a'),
      total: query('b'),
      counter: false,
    },
  },
  template: {
    indicator: {
      name: 'a',
      bad: query('sum(rate(a_total{x=~"y|z"}[{{.window}}])) # why'),
      total: query('sum(rate(a_total[{{.window}}]))'),
    },
  },
  raw: { indicator: { name: 'a', raw: query('a / b'), rawType: 'success' } },
  threshold: {
    indicator: {
      name: 'a',
      threshold: query(
        'histogram_quantile(0.99, sum by (le) (rate(a_bucket[{{.window}}])))',
      ),
      op: 'lt',
      value: 1e-7,
    },
  },
  slices: {
    method: 'Timeslices',
    objectives: [
      {
        target: target('0.99'),
        timeSliceTarget: target('0.95'),
        timeSliceSeconds: 300,
      },
    ],
  },
  'slices of a ratio': {
    method: 'RatioTimeslices',
    indicator: { name: 'a', raw: query('a'), rawType: 'failure' },
    objectives: [{ target: target('0.99'), timeSliceSeconds: 3600 }],
  },
  composite: {
    indicator: undefined,
    objectives: [
      {
        target: target('1'),
        indicator: { name: 'a', bad: query('a'), total: query('b') },
      },
      {
        target: target('0.9'),
        weightPpm: 250_000,
        indicator: { name: 'c', raw: query('c'), rawType: 'failure' },
      },
    ],
  },
  'several objectives': {
    objectives: [{ target: target('0.99') }, { target: target('0.999999') }],
  },
  calendar: {
    window: {
      duration: '1M',
      seconds: 30 * 86_400,
      isRolling: false,
      startTime: '2026-01-01T00:00:00',
      timeZone: 'Europe/Paris',
    },
  },
  'a short window': { window: rolling('1h', 3600) },
  '28 days': { window: rolling('28d', 28 * 86_400) },
  policies: {
    alertPolicies: [
      {
        name: 'a',
        alertWhenNoData: false,
        alertWhenBreaching: true,
        alertWhenResolved: false,
        targets: [],
        conditions: [
          {
            name: 'slow {{ burn }}',
            severity: 'Kritisch "{{',
            op: 'lte',
            threshold: 1e-7,
            lookbackSeconds: 90_000,
            alertAfterSeconds: 0,
          },
        ],
      },
    ],
  },
  texts: {
    name: 'it"s}\n{{ $labels }} \u2028 \x7f é 😀',
    displayName: '- a: [b\n  # c\t{{',
    indicator: {
      name: 'a',
      bad: query('a{b="\\"}\\n{{x}}\\u2028"}'),
      total: query('a'),
    },
  },
};

describeWithPromtool('generated rules in Prometheus', () => {
  it('has promtool', () => {
    expect(reason).toBeUndefined();
  });

  it('are accepted, whatever they are about', () => {
    const all = Object.entries(METHODS).map(([service, changes]) =>
      ruleGroups(slo({ service, ...changes }), {
        portal: 'https://portal.example.com',
        entityRef: 'component:default/shop',
      }),
    );
    expect(all.filter(({ groups }) => groups.length < 2)).toEqual([]);
    const { status, said } = checkRules(printRules(all, 'prometheus'));
    expect(said).toMatch(/SUCCESS: \d{3} rules found/);
    expect(status).toBe(0);
  });

  const { groups, id } = ruleGroups(slo());
  const rules = printRules([{ id, groups }], 'prometheus');
  const nothing = [
    { minute: 59, alert: BURN, severities: [] },
    { minute: 180, alert: BURN, severities: [] },
    { minute: 180, alert: ABSENT, severities: [] },
  ];
  const scenarios: Scenario[] = [
    {
      name: 'healthy: 5 of 10,000 fail, below the budget',
      series: [
        { series: GOOD, values: '0+9995x200' },
        { series: BAD, values: '0+5x200' },
      ],
      alerts: nothing,
      values: [
        { minute: 180, expr: 'slo:current_burn_rate:ratio', value: 0.5 },
        {
          minute: 180,
          expr: 'slo:period_error_budget_remaining:ratio',
          value: 0.5,
        },
      ],
    },
    {
      name: 'exactly at the threshold of 14.4 times, which is not above it',
      series: [
        { series: GOOD, values: '0+9856x200' },
        { series: BAD, values: '0+144x200' },
      ],
      alerts: [{ minute: 61, alert: BURN, severities: ['page', 'ticket'] }],
      // Not by the first pair: its thresholds are exact decimals.
      absent: [
        { minute: 61, expr: 'slo:sli_error:ratio_rate1h > 0.0144' },
        { minute: 61, expr: 'slo:sli_error:ratio_rate5m > 0.0144' },
      ],
    },
    {
      name: 'burning: 2 % fail',
      series: [
        { series: GOOD, values: '0+980x200' },
        { series: BAD, values: '0+20x200' },
      ],
      alerts: [{ minute: 60, alert: BURN, severities: ['page', 'ticket'] }],
      values: [
        { minute: 60, expr: 'slo:current_burn_rate:ratio', value: 20 },
        { minute: 60, expr: 'slo:sli_error:increase1h', value: 1200 },
      ],
    },
    {
      name: 'over: what burnt has stopped, so the page is gone and the ticket stays for a while',
      series: [
        { series: GOOD, values: '0+980x60 58800+1000x140' },
        { series: BAD, values: '0+20x60 1200+0x140' },
      ],
      alerts: [
        { minute: 60, alert: BURN, severities: ['page', 'ticket'] },
        { minute: 110, alert: BURN, severities: ['ticket'] },
      ],
    },
    {
      name: 'one bad event among few, which is no alert',
      series: [
        { series: GOOD, values: '0+1x200' },
        { series: BAD, values: '0x100 1x100' },
      ],
      alerts: [
        { minute: 103, alert: BURN, severities: [] },
        { minute: 130, alert: BURN, severities: [] },
      ],
      values: [{ minute: 103, expr: 'slo:sli_error:increase1h', value: 1 }],
    },
    {
      name: 'two bad events among few, which are one',
      series: [
        { series: GOOD, values: '0+1x200' },
        { series: BAD, values: '0x100 1 2x100' },
      ],
      // Increments of five minutes take up to five to count them whole.
      alerts: [
        { minute: 103, alert: BURN, severities: ['page'] },
        { minute: 106, alert: BURN, severities: ['page', 'ticket'] },
      ],
    },
    {
      name: 'errors that never were: no series of theirs is none of them',
      series: [{ series: GOOD, values: '0+10x200' }],
      alerts: nothing,
      values: [{ minute: 180, expr: 'slo:sli_error:ratio_rate5m', value: 0 }],
    },
    {
      name: 'idle: counters that stand still are there',
      series: [
        { series: GOOD, values: '7x400' },
        { series: BAD, values: '3x400' },
      ],
      alerts: [
        { minute: 390, alert: ABSENT, severities: [] },
        { minute: 390, alert: BURN, severities: [] },
      ],
      absent: [{ minute: 390, expr: 'slo:sli_error:ratio_rate5m' }],
    },
    {
      name: 'started again, and quiet until its first request half an hour later',
      series: [{ series: GOOD, values: '0+10x60 _x30 0+10x200' }],
      alerts: [
        { minute: 89, alert: ABSENT, severities: [] },
        { minute: 200, alert: ABSENT, severities: [] },
      ],
    },
    {
      name: 'gone: an alert after an hour, and no burn rate out of nothing',
      series: [
        { series: GOOD, values: '0+10x60 _x300' },
        { series: BAD, values: '0+1x60 _x300' },
      ],
      alerts: [
        { minute: 115, alert: ABSENT, severities: [] },
        { minute: 140, alert: ABSENT, severities: ['ticket'] },
      ],
      absent: [{ minute: 140, expr: 'slo:sli_total:increase5m' }],
    },
    {
      name: 'errors gone with their series: none since, and no alert that they are absent',
      series: [
        { series: GOOD, values: '0+1000x300' },
        { series: BAD, values: '0+1x60 _x240' },
      ],
      alerts: [{ minute: 250, alert: ABSENT, severities: [] }],
      values: [{ minute: 250, expr: 'slo:sli_error:ratio_rate5m', value: 0 }],
    },
  ];

  it.each(scenarios)('$name', scenario => {
    expect(testRules(rules, groups, [scenario])).toEqual({
      status: 0,
      said: expect.stringContaining('SUCCESS'),
    });
  });

  it('fails a scenario whose expectation is wrong', () => {
    const [healthy] = scenarios;
    const wrong = { minute: 60, alert: BURN, severities: ['page'] };
    expect(testRules(rules, groups, [{ ...healthy, alerts: [wrong] }])).toEqual(
      { status: 1, said: expect.stringContaining('FAILED') },
    );
  });

  it('of a composite burn by the weighted sum, without those that are idle', () => {
    const composite = ruleGroups(
      slo({
        indicator: undefined,
        objectives: [
          {
            target: target('0.99'),
            indicator: { name: 'a', bad: query('a_bad'), total: query('a') },
          },
          {
            target: target('0.9'),
            weightPpm: 500_000,
            indicator: { name: 'b', bad: query('b_bad'), total: query('b') },
          },
        ],
      }),
    );
    expect(
      testRules(printRules([composite], 'prometheus'), composite.groups, [
        {
          name: 'composite',
          series: [
            { series: 'a', values: '0+100x200' },
            { series: 'a_bad', values: '0+3x200' },
            { series: 'b', values: '0+100x100 10000x100' },
            { series: 'b_bad', values: '0+20x100 2000x100' },
          ],
          values: [
            // 1 × 3 % of 1 %, and 0.5 × 20 % of 10 %
            {
              minute: 90,
              expr: 'slo:composite_burn_rate:ratio_rate5m',
              value: 4,
            },
            {
              minute: 150,
              expr: 'slo:composite_burn_rate:ratio_rate5m',
              value: 3,
            },
          ],
          alerts: [{ minute: 90, alert: BURN, severities: ['ticket'] }],
        },
      ]),
    ).toEqual({ status: 0, said: expect.stringContaining('SUCCESS') });
  });

  it('of slices count each slice once', () => {
    const slices = ruleGroups(slo(METHODS.slices));
    // Of the slices of five minutes that end in 65 … 120, two lose 10 of 100.
    const bad = Array.from({ length: 121 }, (_, minute) =>
      (minute > 70 && minute <= 75) || (minute > 90 && minute <= 95) ? 10 : 0,
    );
    expect(
      testRules(printRules([slices], 'prometheus'), slices.groups, [
        {
          name: 'slices',
          series: [
            { series: GOOD, values: '0+90x121' },
            { series: BAD, values: valuesOf(running(bad)) },
          ],
          values: [
            {
              minute: 120,
              expr: 'slo:sli_error:ratio_rate1h',
              value: 2 / 12,
            },
            { minute: 75, expr: 'slo:sli_error:slice5m', value: 1 },
            { minute: 80, expr: 'slo:sli_error:slice5m', value: 0 },
          ],
        },
      ]),
    ).toEqual({ status: 0, said: expect.stringContaining('SUCCESS') });
  });

  /**
   * The same counters through Prometheus with the generated rules, and through
   * the engine. `increase` extrapolates to the edges of its range, and not at
   * all when samples lie on them: they do here, a minute apart and at whole
   * minutes, so that both must agree but for the last digits of a double.
   * Increments overlap, so an event within five minutes of the edge of a long
   * window weighs less: the long windows are compared where nothing happens at
   * their edges. One counter is reset on the way.
   */
  it('agree with the engine on the same counters', () => {
    const MINUTES = 900;
    const random = generator(20261123);
    const isQuiet = (minute: number) =>
      minute <= 6 ||
      minute > MINUTES - 6 ||
      [2, 6].some(hours => Math.abs(MINUTES - hours * 60 - minute) <= 6);
    const good = series(MINUTES, minute =>
      isQuiet(minute) ? 0 : Math.floor(random() * 5000),
    );
    const bad = series(MINUTES, minute =>
      isQuiet(minute) ? 0 : Math.floor(random() * 9),
    );
    const definition = slo({ window: rolling('10h', 36_000) });
    const all = { ...definition, window: rolling('30d', 30 * 86_400) };
    const engine = (minute: number, of: SloDefinition) => {
      const to = minute * 60;
      const sum = (from: number) => {
        const inside = (values: number[]) =>
          values.reduce(
            (total, value, index) =>
              index * 60 > from && index * 60 <= to ? total + value : total,
            0,
          );
        const errors = inside(bad);
        const total = inside(good) + errors;
        const left = Math.max(from, 0);
        return {
          from: left,
          to,
          good: total - errors,
          total,
          coveredSeconds: to - left,
        };
      };
      const { objectives } = evaluateSlo({
        definition: of,
        parts: [
          {
            step: 60,
            collectedTo: to,
            firstMeasured: 60,
            lastMeasured: to,
            sum,
          },
        ],
        now: to,
        cycleSeconds: 60,
      });
      return objectives[0];
    };
    const last = engine(MINUTES, all);
    // Where requests are being answered: those windows are read directly.
    const busy = engine(500, all);
    const [fast, slow] = busy.burnRates;
    const [, lastSlow, lastDay] = last.burnRates;
    const burn = (value: number | undefined) => (value ?? NaN) * 0.001;
    const generated = ruleGroups(all);
    expect(last.budget?.remainingRatio).toBeLessThan(0);
    expect(
      testRules(printRules([generated], 'prometheus'), generated.groups, [
        {
          name: 'differential',
          series: [
            { series: GOOD, values: valuesOf(counter(good, 321)) },
            { series: BAD, values: valuesOf(counter(bad)) },
          ],
          values: [
            {
              minute: MINUTES,
              expr: 'slo:period_error_budget_remaining:ratio',
              value: last.budget?.remainingRatio ?? NaN,
            },
            {
              minute: 500,
              expr: 'slo:sli_error:ratio_rate5m',
              value: burn(fast.short),
            },
            {
              minute: 500,
              expr: 'slo:sli_error:ratio_rate1h',
              value: burn(fast.long),
            },
            {
              minute: 500,
              expr: 'slo:sli_error:ratio_rate30m',
              value: burn(slow.short),
            },
            {
              minute: MINUTES,
              expr: 'slo:sli_error:ratio_rate6h',
              value: burn(lastSlow.long),
            },
            {
              minute: MINUTES,
              expr: 'slo:sli_error:ratio_rate2h',
              value: burn(lastDay.short),
            },
          ],
        },
      ]),
    ).toEqual({ status: 0, said: expect.stringContaining('SUCCESS') });
  });
});

function series(minutes: number, of: (minute: number) => number): number[] {
  return Array.from({ length: minutes + 1 }, (_, minute) =>
    minute === 0 ? 0 : of(minute),
  );
}

function running(increments: readonly number[]): number[] {
  let sum = 0;
  return increments.map(increment => {
    sum += increment;
    return sum;
  });
}

/** A counter that begins at 0, and again at the minute of a reset. */
function counter(increments: readonly number[], reset?: number): number[] {
  let sum = 0;
  return increments.map((increment, minute) => {
    sum = minute === reset ? increment : sum + increment;
    return sum;
  });
}

/** Numbers from 0 to 1 that look random and are the same each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
