import type { DefinitionRuleId } from '../rules';
import type { DefinitionFile } from '../types';
import { edit } from './documents';
import {
  EXEMPTION,
  MAINTENANCE,
  PYRRA_GAUGE,
  PYRRA_LATENCY,
  PYRRA_NATIVE,
  PYRRA_RATIO,
  RECORDED_PYRRA,
  RECORDED_SLOTH,
  SLA,
  SLOTH,
  SLOTH_RESOURCE,
} from './foreignDocuments';

/** A document with one fault, at the line that carries `# here`. */
export interface ForeignCase {
  rule: DefinitionRuleId;
  text: string;
  others?: DefinitionFile[];
}

type Edit = [rule: DefinitionRuleId, from: string, to: string];

const inDocument =
  (document: string, ...others: string[]) =>
  ([rule, from, to]: Edit): ForeignCase => ({
    rule,
    text: edit(document, from, to),
    others: others.map((content, index) => ({
      path: `other-${index}.yaml`,
      content,
    })),
  });

const TWO_SLOS = SLOTH.slice(SLOTH.indexOf('slos:\n'));
const EVENTS = SLOTH.slice(
  SLOTH.indexOf('      events:'),
  SLOTH.indexOf('    alerting:\n      name'),
);
const RATIO = PYRRA_RATIO.slice(
  PYRRA_RATIO.indexOf('    ratio:'),
  PYRRA_RATIO.indexOf('  alerting:'),
);

const SLOTH_EDITS: Edit[] = [
  ['sloth/required', 'service: route-planner\n', ''],
  ['sloth/required', TWO_SLOS, ''],
  [
    'sloth/required',
    '  - name: map-freshness\n    objective: 99\n',
    '  - objective: 99 # here\n',
  ],
  ['sloth/required', '    objective: 99\n', ''],
  ['sloth/type', 'labels:\n  owner: routing', 'labels:\n  owner: 7 # here'],
  [
    'sloth/type',
    'objective: 99\n',
    'objective: 99\n    description: [a] # here\n',
  ],
  ['sloth/type', 'alerting: {}', 'alerting: none # here'],
  ['sloth/type', 'disable: true', 'disable: sometimes # here'],
  [
    'sloth/type',
    '  - name: map-freshness',
    '  - text # here\n  - name: map-freshness',
  ],
  [
    'sloth/unknown-field',
    'service: route-planner',
    'service: route-planner\nperiod: 28d # here',
  ],
  [
    'sloth/unknown-field',
    'error_ratio_query',
    'unit: ratio # here\n        error_ratio_query',
  ],
  ['sloth/version', 'prometheus/v1', 'prometheus/v2 # here'],
  ['sloth/name', 'name: map-freshness', 'name: "map\\nfreshness" # here'],
  ['sloth/slos', TWO_SLOS, 'slos: [] # here'],
  ['sloth/objective', 'objective: 99\n', 'objective: 0 # here\n'],
  ['sloth/objective', 'objective: 99\n', 'objective: 100.1 # here\n'],
  ['sloth/objective', 'objective: 99\n', 'objective: 99.99999 # here\n'],
  ['sloth/objective', 'objective: 99\n', 'objective: -1 # here\n'],
  ['sloth/objective', 'objective: 99\n', 'objective: "99,9" # here\n'],
  ['sloth/objective-ratio', 'objective: 99\n', 'objective: 0.999 # here\n'],
  ['openslo/target-perfect', 'objective: 99\n', 'objective: 100 # here\n'],
  ['sloth/sli-choice', '      raw:', '      events: {} # here\n      raw:'],
  ['sloth/sli-choice', EVENTS, '      {} # here\n'],
  ['sloth/plugin', EVENTS, '      plugin: { id: sloth-common/http } # here\n'],
  [
    'sloth/slo-plugins',
    'service: route-planner',
    'service: route-planner\nslo_plugins: { chain: [] } # here',
  ],
  [
    'sloth/slo-plugins',
    'objective: 99\n',
    'objective: 99\n    plugins: { chain: [] } # here\n',
  ],
  [
    'sloth/query',
    '"}[{{.window}}]))\n    alerting',
    '"}[{{.window}}]) # here\n    alerting',
  ],
  [
    'sloth/window-placeholder',
    '"}[{{.window}}])\n    alerting',
    '"}[5m]) # here\n    alerting',
  ],
];

const PYRRA_EDITS: Edit[] = [
  ['pyrra/required', '  target: "99.5"\n', ''],
  ['pyrra/required', '  window: 4w\n', ''],
  ['pyrra/type', '"99.5"', '99.5 # here'],
  ['pyrra/type', 'burnrates: true', 'burnrates: 1 # here'],
  [
    'pyrra/unknown-field',
    '  window: 4w',
    '  window: 4w\n  objective: 99 # here',
  ],
  ['pyrra/version', 'v1alpha1', 'v1alpha2 # here'],
  ['pyrra/name', 'name: labels-printed', 'name: "a\\tb" # here'],
  ['pyrra/target', '"99.5"', '"100.1" # here'],
  ['pyrra/target', '"99.5"', '"0" # here'],
  ['pyrra/target', '"99.5"', '"99,5" # here'],
  ['pyrra/target-ratio', '"99.5"', '"0.995" # here'],
  ['openslo/target-perfect', '"99.5"', '"100" # here'],
  ['pyrra/window', '4w', 'a month # here'],
  ['pyrra/window', '4w', '59m # here'],
  ['pyrra/window', '4w', '401d # here'],
  ['pyrra/indicator-choice', RATIO, '    {} # here\n'],
  [
    'pyrra/indicator-choice',
    '    ratio:',
    '    bool_gauge: {} # here\n    ratio:',
  ],
  [
    'pyrra/metric',
    'print_jobs_total{job="label-printer"}',
    'sum(print_jobs_total) # here',
  ],
  [
    'pyrra/metric',
    'print_jobs_total{job="label-printer"}',
    'print_jobs_total[5m] # here',
  ],
  [
    'pyrra/metric',
    'print_jobs_total{job="label-printer"}',
    `'{job="label-printer"}' # here`,
  ],
  [
    'pyrra/metric',
    'print_jobs_total{job="label-printer"}',
    `'print_jobs_total) or vector(1' # here`,
  ],
  [
    'pyrra/grouping',
    '    ratio:\n',
    '    ratio:\n      grouping: [printer] # here\n',
  ],
];

const RECORDED_EDITS: Edit[] = [
  ['reliability/required', '  service: payments\n', ''],
  ['reliability/type', 'id: payments-availability', 'id: 12 # here'],
  [
    'reliability/unknown-field',
    '  window: 30d',
    '  window: 30d\n  objective: 99 # here',
  ],
  ['reliability/name', 'name: availability', 'name: Avail_ability # here'],
  [
    'reliability/name',
    'displayName: Requests answered',
    'displayName: "a\\u0000b" # here',
  ],
  ['reliability/choice', 'recordedBy: Sloth', 'recordedBy: Otter # here'],
  ['reliability/target-choice', '  targetPercent: 99.9\n', ''],
  [
    'reliability/target-choice',
    '  targetPercent: 99.9\n',
    '  targetPercent: 99.9\n  target: 0.999\n',
  ],
  [
    'reliability/target-range',
    'targetPercent: 99.9',
    'targetPercent: 100.1 # here',
  ],
  [
    'reliability/target-range',
    'targetPercent: 99.9',
    'targetPercent: "99.9" # here',
  ],
  ['reliability/window', 'window: 30d', 'window: 1M # here'],
  ['reliability/window', 'window: 30d', 'window: 401d # here'],
];

const SLA_EDITS: Edit[] = [
  [
    'reliability/required',
    'spec:\n  customer: Example Retailer\n  clause: "4.2"',
    'spec:\n  clause: "4.2" # here',
  ],
  ['reliability/type', 'clause: "4.2"', 'clause: 4.2 # here'],
  [
    'reliability/type',
    '  excludes:\n    - planned-maintenance',
    '  excludes: planned-maintenance # here',
  ],
  ['reliability/choice', 'calendar: month', 'calendar: week # here'],
  ['reliability/target-range', '0.995', '99.5 # here'],
  ['reliability/time-zone', 'Europe/Paris', 'Europe/Nowhere # here'],
  ['reliability/time-zone', 'Europe/Paris', 'UTC+2 # here'],
  ['reliability/time-zone', 'Europe/Paris', '"+02:00" # here'],
  ['reliability/reference-missing', 'slo: availability', 'slo: latency # here'],
  [
    'reliability/reference-missing',
    '    - planned-maintenance',
    '    - sometimes # here',
  ],
  ['reliability/sla-not-looser', '0.995', '0.999 # here'],
];

const MAINTENANCE_EDITS: Edit[] = [
  ['reliability/start', '2026-11-01T02:00:00', '2026-11-01T02:00:00Z # here'],
  ['reliability/start', '2026-11-01T02:00:00', '2026-11-31T02:00 # here'],
  [
    'reliability/local-time-skipped',
    '2026-11-01T02:00:00',
    '2026-03-29T02:30:00 # here',
  ],
  ['reliability/duration', '2h', 'two hours # here'],
  ['reliability/duration', '2h', '32d # here'],
  ['reliability/recurrence', 'FREQ=MONTHLY;BYDAY=1SU', 'BYDAY=1SU # here'],
  ['reliability/recurrence', 'FREQ=MONTHLY;BYDAY=1SU', 'every month # here'],
  ['reliability/recurrence', 'FREQ=MONTHLY', 'FREQ=HOURLY # here'],
  ['reliability/recurrence', 'BYDAY=1SU', 'BYDAY=1XX # here'],
  ['reliability/recurrence', 'BYDAY=1SU', 'FREQ=DAILY # here'],
  ['reliability/recurrence', 'BYDAY=1SU', 'COUNT=2;UNTIL=20270101 # here'],
  ['reliability/recurrence', 'BYDAY=1SU', 'UNTIL=20270231 # here'],
  ['reliability/recurrence', 'BYDAY=1SU', 'EXDATE=20270101 # here'],
  ['reliability/approver', 'group:default/platform-sre', 'platform-sre # here'],
];

const EXEMPTION_EDITS: Edit[] = [
  ['reliability/check', 'resilience/replicas', 'replicas # here'],
  ['reliability/until', '2027-03-31', '31.3.2027 # here'],
  ['reliability/until', '2027-03-31', '2027-02-29 # here'],
  ['reliability/type', 'reason: batch job', 'reason: " " # here'],
];

/** Every rule of these formats broken, and some in several ways. */
export const FOREIGN_CASES: ForeignCase[] = [
  ...SLOTH_EDITS.map(inDocument(SLOTH)),
  ...(
    [
      [
        'sloth/required',
        'metadata:\n  name: depot-scanner\n  namespace: parcels',
        'metadata:\n  namespace: parcels # here',
      ],
      [
        'sloth/required',
        '          totalQuery: sum(rate(scans_total[{{ .window }}]))\n',
        '',
      ],
      ['sloth/version', 'sloth.slok.dev/v1', 'sloth.slok.dev/v2 # here'],
      [
        'sloth/unknown-field',
        'pageAlert',
        'page_alert: {} # here\n        pageAlert',
      ],
      [
        'sloth/slo-plugins',
        '  service: depot-scanner',
        '  service: depot-scanner\n  sloPlugins: {} # here',
      ],
    ] as Edit[]
  ).map(inDocument(SLOTH_RESOURCE)),
  ...PYRRA_EDITS.map(inDocument(PYRRA_RATIO)),
  inDocument(PYRRA_LATENCY)([
    'pyrra/latency-bucket',
    'print_seconds_bucket{job="label-printer",le="2"}',
    'print_seconds_bucket{job="label-printer"} # here',
  ]),
  inDocument(PYRRA_NATIVE)(['pyrra/latency', '1s500ms', 'fast # here']),
  inDocument(PYRRA_NATIVE)(['pyrra/latency', '1s500ms', '0s # here']),
  inDocument(PYRRA_GAUGE)(['pyrra/metric', 'printer_ready{', 'not{ # here {']),
  ...RECORDED_EDITS.map(inDocument(RECORDED_SLOTH)),
  inDocument(RECORDED_PYRRA)(['openslo/target-perfect', '0.99', '1 # here']),
  {
    rule: 'reliability/unknown-kind',
    text: 'apiVersion: reliability/v1\nkind: Promise # here\n',
  },
  {
    rule: 'reliability/version-unknown',
    text: 'apiVersion: reliability/v2 # here\nkind: SLA\n',
  },
  ...SLA_EDITS.map(inDocument(SLA, RECORDED_SLOTH, MAINTENANCE)),
  {
    rule: 'reliability/reference-invalid',
    text: edit(SLA, 'slo: availability', 'slo: availability # here'),
    others: [
      { path: 'a.yaml', content: edit(RECORDED_SLOTH, '30d', '30 days') },
      { path: 'b.yaml', content: MAINTENANCE },
    ],
  },
  {
    rule: 'reliability/reference-invalid',
    text: edit(SLA, '- planned-maintenance', '- planned-maintenance # here'),
    others: [
      { path: 'a.yaml', content: RECORDED_SLOTH },
      { path: 'b.yaml', content: edit(MAINTENANCE, '2h', 'long') },
    ],
  },
  ...MAINTENANCE_EDITS.map(inDocument(MAINTENANCE)),
  ...EXEMPTION_EDITS.map(inDocument(EXEMPTION)),
  {
    rule: 'reliability/duplicate-name',
    text: `${EXEMPTION}---\n${edit(
      EXEMPTION,
      'apiVersion: reliability/v1',
      'apiVersion: reliability/v1 # here',
    )}`,
  },
  {
    rule: 'reliability/not-read-yet',
    text: edit(
      MAINTENANCE,
      'kind: MaintenanceWindow',
      'kind: MaintenanceWindow # here',
    ),
  },
];
