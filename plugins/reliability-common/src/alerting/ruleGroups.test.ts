import { parser } from '@prometheus-io/lezer-promql';
import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import type { SloDefinition } from '../definitions/types';
import {
  query,
  ratio,
  rolling,
  slo,
  target,
} from './__testUtils__/definitions';
import { printRules } from './printRules';
import { ruleGroups } from './ruleGroups';
import { unquoteString } from '../promql';
import type { PrometheusRule, RuleOptions } from './types';

type Alert = Extract<PrometheusRule, { alert: string }>;

function rulesOf(
  definition: SloDefinition,
  options?: RuleOptions,
): PrometheusRule[] {
  return ruleGroups(definition, options).groups.flatMap(({ rules }) => rules);
}

function recordings(definition: SloDefinition): Record<string, string> {
  return Object.fromEntries(
    rulesOf(definition).flatMap(rule =>
      'record' in rule ? [[rule.record, rule.expr]] : [],
    ),
  );
}

function alerts(definition: SloDefinition, options?: RuleOptions): Alert[] {
  return rulesOf(definition, options).flatMap(rule =>
    'alert' in rule ? [rule] : [],
  );
}

function isPromql(expression: string): boolean {
  return !parser.parse(expression).toString().includes('⚠');
}

/** The labels by which an expression reads recordings of the SLO. */
function identitiesIn(expression: string): Array<Record<string, string>> {
  const found: Array<Record<string, string>> = [];
  parser.parse(expression).iterate({
    enter({ name, node }) {
      const metric = node.getChild('Identifier');
      if (
        name !== 'VectorSelector' ||
        !expression.startsWith('slo:', metric?.from)
      ) {
        return;
      }
      const matchers = node
        .getChild('LabelMatchers')
        ?.getChildren('UnquotedLabelMatcher');
      found.push(
        Object.fromEntries(
          (matchers ?? []).map(matcher => {
            const { firstChild: label, lastChild: value } = matcher;
            return [
              expression.slice(label?.from, label?.to),
              unquoteString(expression.slice(value?.from, value?.to)) ?? '',
            ];
          }),
        ),
      );
    },
  });
  return found;
}

const IDS =
  '{sloth_id="shop-availability",sloth_service="shop",sloth_slo="availability"}';

describe('recordings', () => {
  it('have the names that dashboards read, and the windows of the workbook', () => {
    const rules = rulesOf(slo());
    expect(Object.keys(recordings(slo()))).toEqual([
      'slo:sli_total:increase5m',
      'slo:sli_error:increase5m',
      'slo:sli_error:increase1h',
      'slo:sli_error:ratio_rate5m',
      'slo:sli_error:ratio_rate30m',
      'slo:sli_error:ratio_rate1h',
      'slo:sli_error:ratio_rate2h',
      'slo:sli_error:ratio_rate6h',
      'slo:sli_error:ratio_rate1d',
      'slo:sli_error:ratio_rate3d',
      'slo:sli_error:ratio_rate30d',
      'slo:objective:ratio',
      'slo:error_budget:ratio',
      'slo:time_period:days',
      'sloth_slo_info',
      'slo:current_burn_rate:ratio',
      'slo:period_burn_rate:ratio',
      'slo:period_error_budget_remaining:ratio',
    ]);
    expect(
      rules.find(
        rule =>
          'record' in rule && rule.record === 'slo:sli_error:ratio_rate30d',
      ),
    ).toEqual({
      record: 'slo:sli_error:ratio_rate30d',
      expr: `sum_over_time(slo:sli_error:increase5m${IDS}[30d]) / (sum_over_time(slo:sli_total:increase5m${IDS}[30d]) > 0)`,
      labels: {
        sloth_id: 'shop-availability',
        sloth_service: 'shop',
        sloth_slo: 'availability',
        sloth_window: '30d',
      },
    });
  });

  it.each([
    ['7d', 7 * 86_400, '1w'],
    ['28d', 28 * 86_400, '4w'],
    ['90d', 90 * 86_400, '90d'],
    ['36h', 36 * 3600, '1d12h'],
    ['1h', 3600, '1h'],
  ])('spell the period %s as Prometheus does', (duration, seconds, period) => {
    const found = recordings(slo({ window: rolling(duration, seconds) }));
    expect(found).toHaveProperty([`slo:sli_error:ratio_rate${period}`]);
    expect(found['slo:time_period:days']).toBe(`vector(${seconds / 86_400})`);
    expect(found['slo:period_burn_rate:ratio']).toBe(
      `slo:sli_error:ratio_rate${period}${IDS} / 0.001`,
    );
  });

  it.each<[string, Partial<SloDefinition>, Record<string, string>]>([
    [
      'bad events: none where their series are absent',
      {},
      {
        'slo:sli_total:increase5m':
          'sum(increase(requests_total{job="shop"}[300s]))',
        'slo:sli_error:increase5m':
          '(sum(increase(errors_total{job="shop"}[300s])) or sum(increase(requests_total{job="shop"}[300s])) * 0)',
      },
    ],
    [
      'good events',
      {
        indicator: {
          name: 'a',
          good: query('a_total'),
          total: query('b_total'),
        },
      },
      {
        'slo:sli_error:increase5m':
          'clamp_min(sum(increase(b_total[300s])) - (sum(increase(a_total[300s])) or sum(increase(b_total[300s])) * 0), 0)',
      },
    ],
    [
      'a bucket of a histogram, which is there when the histogram is',
      {
        indicator: {
          name: 'a',
          good: query('a_bucket{le="0.3"}'),
          total: query('a_count'),
        },
      },
      {
        'slo:sli_error:increase5m':
          'clamp_min(sum(increase(a_count[300s])) - sum(increase(a_bucket{le="0.3"}[300s])), 0)',
      },
    ],
    [
      'samples that are counts',
      { indicator: { ...ratio, counter: false } },
      {
        'slo:sli_total:increase5m':
          'sum(sum_over_time(requests_total{job="shop"}[300s]))',
      },
    ],
    [
      'ratios that are divided already, weighed by time',
      { indicator: { name: 'a', raw: query('ok_ratio'), rawType: 'success' } },
      {
        'slo:sli_error:ratio_rate5m': '1 - avg(avg_over_time(ok_ratio[300s]))',
        'slo:sli_error:ratio_rate1h': `avg_over_time(slo:sli_error:ratio_rate5m${IDS}[1h])`,
        'slo:sli_error:ratio_rate30d': `avg_over_time(slo:sli_error:ratio_rate5m${IDS}[30d])`,
      },
    ],
    [
      'a template of a ratio',
      {
        indicator: {
          name: 'a',
          raw: query('a:bad:ratio{w="x"} + rate(b[{{.window}}])'),
          rawType: 'failure',
        },
      },
      {
        'slo:sli_error:ratio_rate5m': 'avg(a:bad:ratio{w="x"} + rate(b[300s]))',
      },
    ],
    [
      'values against a threshold, but for what is no number',
      {
        indicator: {
          name: 'a',
          threshold: query('max(queue)'),
          op: 'lte',
          value: -0.5,
        },
      },
      {
        'slo:sli_total:increase5m':
          'sum(count_over_time(((max(queue)) >= -Inf)[299999ms:1m]))',
        'slo:sli_error:increase5m':
          'sum(sum_over_time((((max(queue)) >= -Inf) > bool -0.5)[299999ms:1m]))',
      },
    ],
    [
      'slices that are good or bad',
      {
        method: 'Timeslices',
        objectives: [
          {
            target: target('0.99'),
            timeSliceTarget: target('0.95'),
            timeSliceSeconds: 600,
          },
        ],
      },
      {
        'slo:sli_error:slice10m':
          '(sum(increase(errors_total{job="shop"}[600s])) or sum(increase(requests_total{job="shop"}[600s])) * 0) / (sum(increase(requests_total{job="shop"}[600s])) > 0) > bool 0.05',
        'slo:sli_error:ratio_rate5m': `avg_over_time(slo:sli_error:slice10m${IDS}[599999ms:10m])`,
        'slo:sli_error:ratio_rate6h': `avg_over_time(slo:sli_error:slice10m${IDS}[21599999ms:10m])`,
      },
    ],
    [
      'slices of a good ratio, compared with the target itself',
      {
        method: 'Timeslices',
        indicator: { name: 'a', raw: query('ok'), rawType: 'success' },
        objectives: [
          {
            target: target('0.99'),
            timeSliceTarget: target('0.7'),
            timeSliceSeconds: 60,
          },
        ],
      },
      {
        'slo:sli_error:slice1m': 'avg(avg_over_time(ok[60s])) < bool 0.7',
      },
    ],
    [
      'slices that weigh equally',
      {
        method: 'RatioTimeslices',
        objectives: [{ target: target('0.99'), timeSliceSeconds: 300 }],
      },
      {
        'slo:sli_error:slice5m':
          '(sum(increase(errors_total{job="shop"}[300s])) or sum(increase(requests_total{job="shop"}[300s])) * 0) / (sum(increase(requests_total{job="shop"}[300s])) > 0)',
      },
    ],
  ])('of %s', (_, changes, expected) => {
    const { groups, warnings } = ruleGroups(slo(changes));
    expect(warnings).toEqual([]);
    expect(recordings(slo(changes))).toMatchObject(expected);
    for (const rule of groups.flatMap(({ rules }) => rules)) {
      expect([rule.expr, isPromql(rule.expr)]).toEqual([rule.expr, true]);
    }
  });
});

describe('alerts', () => {
  it.each<[string, string, number, string[]]>([
    ['0.999', '30d', 30, ['0.0144', '0.006', '0.003', '0.001']],
    ['0.99', '30d', 30, ['0.144', '0.06', '0.03', '0.01']],
    ['0.999999', '30d', 30, ['0.0000144', '0.000006', '0.000003', '0.000001']],
    ['0.9995', '28d', 28, ['0.00672', '0.0028', '0.0014', '0.0005']],
    ['0.997', '90d', 90, ['0.1296', '0.054', '0.027', '0.009']],
    ['0.999', '7d', 7, ['0.00336', '0.0014']],
    ['0.9', '30d', 30, ['0.6', '0.3', '0.1']],
    ['1', '30d', 30, ['0', '0', '0', '0']],
  ])(
    'at %s over %s compare with exact decimals',
    (text, duration, days, all) => {
      const definition = slo({
        window: rolling(duration, days * 86_400),
        objectives: [{ target: target(text) }],
      });
      const found = alerts(definition).flatMap(({ expr }) =>
        [...expr.matchAll(/ratio_rate[^{]*\{[^}]*\} > ([0-9.]+)\)/g)].map(
          ([, threshold]) => threshold,
        ),
      );
      // Each twice: the short window and the long one.
      expect(found).toEqual(all.flatMap(each => [each, each]));
    },
  );

  it('leave out, with a warning, what can never fire', () => {
    const { warnings } = ruleGroups(
      slo({ objectives: [{ target: target('0.8') }] }),
    );
    expect(warnings).toEqual([
      expect.stringMatching(/^The page on 1h and 5m can never fire/),
      expect.stringMatching(/^The page on 6h and 30m can never fire/),
    ]);
    expect(
      alerts(slo({ objectives: [{ target: target('0.8') }] })).map(
        ({ alert, labels }) => [alert, labels.severity],
      ),
    ).toEqual([
      ['ShopAvailabilityErrorBudgetBurn', 'ticket'],
      ['ShopAvailabilityMetricsAbsent', 'ticket'],
    ]);
  });

  it('need two bad events where events are counted, and only there', () => {
    const guards = (changes: Partial<SloDefinition>) =>
      alerts(slo(changes))
        .map(({ expr }) => expr.match(/> 1\.5/g)?.length ?? 0)
        .reduce((sum, count) => sum + count, 0);
    expect(guards({})).toBe(4);
    expect(
      guards({
        indicator: { name: 'a', threshold: query('a'), op: 'lt', value: 1 },
      }),
    ).toBe(4);
    expect(
      guards({ indicator: { name: 'a', raw: query('a'), rawType: 'failure' } }),
    ).toBe(0);
    expect(
      guards({
        method: 'RatioTimeslices',
        objectives: [{ target: target('0.99'), timeSliceSeconds: 300 }],
      }),
    ).toBe(0);
  });

  it('lead to the runbook that lists them, else to the page of the SLO', () => {
    const links = alerts(slo(), {
      portal: 'https://portal.example.com/',
      entityRef: 'component:default/Shop',
      runbooks: [
        { slug: 'other', alerts: ['Other'] },
        { slug: 'errors-high', alerts: ['ShopAvailabilityErrorBudgetBurn'] },
      ],
    }).map(({ annotations }) => annotations.runbook_url);
    const page =
      'https://portal.example.com/catalog/default/component/shop/slo';
    const runbook =
      'https://portal.example.com/runbooks/default/component/shop/errors-high?alert=ShopAvailabilityErrorBudgetBurn';
    expect(links).toEqual([runbook, runbook, page]);
    expect(alerts(slo())[0].annotations).not.toHaveProperty('runbook_url');
  });

  it('say that the total is absent, after an hour, and never that errors are', () => {
    expect(alerts(slo())[2]).toMatchObject({
      expr: `absent(slo:sli_total:increase5m${IDS})`,
      for: '1h',
      labels: { severity: 'ticket' },
    });
    const constant = slo({
      indicator: {
        ...ratio,
        total: query('sum(increase(a[{{.window}}])) or vector(0)'),
      },
    });
    expect(alerts(constant)).toHaveLength(2);
    expect(ruleGroups(constant).warnings).toEqual([
      expect.stringMatching(/never absent/),
    ]);
  });

  it('are made of the conditions of alert policies too', () => {
    const condition = {
      name: 'half-a-day',
      severity: 'Critical',
      op: 'gte' as const,
      threshold: 2.5,
      lookbackSeconds: 12 * 3600,
      alertAfterSeconds: 600,
    };
    const policy = {
      name: 'fast',
      alertWhenNoData: false,
      alertWhenBreaching: true,
      alertWhenResolved: false,
      conditions: [condition],
      targets: [],
    };
    const definition = slo({
      alertPolicies: [
        policy,
        { ...policy, alertWhenBreaching: false, name: 'off' },
      ],
    });
    expect(
      alerts(definition).filter(({ alert }) => /HalfADay/.test(alert)),
    ).toEqual([
      expect.objectContaining({
        alert: 'ShopAvailabilityHalfADay',
        expr: `max(slo:sli_error:ratio_rate12h${IDS} >= 0.0025) without (sloth_window)`,
        for: '10m',
        labels: expect.objectContaining({ severity: 'Critical' }),
      }),
    ]);
    expect(recordings(definition)).toHaveProperty([
      'slo:sli_error:ratio_rate12h',
    ]);
  });

  it('of a composite compare the weighted sum of the burn rates', () => {
    const definition = slo({
      indicator: undefined,
      objectives: [
        { target: target('0.999'), indicator: ratio, weightPpm: 500_000 },
        {
          target: target('0.9'),
          indicator: { ...ratio, name: 'b', bad: query('x') },
        },
      ],
    });
    expect(alerts(definition).map(({ labels }) => labels.sloth_slo)).toEqual([
      'availability-1',
      'availability-2',
      'availability',
      'availability',
    ]);
    const ids = (number: number) =>
      IDS.replace(/availability"/g, `availability-${number}"`);
    expect(recordings(definition)).toMatchObject({
      'slo:composite_burn_rate:ratio_rate5m': `sum(\n  slo:sli_error:ratio_rate5m${ids(
        1,
      )} * 0.5 / 0.001\n  or\n  slo:sli_error:ratio_rate5m${ids(
        2,
      )} * 1 / 0.1\n)`,
    });
    expect(alerts(definition)[2].expr).toContain(
      `max(slo:composite_burn_rate:ratio_rate1h${IDS} > 14.4)`,
    );
  });
});

describe('what rules cannot say', () => {
  it.each<[string, Partial<SloDefinition>, RegExp]>([
    [
      'pushed measurements',
      {
        indicator: {
          name: 'a',
          good: query('a', 'Measurements'),
          total: query('a', 'Measurements'),
        },
      },
      /read from Measurements/,
    ],
    [
      'figures of another tool',
      { recorded: { by: 'Sloth', weighting: 'slice-averaged' } },
      /those that Sloth records/,
    ],
    [
      'a query that is none',
      { indicator: { ...ratio, total: query('sum(') } },
      /cannot be read as PromQL/,
    ],
  ])('%s: nothing, and why', (_, changes, reason) => {
    expect(ruleGroups(slo(changes))).toEqual({
      id: 'shop-availability',
      groups: [],
      warnings: [expect.stringMatching(reason)],
    });
  });

  it('a calendar period: all but the figures over it', () => {
    const definition = slo({
      window: {
        duration: '1M',
        seconds: 30 * 86_400,
        isRolling: false,
        startTime: '2026-01-01T00:00:00',
        timeZone: 'Europe/Paris',
      },
    });
    const names = Object.keys(recordings(definition));
    expect(names).toContain('slo:current_burn_rate:ratio');
    expect(names.filter(name => /period_|30d/.test(name))).toEqual([]);
    expect(ruleGroups(definition).warnings).toEqual([
      expect.stringMatching(/calendar period/),
    ]);
    expect(alerts(definition)).toHaveLength(3);
  });
});

describe('texts', () => {
  it('come back as they were from every query, label and template', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 30 });
    const nasty = fc.oneof(
      anyText,
      fc.constantFrom(
        '"}',
        '{{ $x }}',
        "it's",
        '\n- a: b',
        '#',
        ' ',
        'yes',
        '\u2028',
        '\x7f',
        '`',
        '\\',
      ),
    );
    fc.assert(
      fc.property(
        nasty,
        nasty,
        nasty,
        nasty,
        (service, name, display, value) => {
          const literal = JSON.stringify(value).replace(
            /\\u(d[89a-f]..)/gi,
            'surrogate',
          );
          const definition = slo({
            service,
            name,
            displayName: display,
            indicator: {
              name: 'a',
              bad: query(`errors{job=${literal}}`),
              total: query('requests'),
            },
          });
          const { id, groups } = ruleGroups(definition);
          for (const format of ['prometheus', 'prometheus-operator'] as const) {
            const text = printRules([{ id, groups }], format);
            const documents = parseAllDocuments(text).map(document => {
              expect(document.errors).toEqual([]);
              return document.toJS();
            });
            const [read] = documents;
            expect((read.spec ?? read).groups).toEqual(groups);
          }
          for (const rule of groups.flatMap(({ rules }) => rules)) {
            expect(isPromql(rule.expr)).toBe(true);
            for (const labels of identitiesIn(rule.expr)) {
              expect(labels).toEqual({
                sloth_id: id,
                sloth_service: service,
                sloth_slo: name,
              });
            }
          }
          for (const { labels } of alerts(definition)) {
            const pieces = labels.sloth_service.split('{{"{{"}}');
            expect(pieces.join('')).not.toContain('{{');
            expect(pieces.join('{{')).toBe(service);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('that UTF-8 cannot hold are replaced', () => {
    const { groups, id } = ruleGroups(slo({ service: 'a\ud800b' }));
    expect(id).toBe('a\uFFFDb-availability');
    expect(parse(printRules([{ id, groups }], 'prometheus')).groups).toEqual(
      groups,
    );
  });

  it('become names that Kubernetes accepts, apart from each other', () => {
    const names = [
      'shop',
      'Shop',
      'shop ',
      `${'x'.repeat(100)}1`,
      `${'x'.repeat(100)}2`,
    ].map(service => {
      const rules = ruleGroups(slo({ service }));
      return parse(printRules([rules], 'prometheus-operator')).metadata.name;
    });
    expect(names[0]).toBe('slo-shop-availability');
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])$/);
    }
  });
});
