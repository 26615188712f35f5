import type {
  EntityRunbooks,
  ExecutionSummary,
  RunbookItem,
  RunbookReading,
  RunbooksApi,
} from '@vigie/backstage-plugin-reliability-common';

const NOW = Math.floor(Date.now() / 1000);
const DAY = 86400;
const SERVICE = 'component:default/quotes';

/** Reviewed then, never followed nor rehearsed, unless told. */
export function freshnessOf(
  score: 100 | 75 | 50 | 0,
  at?: number,
  part: Partial<RunbookItem['freshness']> = {},
): RunbookItem['freshness'] {
  return {
    review: { score, at },
    execution: { score: 0 },
    drill: { score: 0 },
    score: score / 2,
    state: score === 100 ? 'doubtful' : 'stale',
    ...part,
  };
}

export function runbookItemOf(part: Partial<RunbookItem> = {}): RunbookItem {
  return {
    entityRef: SERVICE,
    slug: 'errors-high',
    title: 'Too many errors',
    alerts: ['QuotesErrorsHigh'],
    signals: ['errors'],
    severity: 'page',
    requires: ['kubectl access to production'],
    file: 'runbooks/errors-high.md',
    origin: 'folder',
    freshness: {
      review: { score: 75, at: NOW - 200 * DAY },
      execution: { score: 50, at: NOW - 10 * DAY, outcome: 'partly' },
      drill: { score: 0 },
      score: 62,
      state: 'doubtful',
    },
    reviewedBy: 'user:default/ana',
    steps: 2,
    serviceTitle: 'Quotes',
    owner: 'group:default/delivery',
    tier: '1',
    problems: 1,
    ...part,
  };
}

export function executionOf(
  part: Partial<ExecutionSummary> = {},
): ExecutionSummary {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    entityRef: SERVICE,
    kind: 'incident',
    title: 'Too many errors',
    runbook: 'errors-high',
    status: 'open',
    startedBy: 'user:default/ana',
    lead: 'user:default/ana',
    startedAt: NOW - 300,
    revision: 3,
    ...part,
  };
}

export function runbookReadingOf(
  part: Partial<RunbookReading> = {},
): RunbookReading {
  return {
    runbook: runbookItemOf(),
    digest: 'abc',
    markdown: [
      '## Meaning',
      'More than one request in a hundred fails.',
      '## Diagnosis',
      '- [ ] Look at the errors, as in [traffic](traffic.md#Diagnosis)',
      '```sh\nkubectl get pods\n```',
      '## Mitigation',
      '- [ ] Roll back, see [the tool](../docs/tool.md)',
    ].join('\n\n'),
    parts: [],
    baseUrl: 'https://git.example.org/quotes/runbooks/errors-high.md',
    problems: [
      {
        entityRef: SERVICE,
        severity: 'warning',
        rule: 'runbook/sections',
        message: 'The section Impact is missing',
        file: 'runbooks/errors-high.md',
        line: 1,
      },
    ],
    open: [],
    others: [
      {
        slug: 'traffic',
        title: 'Traffic fell',
        file: 'runbooks/traffic.md',
        alerts: ['QuotesTrafficDropped'],
      },
    ],
    imageHosts: [],
    canReview: false,
    canExecute: true,
    ...part,
  };
}

export function entityRunbooksOf(
  part: Partial<EntityRunbooks> = {},
): EntityRunbooks {
  return {
    entityRef: SERVICE,
    runbooks: [
      runbookItemOf(),
      runbookItemOf({
        slug: 'traffic',
        title: 'Traffic fell',
        alerts: [],
        freshness: freshnessOf(0),
      }),
    ],
    scenarios: [
      {
        slug: 'bad-release',
        title: 'A bad release',
        runbooks: ['errors-high'],
        alerts: ['QuotesErrorsHigh'],
        minutes: 30,
        file: 'drills/bad-release.md',
        drilledAt: NOW - 40 * DAY,
        outcome: 'partly',
      },
    ],
    alertsWithout: ['QuotesSlow'],
    open: [executionOf()],
    records: [
      executionOf({
        id: '22222222-2222-4222-8222-222222222222',
        title: 'Traffic fell',
        status: 'finished',
        outcome: 'worked',
        finishedAt: NOW,
      }),
    ],
    actions: [
      {
        id: '33333333-3333-4333-8333-333333333333',
        executionId: '22222222-2222-4222-8222-222222222222',
        entityRef: SERVICE,
        title: 'Write down the second command',
        owner: 'group:default/delivery',
        due: '2099-01-01',
        state: 'open',
        createdBy: 'user:default/ana',
        createdAt: NOW - DAY,
      },
    ],
    problems: [
      {
        entityRef: SERVICE,
        severity: 'warning',
        rule: 'runbook/reviewed',
        message: 'Reviewed too long ago',
        file: 'runbooks/traffic.md',
        line: 3,
      },
    ],
    canReview: false,
    ...part,
  };
}

/** Answers what is read; what is written is for each test to say. */
export function runbooksApiOf(
  part: Partial<RunbooksApi> = {},
): jest.Mocked<RunbooksApi> {
  const unexpected = async () => {
    throw new Error('The interface does not ask for this');
  };
  const answers: RunbooksApi = {
    list: async () => ({
      items: entityRunbooksOf().runbooks,
      totalItems: 45,
      owners: ['group:default/delivery'],
    }),
    ofEntity: async () => entityRunbooksOf(),
    get: async () => runbookReadingOf(),
    review: unexpected,
    getFile: unexpected,
    listExecutions: async () => ({ items: [], totalItems: 0 }),
    getExecution: unexpected,
    startExecution: unexpected,
    addEvents: unexpected,
    listActions: async () => ({ items: [], totalItems: 0 }),
    addAction: unexpected,
    changeAction: unexpected,
    startDrill: unexpected,
    listSearchDocuments: unexpected,
    listDrillCandidates: async () => [],
    exportExecution: unexpected,
    ...part,
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, jest.fn(answer)]),
  ) as unknown as jest.Mocked<RunbooksApi>;
}
