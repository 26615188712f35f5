import type { Entity } from '@backstage/catalog-model';
import type {
  AlertConditionReading,
  BudgetSeries,
  BurnRateReading,
  CoverageStep,
  EntityReliability,
  ObjectiveReading,
  ReliabilityApi,
  RunbooksApi,
  ServicePage,
  ServiceSummary,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import { monitoringOf } from './monitoring';
import { campaigns, heatMap, heatMapServices } from './heatMap';
import { freshnessOf, runbooksApiOf } from './runbooks';

export const ENTITY_REF = 'component:default/quotes';

export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'quotes', namespace: 'default' },
  spec: { type: 'service', owner: 'group:default/delivery' },
};

/** The present, in epoch seconds, for ages in fixtures. */
export const NOW = Math.floor(Date.now() / 1000);
const DAY = 86400;

export function burnRateOf(part: Partial<BurnRateReading>): BurnRateReading {
  return {
    severity: 'page',
    longSeconds: 3600,
    shortSeconds: 300,
    factor: 14.4,
    long: 0.5,
    short: 0.4,
    firing: false,
    fireable: true,
    ...part,
  };
}

export function objectiveOf(
  part: Partial<ObjectiveReading> = {},
): ObjectiveReading {
  return {
    index: 0,
    target: '0.999',
    targetPpm: 999_000,
    state: 'healthy',
    measured: 1_234_000 / 1_234_567,
    budget: {
      allowedBad: 1234.567,
      spentBad: 567,
      remainingRatio: 1 - 567 / 1234.567,
    },
    burnRates: [
      burnRateOf({}),
      burnRateOf({
        severity: 'ticket',
        longSeconds: DAY,
        shortSeconds: 7200,
        factor: 3,
        long: 0.9,
        short: 0.8,
      }),
    ],
    projection: { pace: 0.46, paceSeconds: 7 * DAY },
    ...part,
  };
}

export function sloOf(part: Partial<Slo> = {}): Slo {
  return {
    id: 'a'.repeat(16),
    entityRef: ENTITY_REF,
    name: 'availability',
    displayName: 'Quotes answered',
    description: 'Quotes are answered without an error of ours.',
    state: 'healthy',
    method: 'Occurrences',
    source: {
      type: 'Prometheus',
      name: 'main',
      step: 60,
      queries: [
        {
          role: 'good',
          text: 'http_requests_total{job="quotes",code!~"5.."}',
          sent: 'sum(increase(http_requests_total{job="quotes",code!~"5.."}[1m]))',
        },
        { role: 'total', text: 'http_requests_total{job="quotes"}' },
      ],
    },
    window: {
      duration: '30d',
      seconds: 30 * DAY,
      isRolling: true,
      from: NOW - 30 * DAY,
      to: NOW - 60,
    },
    counts: {
      good: 1_234_000,
      total: 1_234_567,
      coveredSeconds: 29.8 * DAY,
      expectedSeconds: 30 * DAY,
    },
    observedAt: NOW - 4 * 60,
    evaluatedAt: NOW - 30,
    objectives: [objectiveOf()],
    file: 'slo.yaml',
    line: 1,
    ...part,
  };
}

/** 2026-11-23 20:00 in Paris, for what depends on the calendar. */
export const NOVEMBER_23 = Date.UTC(2026, 10, 23, 19) / 1000;

/** November 2026 in Paris, as measured on the 23rd. */
export const november: Slo['window'] = {
  duration: '1M',
  seconds: 30 * DAY,
  isRolling: false,
  timeZone: 'Europe/Paris',
  from: Date.UTC(2026, 9, 31, 23) / 1000,
  to: NOVEMBER_23,
  endsAt: Date.UTC(2026, 10, 30, 23) / 1000,
};

/** The SLO by slices of five minutes; 6,576 of them are counted, 2,064 are to come. */
export function slicedSloOf(part: Partial<Slo> = {}): Slo {
  const objective = objectiveOf({
    target: '0.99',
    targetPpm: 990_000,
    timeSlice: { seconds: 300, target: '0.95' },
    measured: 6543 / 6576,
    budget: {
      allowedBad: 86.4,
      spentBad: 33,
      remainingRatio: 1 - 33 / 86.4,
      badHourRatio: 12 / 86.4,
    },
  });
  return sloOf({
    method: 'Timeslices',
    unit: 'slices',
    window: november,
    counts: {
      good: 6543,
      total: 6576,
      coveredSeconds: 6576 * 300,
      expectedSeconds: 6576 * 300,
    },
    observedAt: NOVEMBER_23,
    evaluatedAt: NOVEMBER_23,
    objectives: [objective],
    ...part,
  });
}

/** Two objectives with indicators of their own: 0.5 × 40 ÷ 100 + 2 × 30 ÷ 300 = 40 %. */
export function compositeSloOf(part: Partial<Slo> = {}): Slo {
  const counts = { coveredSeconds: 30 * DAY, expectedSeconds: 30 * DAY };
  return sloOf({
    displayName: 'Checkout',
    unit: undefined,
    counts: undefined,
    composite: {
      spentRatio: 0.4,
      remainingRatio: 0.6,
      burnRates: [burnRateOf({ long: 2.25, short: 2 })],
      projection: { pace: 0.8, paceSeconds: 7 * DAY },
    },
    source: {
      type: 'Prometheus',
      name: 'main',
      step: 60,
      queries: [
        { role: 'bad', objective: 0, text: 'answers_failed_total' },
        { role: 'total', objective: 0, text: 'answers_total' },
        { role: 'threshold', objective: 1, text: 'answers:p99' },
      ],
    },
    objectives: [
      objectiveOf({
        indicator: 'answers',
        weight: 0.5,
        unit: 'events',
        counts: { ...counts, good: 99_960, total: 100_000 },
        measured: 0.9996,
        budget: { allowedBad: 100, spentBad: 40, remainingRatio: 0.6 },
        burnRates: [burnRateOf({ long: 0.5 })],
      }),
      objectiveOf({
        index: 1,
        indicator: 'speed',
        weight: 2,
        unit: 'observations',
        threshold: { op: 'lte', value: 0.4 },
        state: 'at-risk',
        target: '0.99',
        targetPpm: 990_000,
        counts: { ...counts, good: 29_970, total: 30_000 },
        measured: 0.999,
        budget: { allowedBad: 300, spentBad: 30, remainingRatio: 0.9 },
        burnRates: [burnRateOf({ long: 1 })],
      }),
    ],
    ...part,
  });
}

export function conditionOf(
  part: Partial<AlertConditionReading> = {},
): AlertConditionReading {
  return {
    policy: 'wake-up',
    name: 'fast-burn',
    severity: 'critical',
    op: 'gte',
    threshold: 2,
    lookbackSeconds: 3600,
    alertAfterSeconds: 0,
    burnRate: 3.5,
    holds: true,
    ...part,
  };
}

function step(
  verdict: CoverageStep['verdict'],
  evidence: string[] = [],
  reason?: string,
): CoverageStep {
  return { verdict, evidence, reason };
}

export function reliabilityOf(
  part: Partial<EntityReliability> = {},
): EntityReliability {
  return {
    entityRef: ENTITY_REF,
    tier: '1',
    definitions: {
      state: 'read',
      location: 'dir:./reliability',
      readAt: NOW - 120,
      errors: 0,
      warnings: 0,
    },
    ownership: {
      state: 'owned',
      observedAt: NOW - 120,
      owner: {
        entityRef: 'group:default/delivery',
        exists: true,
        title: 'Delivery',
        kind: 'Group',
        type: 'team',
        members: 5,
      },
      srePartner: {
        entityRef: 'user:default/nora',
        exists: true,
        title: 'Nora',
        kind: 'User',
      },
    },
    slos: [sloOf()],
    coverage: {
      verdict: 'partial',
      level: 'observed',
      basis: 'live',
      source: 'Prometheus main',
      observedAt: NOW - 120,
      signals: [
        {
          signal: 'traffic',
          verdict: 'covered',
          collected: step('covered', ['http_requests_total']),
          alerted: step('covered', ['QuotesTrafficDropped']),
          runbook: step('covered', ['runbooks/traffic.md']),
        },
        {
          signal: 'latency',
          verdict: 'uncovered',
          collected: step('covered', ['http_request_duration_seconds']),
          alerted: step('uncovered', [], 'No rule watches latency.'),
          runbook: step('not-applicable'),
        },
      ],
    },
    runbooks: [
      {
        id: 'b'.repeat(16),
        slug: 'errors-high',
        title: 'Too many errors',
        alerts: ['QuotesErrorsHigh'],
        signals: ['errors'],
        severity: 'page',
        reviewed: new Date((NOW - 95 * DAY) * 1000).toISOString().slice(0, 10),
        file: 'runbooks/errors-high.md',
        freshness: freshnessOf(100, NOW - 95 * DAY),
      },
      {
        id: 'c'.repeat(16),
        slug: 'traffic',
        title: 'Traffic fell',
        alerts: [],
        signals: ['traffic'],
        reviewed: new Date((NOW - 400 * DAY) * 1000).toISOString().slice(0, 10),
        file: 'runbooks/traffic.md',
        freshness: freshnessOf(75, NOW - 400 * DAY),
      },
    ],
    training: {
      courses: [
        {
          entityRef: 'resource:default/course-alerting',
          title: 'Alerts that help',
          summary: 'From a signal to a call that is worth it.',
          level: 'beginner',
          minutes: 45,
          topics: ['coverage/latency-alerted', 'team/own-topic'],
          matches: ['coverage/latency-alerted', 'team/own-topic'],
          lessons: [
            { id: 'd'.repeat(16), slug: 'one', title: 'What an alert is for' },
            { id: 'e'.repeat(16), slug: 'two', title: 'Two windows' },
          ],
        },
      ],
    },
    problems: [],
    ...part,
  };
}

export const series: BudgetSeries = {
  id: 'a'.repeat(16),
  objective: 0,
  from: NOW - 30 * DAY,
  to: NOW,
  points: Array.from({ length: 30 }, (_, day) => ({
    time: NOW - (29 - day) * DAY,
    good: 40_000,
    total: 40_019,
    coveredSeconds: DAY,
    remainingRatio: 1 - day * 0.018,
  })),
};

export function serviceOf(part: Partial<ServiceSummary> = {}): ServiceSummary {
  return {
    entityRef: ENTITY_REF,
    name: 'quotes',
    title: 'Quotes',
    owner: 'group:default/delivery',
    tier: '1',
    level: 'alerted',
    worstState: 'burning',
    sloCount: 2,
    lowestRemainingRatio: -0.12,
    coverageVerdict: 'partial',
    coverageBasis: 'live',
    signalsAlerted: 2,
    signalsTotal: 3,
    runbookCount: 3,
    problemCount: 1,
    observedAt: NOW - 240,
    ...part,
  };
}

export const services: ServicePage = {
  items: [
    serviceOf(),
    serviceOf({
      entityRef: 'component:default/tool',
      name: 'tool',
      title: undefined,
      owner: undefined,
      tier: undefined,
      level: undefined,
      worstState: undefined,
      sloCount: 0,
      lowestRemainingRatio: undefined,
      coverageVerdict: 'unknown',
      signalsAlerted: undefined,
      signalsTotal: undefined,
      runbookCount: 0,
      problemCount: 0,
      observedAt: undefined,
    }),
  ],
  totalItems: 45,
  owners: ['group:default/delivery', 'group:default/platform'],
};

/** Mocked to the methods of its parts, which `jest.Mocked` alone is not. */
export type MockedApi = Omit<jest.Mocked<ReliabilityApi>, 'runbooks'> & {
  runbooks: jest.Mocked<RunbooksApi>;
};

/** An API that answers what the interface asks; single answers are replaced by tests. */
export function apiOf(part: Partial<ReliabilityApi> = {}): MockedApi {
  const unexpected = async () => {
    throw new Error('The interface does not ask for this');
  };
  const answers: ReliabilityApi = {
    getEntitiesByRefs: async () => [reliabilityOf()],
    listServices: async () => services,
    getSloBudget: async () => series,
    getDocument: async id => ({
      id,
      entityRef: ENTITY_REF,
      kind: 'runbook',
      slug: 'errors-high',
      title: 'Too many errors',
      markdown: '# First steps\n\nLook at the **errors** by version.',
      file: 'runbooks/errors-high.md',
    }),
    listSlos: unexpected,
    getSlo: unexpected,
    listDefinitionProblems: unexpected,
    pushMeasurements: unexpected,
    listMeasurements: unexpected,
    getHeatMap: async () => heatMap,
    listHeatMapServices: async () => heatMapServices,
    listCampaigns: async () => campaigns,
    listSources: unexpected,
    listChecks: unexpected,
    getMonitoring: async () => monitoringOf(NOW),
    refreshEntity: async () => ({ refreshedAt: NOW }),
    runbooks: runbooksApiOf(),
    ...part,
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      typeof answer === 'function' ? jest.fn(answer) : answer,
    ]),
  ) as unknown as MockedApi;
}
