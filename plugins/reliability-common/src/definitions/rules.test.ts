import {
  DEFAULT_FRESHNESS_RULES,
  lintRunbooks,
  parseRunbook,
  parseScenario,
} from '../runbooks';
import { parseCourse } from '../training';
import {
  ALERT_CONDITION,
  ALERT_POLICY,
  ALERT_TARGET,
  ALERTED_SLO,
  ALPHA_SLO,
  ALPHA_THRESHOLD,
  COMPOSITE_SLO,
  DATA_SOURCE,
  edit,
  INLINE_ALERT,
  markedLine,
  REFERRING_SLO,
  RULES,
  SERVICE,
  SLI,
  SLICED_SLO,
  SLO,
} from './__fixtures__/documents';
import { parseDefinitions } from './parseDefinitions';
import { DEFINITION_RULES } from './rules';
import type { DefinitionRuleId } from './rules';
import type { DefinitionFile, DefinitionProblem } from './types';

interface Case {
  rule: DefinitionRuleId;
  /** The problem is expected at the line that carries `# here`. */
  text: string;
  path?: string;
  others?: DefinitionFile[];
  parse?: (files: DefinitionFile[]) => DefinitionProblem[];
  /** Other rules that the same mistake breaks. */
  also?: DefinitionRuleId[];
  file?: string;
}

const definitions = (files: DefinitionFile[]) =>
  parseDefinitions(files).problems;
const runbook = ([file]: DefinitionFile[]) => parseRunbook(file).problems;
const scenario = ([file]: DefinitionFile[]) => parseScenario(file).problems;
/** Lints the first file as a runbook, or as a scenario, beside definitions. */
const linted = ([file, ...others]: DefinitionFile[]) => {
  const isScenario = file.path.startsWith('drills/');
  const written = [...(isScenario ? [] : [file]), ...others];
  return lintRunbooks({
    runbooks: written.flatMap(each =>
      each.path.endsWith('.md') ? parseRunbook(each).runbook ?? [] : [],
    ),
    scenarios: isScenario ? [parseScenario(file).scenario ?? []].flat() : [],
    alerts: parseDefinitions([{ path: 'rules.yaml', content: RULES }]).rules,
    files: new Set([file, ...others].map(({ path }) => path)),
    entityRef: 'component:default/delivery-quote',
    today: '2026-11-23',
    sections: ['Meaning'],
    rules: DEFAULT_FRESHNESS_RULES,
  });
};
const course = (files: DefinitionFile[]) => parseCourse(files).problems;

type Edit = readonly [from: string, to: string];

const inSlo = (
  rule: DefinitionRuleId,
  from: string,
  to: string,
  ...more: Edit[]
): Case => ({
  rule,
  text: more.reduce((text, each) => edit(text, ...each), edit(SLO, from, to)),
});
const inSlices = (
  rule: DefinitionRuleId,
  from: string,
  to: string,
  ...more: Edit[]
): Case => ({
  rule,
  text: [[from, to] as const, ...more].reduce(
    (text, each) => edit(text, ...each),
    SLICED_SLO,
  ),
});
const inAlpha = (
  rule: DefinitionRuleId,
  edits: readonly Edit[],
  also: DefinitionRuleId[] = [],
): Case => ({
  rule,
  text: edits.reduce((text, each) => edit(text, ...each), ALPHA_SLO),
  also: ['openslo/v1alpha-outdated', ...also],
});
const inCalendar = (
  rule: DefinitionRuleId,
  start: string,
  zone: string,
): Case => {
  const isStart = rule !== 'openslo/time-zone';
  const calendar = `startTime: ${start}${isStart ? ' # here' : ''}
        timeZone: ${zone}${isStart ? '' : ' # here'}`;
  return inSlo(
    rule,
    '      isRolling: true\n',
    `      calendar:\n        ${calendar}\n`,
  );
};
const inComposite = (
  rule: DefinitionRuleId,
  from: string,
  to: string,
  also?: DefinitionRuleId[],
): Case => ({
  rule,
  text: edit(COMPOSITE_SLO, from, to),
  others: [{ path: 'sli.yaml', content: `${SLI}---\n${DATA_SOURCE}` }],
  also,
});
/** An SLO, its policy, condition and target in one file, so that any of them can be edited. */
const inAlert = (
  rule: DefinitionRuleId,
  edits: readonly Edit[],
  also?: DefinitionRuleId[],
): Case => ({
  rule,
  text: edits.reduce(
    (text, each) => edit(text, ...each),
    [ALERTED_SLO, ALERT_POLICY, ALERT_CONDITION, ALERT_TARGET].join('---\n'),
  ),
  also,
});
const THRESHOLD =
  '      thresholdMetric: { metricSource: { type: Prometheus, spec: { query: a } } }\n';
const RATIO = SLO.slice(
  SLO.indexOf('      ratioMetric:'),
  SLO.indexOf('  timeWindow:'),
);
const METADATA = '  name: availability\n';

const CASES: Case[] = [
  { rule: 'yaml/syntax', text: 'a: b\nc: d: e # here\n' },
  { rule: 'yaml/warning', text: 'a: !parcel b # here\n' },
  { rule: 'yaml/duplicate-key', text: 'kind: SLO\nkind: SLI # here\n' },
  { rule: 'yaml/key', text: 'a: 1\n[b]: c # here\n' },
  { rule: 'yaml/merge-key', text: 'a: &a { b: 1 }\nc:\n  <<: *a # here\n' },
  { rule: 'yaml/alias-unknown', text: 'a: 1\nb: *nowhere # here\n' },
  { rule: 'yaml/alias-unknown', text: 'a: &a\n  - 1\n  - *a # here\n' },
  {
    rule: 'yaml/alias-expansion',
    text: `a: &a [${'x, '.repeat(300)}]\nb: &b [${'*a, '.repeat(
      300,
    )}] # here\n`,
  },
  {
    rule: 'yaml/alias-expansion',
    text: `a: &a [1]\n${['b', 'c', 'd', 'e', 'f']
      .map((name, index) => {
        const alias = `*${'abcde'[index]}`;
        return `${name}: &${name} [${Array(10).fill(alias).join(', ')}]${
          name === 'f' ? ' # here' : ''
        }\n`;
      })
      .join('')}g: [*f]\n`,
  },
  { rule: 'yaml/too-deep', text: `${'['.repeat(100)} # here\n` },
  {
    rule: 'yaml/too-deep',
    text: `a: ${'['.repeat(65)}${']'.repeat(65)} # here\n`,
  },
  { rule: 'yaml/too-deep', text: `${'- '.repeat(500_000)}# here\n` },
  {
    rule: 'yaml/too-deep',
    text: Array.from(
      { length: 100 },
      (_, depth) => `${' '.repeat(depth)}a:${depth === 64 ? ' # here' : ''}\n`,
    ).join(''),
  },
  { rule: 'yaml/binary', text: 'a: 1\nb: \0 # here\n' },
  { rule: 'yaml/too-large', text: `a: ${'x'.repeat(1024 * 1024)}\n` },
  { rule: 'yaml/too-large', text: `a: ${'x'.repeat(50_000_000)}\n` },
  { rule: 'yaml/too-large', text: `[${'a,'.repeat(110_000)}] # here\n` },
  {
    rule: 'yaml/too-many-documents',
    text: `${'---\nkind: 1\n'.repeat(500)}--- # here\nkind: 1\n`,
  },
  { rule: 'yaml/more-problems', text: '---\nx: 1\n'.repeat(300) },
  { rule: 'yaml/unknown-document', text: 'colour: blue # here\n' },
  { rule: 'yaml/unknown-document', text: '- text # here\n' },
  { rule: 'yaml/unknown-document', text: 'kind: SLI # here\n' },
  {
    rule: 'yaml/foreign-document',
    text: 'apiVersion: apps/v1 # here\nkind: Deployment\n',
  },

  inSlo(
    'openslo/required',
    'metadata:\n  name: availability',
    'metadata:\n  labels: {} # here',
  ),
  inSlo('openslo/required', '  service: delivery-quote', '  service: # here'),
  inSlo('openslo/type', '  service: delivery-quote', '  service: 12 # here'),
  inSlo('openslo/type', 'target: 0.9990', "target: '0.9990' # here"),
  inSlo(
    'openslo/type',
    '    - duration: 30d\n      isRolling: true',
    '    - 30d # here',
  ),
  inSlo(
    'openslo/unknown-field',
    '  service: delivery-quote',
    '  service: delivery-quote\n  colour: red # here',
  ),
  {
    rule: 'openslo/unknown-kind',
    text: 'apiVersion: openslo/v1\nkind: Slo # here\n',
  },
  inSlo('openslo/name', METADATA, `  name: "${'a'.repeat(300)}" # here\n`),
  inSlo('openslo/name', METADATA, '  name: "a\\tb" # here\n'),
  inSlo('openslo/name-format', METADATA, '  name: Availability # here\n'),
  inSlo(
    'openslo/indicator-name',
    '  indicator:\n    metadata:\n      name: quotes-answered\n    spec:',
    '  indicator:\n    spec: # here',
  ),
  inSlo(
    'openslo/display-name-length',
    'Quotes answered',
    `${'Q'.repeat(64)} # here`,
  ),
  inSlo(
    'openslo/description-length',
    'Quotes are answered without an error.',
    `${'Q'.repeat(1051)} # here`,
  ),
  inSlo(
    'openslo/label-key',
    METADATA,
    `${METADATA}  labels: { -team: a } # here\n`,
  ),
  inSlo(
    'openslo/label-value',
    METADATA,
    `${METADATA}  labels: { team: { a: b } } # here\n`,
  ),
  inSlo(
    'openslo/annotation-key',
    METADATA,
    `${METADATA}  annotations: { A_/b: c } # here\n`,
  ),
  inSlo(
    'openslo/annotation-value',
    METADATA,
    `${METADATA}  annotations: { a: 1 } # here\n`,
  ),
  inSlo(
    'openslo/annotation-reserved',
    METADATA,
    `${METADATA}  annotations: { openslo.com/a: b } # here\n`,
  ),
  {
    rule: 'openslo/duplicate-name',
    text: `${SLO}---\n${SLO.replace('openslo/v1', 'openslo/v1 # here')}`,
  },
  {
    rule: 'openslo/duplicate-name',
    text: `${SERVICE}---\n${SERVICE.replace(
      'openslo/v1',
      'openslo/v1 # here',
    )}`,
  },
  {
    rule: 'openslo/reference-missing',
    text: edit(
      SLO,
      SLO.slice(SLO.indexOf('  indicator:'), SLO.indexOf('  timeWindow:')),
      '  indicatorRef: nothing # here\n',
    ),
  },
  {
    rule: 'openslo/reference-missing',
    text: SLI.replace(
      'metricSourceRef: pushed',
      'metricSourceRef: pushed # here',
    ),
  },
  {
    rule: 'openslo/reference-invalid',
    text: SLI.replace(
      'metricSourceRef: pushed',
      'metricSourceRef: pushed # here',
    ),
    others: [
      {
        path: 'source.yaml',
        content: edit(DATA_SOURCE, '  type: Measurements\n', ''),
      },
    ],
    also: ['openslo/required'],
  },
  {
    rule: 'openslo/metric-source-conflict',
    text: SLI.replace(
      'metricSourceRef: pushed',
      'metricSourceRef: pushed\n        type: Prometheus # here',
    ),
    others: [{ path: 'source.yaml', content: DATA_SOURCE }],
  },
  inSlo(
    'openslo/indicator-choice',
    'spec:\n  description',
    'spec:\n  indicatorRef: other # here\n  description',
  ),
  inSlo('openslo/metric-choice', RATIO, '      description: nothing # here\n'),
  inSlo(
    'openslo/ratio-choice',
    '        counter: true\n',
    '        counter: true # here\n        bad: { metricSource: { type: Prometheus, spec: { query: a } } }\n',
  ),
  inSlo(
    'openslo/raw-type',
    RATIO,
    '      ratioMetric:\n        raw: { metricSource: { type: Prometheus, spec: { query: a } } }\n        rawType: both # here\n',
  ),
  {
    rule: 'openslo/metric-source-type',
    text: SLI.replace('metricSourceRef: pushed\n', 'spec: # here\n').replace(
      '        spec:\n          series: labels-failed',
      '          series: labels-failed',
    ),
    others: [{ path: 'source.yaml', content: DATA_SOURCE }],
  },
  {
    rule: 'openslo/metric-source-spec',
    text: edit(
      SLI,
      '          series: labels-failed',
      '          url: https://example.org # here',
    ),
    others: [{ path: 'source.yaml', content: DATA_SOURCE }],
    also: ['openslo/metric-source-address'],
  },
  inSlo(
    'openslo/metric-source-address',
    '              query: http_requests_total{job="delivery-quote"}',
    '              query: http_requests_total{job="delivery-quote"}\n              Base-URL: other # here',
  ),
  {
    rule: 'openslo/secret',
    text: edit(
      DATA_SOURCE,
      '    source: main',
      '    login: { api_token: abcdef } # here',
    ),
  },
  {
    rule: 'openslo/secret',
    text: edit(
      DATA_SOURCE,
      '    source: main',
      '    place: https://me:you@example.org/ # here',
    ),
  },
  inSlo('openslo/budgeting-method', 'Occurrences', 'Sometimes # here'),
  inSlo(
    'openslo/time-window',
    '  timeWindow:\n    - duration: 30d\n      isRolling: true\n',
    '  timeWindow: [] # here\n',
  ),
  inSlo(
    'openslo/time-window-kind',
    '    - duration: 30d\n      isRolling: true\n',
    '    - duration: 30d # here\n',
  ),
  inSlo('openslo/duration', 'duration: 30d', 'duration: 30 days # here'),
  {
    rule: 'openslo/version-unknown',
    text: SLO.replace('openslo/v1', 'openslo.com/v2alpha # here'),
  },
  {
    rule: 'openslo/version-unknown',
    text: SLO.replace('openslo/v1', 'OpenSLO/v1 # here'),
  },
  {
    rule: 'openslo/version-unknown',
    text: SLO.replace('apiVersion: openslo/v1\n', '').replace(
      'kind: SLO',
      'kind: SLO # here',
    ),
  },
  {
    rule: 'openslo/version-unknown',
    text: SLI.replace('openslo/v1', 'openslo/v1beta # here'),
  },
  { rule: 'openslo/v1alpha-outdated', text: `# first\n${ALPHA_SLO}` },
  {
    rule: 'openslo/unknown-kind',
    text: 'apiVersion: openslo/v1alpha\nkind: SLI # here\n',
    also: ['openslo/v1alpha-outdated'],
  },
  inAlpha('openslo/v1alpha-slice', [
    ['  budgetingMethod: Occurrences', '  budgetingMethod: Timeslices # here'],
    ['      target: 0.99', '      target: 0.99\n      timeSliceTarget: 0.9'],
  ]),
  inAlpha('openslo/time-window-unit', [['unit: Day', 'unit: day # here']]),
  inAlpha('openslo/duration', [['count: 30', 'count: 1.5 # here']]),
  inAlpha('openslo/duration', [
    ['unit: Day', 'unit: Second'],
    ['count: 30', 'count: 86399 # here'],
  ]),
  inAlpha('openslo/window-range', [['count: 30', 'count: 401 # here']]),
  inAlpha(
    'openslo/time-window',
    [
      ['  timeWindows:', '  # here\n  timeWindows: []\n  old:'],
      ['  # here\n  timeWindows: []', '  timeWindows: [] # here'],
    ],
    ['openslo/unknown-field'],
  ),
  inAlpha(
    'openslo/required',
    [
      ['count: 30', 'amount: 30'],
      ['    - unit: Day', '    - unit: Day # here'],
    ],
    ['openslo/unknown-field'],
  ),
  inAlpha('openslo/budgeting-method', [
    ['budgetingMethod: Occurrences', 'budgetingMethod: RatioTimeslices # here'],
  ]),
  inAlpha('openslo/source-type-unknown', [
    [
      '          source: prometheus\n          queryType: promql\n          query: parcels_total\n',
      '          source: stopwatch # here\n          queryType: promql\n          query: parcels_total\n',
    ],
  ]),
  inAlpha('openslo/required', [
    ['          query: parcels_total\n', '          # here\n'],
    [
      '          source: prometheus\n          queryType: promql\n          # here',
      '          source: prometheus # here\n          queryType: promql',
    ],
  ]),
  inAlpha('openslo/op-value-choice', [
    ['      target: 0.99', '      target: 0.99\n      op: lte # here'],
  ]),
  {
    rule: 'openslo/op-value-choice',
    text: ALPHA_THRESHOLD.replace('value: 0.5', 'value: fast # here'),
    also: ['openslo/v1alpha-outdated'],
  },
  {
    rule: 'openslo/threshold-objectives',
    text: `${ALPHA_THRESHOLD}    - op: lte # here\n      value: 1\n      target: 0.999\n`,
    also: ['openslo/v1alpha-outdated'],
  },
  inAlpha('openslo/indicator-choice', [
    [
      '  objectives:\n    - displayName: Soon',
      '  indicator: { thresholdMetric: { source: prometheus, query: a } }\n  objectives:\n    - displayName: Soon # here',
    ],
  ]),
  {
    rule: 'openslo/indicator-choice',
    text: `${ALPHA_SLO}    - target: 0.999 # here\n`,
    also: ['openslo/v1alpha-outdated'],
  },
  inSlo('openslo/threshold-objectives', RATIO, THRESHOLD, [
    '      target: 0.9990',
    '      target: 0.9990\n      op: lte\n      value: 0.3\n    - target: 0.999 # here\n      op: lte\n      value: 1',
  ]),
  inSlo('openslo/op-value-choice', RATIO, THRESHOLD, [
    '- displayName: Contract',
    '- displayName: Contract # here',
  ]),
  inSlo('openslo/op-value-choice', RATIO, THRESHOLD, [
    'target: 0.9990',
    'target: 0.9990\n      op: below # here\n      value: 1',
  ]),
  inSlo('openslo/op-value-choice', RATIO, THRESHOLD, [
    'target: 0.9990',
    "target: 0.9990\n      op: lt\n      value: '1' # here",
  ]),
  {
    rule: 'openslo/op-value-choice',
    text: REFERRING_SLO.replace('99.5\n', '99.5\n      value: 1 # here\n'),
    others: [{ path: 'sli.yaml', content: `${SLI}---\n${DATA_SOURCE}` }],
  },
  inSlo('openslo/raw-type-unused', 'counter: true', 'rawType: success # here'),
  inSlo(
    'openslo/raw-type',
    RATIO,
    '      ratioMetric:\n        raw: { metricSource: { type: Prometheus, spec: { query: a } } } # here\n',
  ),
  inSlo(
    'openslo/source-type-unknown',
    'type: Prometheus\n            spec:\n              query: http_requests_total{job="delivery-quote"}',
    'type: Promethius # here\n            spec:\n              query: http_requests_total{job="delivery-quote"}',
  ),
  {
    rule: 'openslo/source-type-unknown',
    text: DATA_SOURCE.replace('Measurements', 'Measurement # here'),
    others: [{ path: 'sli.yaml', content: SLI }],
  },
  {
    rule: 'openslo/service-unknown',
    text: SLO.replace('delivery-quote\n', 'delivery-quotes # here\n'),
    others: [{ path: 'service.yaml', content: SERVICE }],
  },
  ...[
    SLI.replace('metricSourceRef: pushed', 'type: Measurements').replace(
      'metricSourceRef: pushed',
      'type: Measurements',
    ),
    DATA_SOURCE,
    ALERT_POLICY.replace(
      '- conditionRef: fast-burn',
      '- { kind: AlertCondition, metadata: { name: a }, spec: { severity: page, condition: { op: gt, threshold: 2, lookbackWindow: 1h } } }',
    ).replace(
      '- targetRef: night-shift',
      '- { kind: AlertNotificationTarget, metadata: { name: a }, spec: { target: email } }',
    ),
    ALERT_CONDITION,
    ALERT_TARGET,
  ].map(
    (document): Case => ({
      rule: 'openslo/unused',
      text: document.replace('openslo/v1', 'openslo/v1 # here'),
      others: [{ path: 'slo.yaml', content: SLO }],
    }),
  ),
  inSlo(
    'openslo/indicator-choice',
    '- displayName: Contract',
    '- indicatorRef: a # here',
  ),
  inComposite(
    'openslo/indicator-choice',
    '- indicatorRef: labels-printed\n      target: 0.995',
    '- target: 0.995 # here',
    ['openslo/unused'],
  ),
  inComposite(
    'openslo/indicator-choice',
    '- indicatorRef: labels-printed',
    '- indicatorRef: labels-printed # here\n      indicator: { metadata: { name: a }, spec: { ratioMetric: { good: { metricSource: { type: Prometheus, spec: { query: a } } }, total: { metricSource: { type: Prometheus, spec: { query: b } } } } } }',
  ),
  inComposite(
    'openslo/reference-missing',
    '- indicatorRef: labels-printed',
    '- indicatorRef: labels-print # here',
    ['openslo/unused'],
  ),
  ...['0', '-1', '1001', '0.0000001', '"1"', 'many', '1e2'].map(weight =>
    inComposite(
      'openslo/composite-weight',
      'compositeWeight: 2.5',
      `compositeWeight: ${weight} # here`,
    ),
  ),
  inSlo(
    'openslo/composite-weight-unused',
    '      target: 0.9990',
    '      target: 0.9990\n      compositeWeight: 2 # here',
  ),
  ...['1 month', '0d', '30D', '1.5h', '-1d', '1234567890d'].map(duration =>
    inSlo('openslo/duration', 'duration: 30d', `duration: ${duration} # here`),
  ),
  ...['59m', '401d', '14M', '5Q', '2Y', '999999999Y'].map(duration =>
    inSlo(
      'openslo/window-range',
      'duration: 30d',
      `duration: ${duration} # here`,
    ),
  ),
  ...[
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01 00:00:00Z',
    '2026-1-1 00:00:00',
    '2026-02-29 00:00:00',
    '2026-04-31 00:00:00',
    '2026-01-01 24:00:00',
    '2026-01-01 00:00:01',
    '1899-12-31 00:00:00',
    '2201-01-01 00:00:00',
    '20260101',
  ].map(start => inCalendar('openslo/calendar-start', start, 'Europe/Paris')),
  inCalendar(
    'openslo/calendar-start-skipped',
    '2026-03-29 02:30:00',
    'Europe/Paris',
  ),
  ...['UTC+2', '+02:00', 'GMT-1', 'Paris', 'Europe/Pariss', 'local'].map(zone =>
    inCalendar('openslo/time-zone', '2026-01-01 00:00:00', zone),
  ),
  inSlo(
    'openslo/required',
    '      isRolling: true\n',
    '      calendar: { timeZone: Europe/Paris } # here\n',
  ),
  inSlo(
    'openslo/required',
    '      isRolling: true\n',
    '      calendar: { startTime: 2026-01-01 00:00:00 } # here\n',
  ),
  inSlo(
    'openslo/time-window-kind',
    '      isRolling: true\n',
    '      isRolling: true\n      calendar: { startTime: 2026-01-01 00:00:00, timeZone: Europe/Paris } # here\n',
  ),
  ...['0', '1.5', '"0.9"', '0.9999999', 'most'].map(
    (target): Case =>
      inSlices(
        'openslo/time-slice-target',
        'timeSliceTarget: 0.95',
        `timeSliceTarget: ${target} # here`,
      ),
  ),
  ...['0', '7', '0.5', '61', '90m', '2h', '45m', '30s', '"5"', '1d'].map(
    (window): Case =>
      inSlices(
        'openslo/time-slice-window',
        'timeSliceWindow: 5m',
        `timeSliceWindow: ${window} # here`,
      ),
  ),
  inSlices(
    'openslo/time-slice-target',
    'budgetingMethod: Timeslices',
    'budgetingMethod: RatioTimeslices',
    ['timeSliceTarget: 0.95', 'timeSliceTarget: 0.95 # here'],
  ),
  ...[
    ['target: 0.9990', 'target: 0 # here', 'openslo/target-range'],
    ['target: 0.9990', 'target: 0.99999999 # here', 'openslo/target-range'],
    [
      'target: 0.9990',
      'targetPercent: 99.99999 # here',
      'openslo/target-range',
    ],
    ['target: 0.9990', 'targetPercent: 99,9 # here', 'openslo/target-range'],
    ['target: 0.9990', 'targetPercent: "99,9" # here', 'openslo/type'],
    ['target: 0.9990', 'targetPercent: -1 # here', 'openslo/target-range'],
    ['target: 0.9990', 'target: -1 # here', 'openslo/target-range'],
    ['target: 0.9990', 'targetPercent: 100.1 # here', 'openslo/target-range'],
    ['target: 0.9990', 'target: yes # here', 'openslo/target-range'],
    ['target: 0.9990', 'target: true # here', 'openslo/type'],
    ['target: 0.9990', 'targetPercent: 100 # here', 'openslo/target-perfect'],
  ].map(([from, to, rule]) => inSlo(rule as DefinitionRuleId, from, to)),

  inAlert('openslo/alert-choice', [
    [
      '    - alertPolicyRef: paging',
      '    - alertPolicyRef: paging # here\n      kind: AlertPolicy',
    ],
  ]),
  inAlert(
    'openslo/alert-choice',
    [['    - alertPolicyRef: paging', '    - {} # here']],
    ['openslo/unused'],
  ),
  inAlert(
    'openslo/reference-missing',
    [['    - alertPolicyRef: paging', '    - alertPolicyRef: waking # here']],
    ['openslo/unused'],
  ),
  inAlert(
    'openslo/reference-missing',
    [['- conditionRef: fast-burn', '- conditionRef: burn # here']],
    ['openslo/unused', 'openslo/reference-invalid'],
  ),
  inAlert(
    'openslo/reference-missing',
    [['- targetRef: night-shift', '- targetRef: nobody # here']],
    ['openslo/unused', 'openslo/reference-invalid'],
  ),
  inAlert(
    'openslo/alert-conditions',
    [
      [
        '    - conditionRef: fast-burn',
        '    - conditionRef: fast-burn # here\n    - conditionRef: fast-burn',
      ],
    ],
    ['openslo/reference-invalid', 'openslo/unused'],
  ),
  inAlert(
    'openslo/alert-conditions',
    [
      [
        '  conditions:\n    - conditionRef: fast-burn\n',
        '  conditions: [] # here\n',
      ],
    ],
    ['openslo/reference-invalid', 'openslo/unused'],
  ),
  inAlert(
    'openslo/alert-targets',
    [
      [
        '  notificationTargets:\n    - targetRef: night-shift\n',
        '  notificationTargets: [] # here\n',
      ],
    ],
    ['openslo/reference-invalid', 'openslo/unused'],
  ),
  inAlert(
    'openslo/alert-never',
    [['  alertWhenBreaching: true\n', '  description: "" # here\n']],
    ['openslo/type', 'openslo/reference-invalid'],
  ),
  inAlert(
    'openslo/alert-condition-kind',
    [['    kind: burnrate', '    kind: latency # here']],
    ['openslo/reference-invalid'],
  ),
  inAlert(
    'openslo/alert-operator',
    [['    op: gt', '    op: above # here']],
    ['openslo/reference-invalid'],
  ),
  inAlert('openslo/alert-operator-inverted', [
    ['    op: gt', '    op: lte # here'],
  ]),
  inAlert('openslo/alert-operator-inverted', [
    ['    op: gt', '    op: lt # here'],
  ]),
  ...['0', '-2', '"2"', '.nan', 'two'].map(threshold =>
    inAlert(
      'openslo/alert-threshold',
      [['threshold: 14', `threshold: ${threshold} # here`]],
      ['openslo/reference-invalid'],
    ),
  ),
  ...['op: gt', 'threshold: 14', 'lookbackWindow: 1h'].map(field =>
    inAlert(
      'openslo/required',
      [
        [`    ${field}\n`, ''],
        ['    kind: burnrate', '    kind: burnrate # here'],
      ],
      ['openslo/reference-invalid'],
    ),
  ),
  inAlert(
    'openslo/required',
    [['  severity: page\n', '  description: a # here\n']],
    ['openslo/reference-invalid'],
  ),
  inAlert(
    'openslo/required',
    [['  target: pager\n', '  description: a # here\n']],
    ['openslo/reference-invalid'],
  ),
  inAlert(
    'openslo/duration',
    [['lookbackWindow: 1h', 'lookbackWindow: 0h # here']],
    ['openslo/reference-invalid'],
  ),
  inAlert(
    'openslo/duration',
    [['alertAfter: 0m', 'alertAfter: 5 # here']],
    ['openslo/reference-invalid'],
  ),
  inAlert(
    'openslo/alert-duration-range',
    [['lookbackWindow: 1h', 'lookbackWindow: 401d # here']],
    ['openslo/reference-invalid'],
  ),
  inAlert('openslo/alert-lookback', [
    ['    - alertPolicyRef: paging', '    - alertPolicyRef: paging # here'],
    ['lookbackWindow: 1h', 'lookbackWindow: 1M'],
  ]),
  inAlert('openslo/alert-cannot-fire', [
    ['    - alertPolicyRef: paging', '    - alertPolicyRef: paging # here'],
    ['threshold: 14', 'threshold: 1000'],
  ]),
  inAlert(
    'openslo/alert-policies',
    [
      [
        '    - alertPolicyRef: paging\n',
        `    - alertPolicyRef: paging # here\n${'    - alertPolicyRef: paging\n'.repeat(
          20,
        )}`,
      ],
    ],
    ['openslo/unused'],
  ),
  {
    rule: 'openslo/alert-inline-kind',
    text: ALERTED_SLO.replace(
      '    - alertPolicyRef: paging',
      INLINE_ALERT,
    ).replace('- kind: AlertCondition', '- kind: Condition # here'),
  },
  ...[
    ['threshold: 2', 'threshold: 1001 # here', 'openslo/alert-cannot-fire'],
    [
      'lookbackWindow: 1h',
      'lookbackWindow: 30d # here',
      'openslo/alert-lookback',
    ],
    [
      'alertWhenNoData: true',
      'alertWhenNoData: false # here',
      'openslo/alert-never',
    ],
  ].map(
    ([from, to, rule]): Case => ({
      rule: rule as DefinitionRuleId,
      text: ALERTED_SLO.replace(
        '    - alertPolicyRef: paging',
        INLINE_ALERT,
      ).replace(from, to),
    }),
  ),

  inSlo(
    'openslo/time-slice-target',
    'target: 0.9990',
    'target: 0.9990\n      timeSliceTarget: 0.9 # here',
  ),
  inSlo(
    'openslo/time-slice-window',
    'target: 0.9990',
    'target: 0.9990\n      timeSliceWindow: 5m # here',
  ),
  inSlo(
    'openslo/objectives',
    '  objectives:\n    - displayName: Contract\n      target: 0.9990\n',
    '  objectives: [] # here\n',
  ),
  inSlo(
    'openslo/target-choice',
    '    - displayName: Contract\n      target: 0.9990',
    '    - displayName: Contract # here',
  ),
  inSlo(
    'openslo/target-choice',
    '    - displayName: Contract\n',
    '    - targetPercent: 99.9 # here\n',
  ),
  inSlo('openslo/target-range', 'target: 0.9990', 'target: 99.9 # here'),
  inSlo('openslo/target-range', 'target: 0.9990', 'target: 0.9999999 # here'),
  inSlo('openslo/target-perfect', 'target: 0.9990', 'target: 1 # here'),
  inSlo(
    'openslo/burn-rate-cannot-fire',
    'target: 0.9990',
    'target: 0.9 # here',
  ),
  inSlo(
    'openslo/op-value-choice',
    '      target: 0.9990',
    '      target: 0.9990\n      op: lt # here',
  ),
  {
    rule: 'prometheus-rule/required',
    text: edit(RULES, '        expr: |', '        summary: | # here')
      .replace('- alert: QuotesFailing', '- alert: QuotesFailing # here')
      .replace('| # here', '|'),
  },
  { rule: 'prometheus-rule/type', text: 'groups: none # here\n' },
  {
    rule: 'prometheus-rule/unknown-field',
    text: edit(RULES, '        for: 1h30m', '        until: 1h30m # here'),
  },
  {
    rule: 'prometheus-rule/group-duplicate',
    text: 'groups:\n  - name: a\n    rules: []\n  - name: a # here\n    rules: []\n',
  },
  {
    rule: 'prometheus-rule/rule-kind',
    text: edit(
      RULES,
      '      - record: job:http_errors:rate5m\n        expr: sum',
      '      - expr: sum',
    ).replace('[5m]))\n      - alert', '[5m])) # here\n      - alert'),
  },
  {
    rule: 'prometheus-rule/expression',
    text: 'groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: sum(rate(b[5m]) # here\n',
  },
  {
    rule: 'prometheus-rule/duration',
    text: edit(RULES, '1h30m', '90 minutes # here'),
  },

  {
    rule: 'runbook/front-matter-missing',
    text: '# Printer jams # here\n\nOpen it.\n',
    parse: runbook,
  },
  {
    rule: 'runbook/front-matter-open',
    text: '---\ntitle: Jam\n\nOpen it.\n',
    parse: runbook,
    path: 'jam.md',
  },
  {
    rule: 'runbook/front-matter',
    text: '---\n- title # here\n---\nOpen it.\n',
    parse: runbook,
  },
  {
    rule: 'runbook/type',
    text: '---\ntitle: Jam\nalerts: { a: b } # here\n---\nOpen it.\n',
    parse: runbook,
  },
  {
    rule: 'runbook/unknown-field',
    text: '---\ntitle: Jam\nalert: Jammed # here\n---\nOpen it.\n',
    parse: runbook,
  },
  {
    rule: 'runbook/signal',
    text: '---\nsignals:\n  - errors\n  - noise # here\n---\nOpen it.\n',
    parse: runbook,
  },
  {
    rule: 'runbook/reviewed-date',
    text: '---\nreviewed: 2026-02-30 # here\n---\nOpen it.\n',
    parse: runbook,
  },
  { rule: 'runbook/empty', text: '---\ntitle: Jam\n---\n', parse: runbook },

  {
    rule: 'runbook/sections',
    text: '---\nalerts: [QuotesFailing]\nreviewed: 2026-11-01\n---\nOpen it. # here\n',
    path: 'runbooks/a.md',
    parse: linted,
  },
  {
    rule: 'runbook/reviewed',
    text: '---\nreviewed: 2025-11-22 # here\n---\nOpen it.\n',
    path: 'runbooks/a.md',
    parse: linted,
  },
  {
    rule: 'runbook/dead-link',
    text: '---\ntitle: Jam\n---\n\nSee\n[this](b.md) # here\n',
    path: 'runbooks/a.md',
    parse: linted,
  },
  {
    rule: 'runbook/dead-image',
    text: '---\ntitle: Jam\n---\n\n![this](b.png) # here\n',
    path: 'runbooks/a.md',
    parse: linted,
  },
  {
    rule: 'runbook/unsafe-link',
    text: '---\ntitle: Jam\n---\n\n[this](data:text/html,x) # here\n',
    path: 'runbooks/a.md',
    parse: linted,
  },
  {
    rule: 'runbook/alert-url',
    text: '# Jam\n',
    path: 'runbooks/a.md',
    file: 'rules.yaml',
    parse: ([file]) =>
      lintRunbooks({
        runbooks: [parseRunbook(file).runbook ?? []].flat(),
        alerts: parseDefinitions([
          {
            path: 'rules.yaml',
            content: edit(
              RULES,
              'https://runbooks.example.org/quotes',
              'runbooks/b.md',
            ),
          },
        ]).rules,
        files: new Set([file.path]),
        today: '2026-11-23',
        sections: [],
        rules: DEFAULT_FRESHNESS_RULES,
      }),
  },
  {
    rule: 'runbook/orphan',
    text: '--- # here\n',
    path: 'runbooks/a.md',
    parse: linted,
  },
  {
    rule: 'runbook/unknown-alert',
    text: '---\nalerts: [Jammed] # here\n---\nOpen it.\n',
    path: 'runbooks/a.md',
    parse: linted,
  },
  {
    rule: 'runbook/two-for-one-alert',
    text: '---\nalerts: [QuotesFailing]\n---\nOpen it.\n',
    path: 'runbooks/a.md',
    file: 'runbooks/b.md',
    parse: linted,
    others: [
      {
        path: 'runbooks/b.md',
        content: '---\nalerts: [QuotesFailing]\n---\nOpen it.\n',
      },
    ],
  },

  {
    rule: 'scenario/front-matter-missing',
    text: '# Printer jams # here\n',
    parse: scenario,
  },
  {
    rule: 'scenario/front-matter-open',
    text: '---\ntitle: Jam\n',
    parse: scenario,
  },
  {
    rule: 'scenario/front-matter',
    text: '---\n- title # here\n---\nOpen it.\n',
    parse: scenario,
  },
  {
    rule: 'scenario/type',
    text: '---\ntitle: Jam\nrunbooks: { a: b } # here\n---\nOpen it.\n',
    parse: scenario,
  },
  {
    rule: 'scenario/unknown-field',
    text: '---\nrunbook: jam # here\n---\nOpen it.\n',
    parse: scenario,
  },
  {
    rule: 'scenario/minutes',
    text: '---\nminutes: an hour # here\n---\nOpen it.\n',
    parse: scenario,
  },
  {
    rule: 'scenario/sections',
    text: '# Jam # here\n',
    path: 'drills/a.md',
    parse: linted,
  },
  {
    rule: 'scenario/unknown-runbook',
    text: '---\nrunbooks: [b]\n---\n# Jam\n',
    path: 'drills/a.md',
    parse: linted,
  },

  {
    rule: 'course/missing',
    text: 'text\n',
    path: 'lesson.md',
    file: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/document',
    text: '- title # here\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/required',
    text: 'topics: [] # here\nlessons: [a.md]\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/type',
    text: 'title: [A] # here\ntopics: []\nlessons: [a.md]\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/unknown-field',
    text: 'title: A\ntopic: slo/defined # here\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/minutes',
    text: 'title: A\nminutes: 0 # here\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/topic',
    text: 'title: A\ntopics:\n  - slo/defined\n  - cooking # here\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/lessons',
    text: 'title: A\ntopics: []\nlessons: [] # here\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/lesson-path',
    text: 'title: A\ntopics: []\nlessons:\n  - ../a.md # here\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/lesson-missing',
    text: 'title: A\ntopics: []\nlessons:\n  - { file: b.md } # here\n',
    path: 'course.yaml',
    parse: course,
  },
  {
    rule: 'course/lesson-duplicate',
    text: 'title: A\ntopics: []\nlessons:\n  - a.md\n  - ./a.md # here\n',
    path: 'course.yaml',
    parse: course,
    others: [{ path: 'a.md', content: 'text' }],
  },
  {
    rule: 'course/lesson-unlisted',
    text: 'title: A\ntopics: []\nlessons: [a.md]\n',
    path: 'course.yaml',
    file: 'b.md',
    parse: course,
    others: [{ path: 'b.md', content: 'text' }],
  },
  {
    rule: 'course/lesson-empty',
    text: 'title: A\ntopics: []\nlessons: [a.md]\n',
    path: 'course.yaml',
    file: 'a.md',
    parse: course,
    others: [{ path: 'a.md', content: ' ' }],
  },
];

describe('DEFINITION_RULES', () => {
  it.each(CASES.map(each => [each.rule, each] as const))(
    '%s is reported where it is broken',
    (
      rule,
      { text, path, others = [], parse = definitions, file, also = [] },
    ) => {
      const files = [{ path: path ?? 'case.yaml', content: text }, ...others];
      const found = parse(files);
      const problems = found.filter(problem => problem.rule === rule);
      const expectedLine = markedLine(text);

      expect(problems).not.toEqual([]);
      const besides = found
        .map(problem => problem.rule as DefinitionRuleId)
        .filter(each => each !== rule && !also.includes(each));
      expect(rule.startsWith('openslo/') ? besides : []).toEqual([]);
      expect(problems[0]).toMatchObject({
        file: file ?? files[0].path,
        severity: DEFINITION_RULES[rule].severity,
        ...(expectedLine !== undefined && { line: expectedLine }),
      });
    },
  );

  it('has no rule that no case breaks, here or among those of other formats', () => {
    const broken = new Set(CASES.map(each => each.rule));
    expect(
      Object.keys(DEFINITION_RULES).filter(
        rule =>
          !broken.has(rule as DefinitionRuleId) &&
          !/^(?:sloth|pyrra|reliability|course|quiz|exercise)\//.test(rule),
      ),
    ).toEqual([]);
  });

  it('finds nothing wrong with the documents the cases start from', () => {
    const content = [
      SLO.replace('name: availability', 'name: quotes'),
      REFERRING_SLO,
      COMPOSITE_SLO,
      SLICED_SLO,
      ALERTED_SLO.replace('name: availability', 'name: alerted'),
      SLI,
      DATA_SOURCE,
      ALERT_POLICY,
      ALERT_CONDITION,
      ALERT_TARGET,
      SERVICE,
      RULES,
    ].join('---\n');
    expect(definitions([{ path: 'case.yaml', content }])).toEqual([]);
  });
});
