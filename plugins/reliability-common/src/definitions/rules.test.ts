import { parseRunbook } from '../runbooks';
import { parseCourse } from '../training';
import {
  DATA_SOURCE,
  edit,
  markedLine,
  RULES,
  SERVICE,
  SLI,
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
  file?: string;
}

const definitions = (files: DefinitionFile[]) =>
  parseDefinitions(files).problems;
const runbook = ([file]: DefinitionFile[]) => parseRunbook(file).problems;
const course = (files: DefinitionFile[]) => parseCourse(files).problems;

const inSlo = (rule: DefinitionRuleId, from: string, to: string): Case => ({
  rule,
  text: edit(SLO, from, to),
});
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
  { rule: 'yaml/too-deep', text: `${'['.repeat(200)} # here\n` },
  {
    rule: 'yaml/too-deep',
    text: `${Array.from({ length: 120 }, (_, i) => `${' '.repeat(i)}a:`).join(
      '\n',
    )}\n`.replace('a:', 'a: # here'),
  },
  { rule: 'yaml/binary', text: 'a: 1\nb: \0 # here\n' },
  { rule: 'yaml/too-large', text: `a: ${'x'.repeat(1024 * 1024)}\n` },
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
    '        counter: true # here\n        bad: { metricSource: { type: A, spec: { a: b } } }\n',
  ),
  inSlo(
    'openslo/raw-type',
    RATIO,
    '      ratioMetric:\n        raw: { metricSource: { type: A, spec: { a: b } } }\n        rawType: both # here\n',
  ),
  {
    rule: 'openslo/metric-source-type',
    text: SLI.replace('metricSourceRef: pushed\n', 'spec: # here\n').replace(
      '        spec:\n          series: labels-failed',
      '          series: labels-failed',
    ),
  },
  {
    rule: 'openslo/metric-source-spec',
    text: edit(
      SLI,
      '          series: labels-failed',
      '          url: https://example.org # here',
    ),
    others: [{ path: 'source.yaml', content: DATA_SOURCE }],
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
  inSlo(
    'openslo/time-window-kind',
    '      isRolling: true\n',
    '      isRolling: true\n      calendar: { timeZone: Europe/Paris } # here\n',
  ),
  inSlo('openslo/duration', 'duration: 30d', 'duration: 30 days # here'),
  inSlo('openslo/window-range', 'duration: 30d', 'duration: 59m # here'),
  inSlo('openslo/window-range', 'duration: 30d', 'duration: 91d # here'),
  inSlo('openslo/not-supported-yet', 'duration: 30d', 'duration: 1M # here'),
  inSlo(
    'openslo/not-supported-yet',
    '      isRolling: true\n',
    '      calendar: { startTime: 2026-01-01 00:00:00, timeZone: Europe/Paris } # here\n',
  ),
  inSlo('openslo/not-supported-yet', 'Occurrences', 'RatioTimeslices # here'),
  inSlo('openslo/not-supported-yet', 'counter: true', 'counter: false # here'),
  inSlo(
    'openslo/not-supported-yet',
    RATIO,
    '      thresholdMetric: { metricSource: { type: A, spec: { a: b } } } # here\n',
  ),
  {
    rule: 'openslo/not-supported-yet',
    text: SLO.replace('openslo/v1', 'openslo/v1alpha # here'),
  },
  {
    rule: 'openslo/not-supported-yet',
    text: edit(
      SLO,
      SLO.slice(SLO.indexOf('  indicator:'), SLO.indexOf('  timeWindow:')),
      '',
    ).replace('- displayName: Contract', '- indicatorRef: a # here'),
  },
  inSlo(
    'openslo/time-slice-target',
    'target: 0.9990',
    'target: 0.9990\n      timeSliceTarget: 0.9 # here',
  ),
  {
    rule: 'openslo/time-slice-target',
    text: edit(SLO, 'Occurrences', 'Timeslices').replace(
      'target: 0.9990',
      'target: 0.9990\n      timeSliceTarget: 2 # here',
    ),
  },
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
  inSlo(
    'openslo/composite-weight',
    '      target: 0.9990',
    '      target: 0.9990\n      compositeWeight: 0 # here',
  ),
  {
    rule: 'openslo/not-read-yet',
    text: 'apiVersion: openslo/v1\nkind: AlertPolicy # here\n',
  },
  inSlo(
    'openslo/not-read-yet',
    '  budgetingMethod',
    '  alertPolicies: [{ alertPolicyRef: a }] # here\n  budgetingMethod',
  ),
  {
    rule: 'reliability/unknown-kind',
    text: 'apiVersion: reliability/v1\nkind: Promise # here\n',
  },
  {
    rule: 'reliability/not-read-yet',
    text: 'apiVersion: reliability/v1\nkind: SLA # here\n',
  },

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
    rule: 'runbook/reviewed',
    text: '---\nreviewed: 2026-02-30 # here\n---\nOpen it.\n',
    parse: runbook,
  },
  { rule: 'runbook/empty', text: '---\ntitle: Jam\n---\n', parse: runbook },

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
    (rule, { text, path, others = [], parse = definitions, file }) => {
      const files = [{ path: path ?? 'case.yaml', content: text }, ...others];
      const problems = parse(files).filter(problem => problem.rule === rule);
      const expectedLine = markedLine(text);

      expect(problems).not.toEqual([]);
      expect(problems[0]).toMatchObject({
        file: file ?? files[0].path,
        severity: DEFINITION_RULES[rule].severity,
        ...(expectedLine !== undefined && { line: expectedLine }),
      });
    },
  );

  it('has no rule that no case breaks', () => {
    const broken = new Set(CASES.map(each => each.rule));
    expect(
      Object.keys(DEFINITION_RULES).filter(
        rule => !broken.has(rule as DefinitionRuleId),
      ),
    ).toEqual([]);
  });

  it('finds nothing wrong with the documents the cases start from', () => {
    const content = [SLO, SLI, DATA_SOURCE, SERVICE, RULES].join('---\n');
    expect(definitions([{ path: 'case.yaml', content }])).toEqual([]);
  });
});
