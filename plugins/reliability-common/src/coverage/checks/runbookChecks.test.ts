import type { RunbookFact } from '../../runbooks';
import { alert, NOW, serviceFacts } from '../__fixtures__/facts';
import type { ServiceFacts } from '../facts';
import { DEFAULT_CHECKS } from './defaultChecks';
import { evaluateChecks } from './evaluateChecks';

const DAY = 86_400;
const dateOf = (daysAgo: number) =>
  new Date((NOW - daysAgo * DAY) * 1000).toISOString().slice(0, 10);

/** A runbook that is right in every way. */
function runbook(change: Partial<RunbookFact> = {}): RunbookFact {
  return {
    slug: 'quotes-failing',
    title: 'Quotes fail',
    alerts: ['QuotesFailing'],
    signals: ['errors'],
    file: 'runbooks/quotes-failing.md',
    reviewed: dateOf(1),
    missingSections: [],
    deadLinks: [],
    externalLinks: [
      {
        target: 'https://a.example.org',
        state: 'alive',
        file: 'a.md',
        line: 3,
      },
    ],
    activity: { drilledAt: NOW - DAY, drillOutcome: 'worked' },
    ...change,
  };
}

type Facts = Parameters<typeof serviceFacts>[0];

function outcomeOf(id: string, facts: Facts, options = {}) {
  const { results } = evaluateChecks(
    serviceFacts({ deadRunbookUrls: [], ...facts }),
    { checks: DEFAULT_CHECKS, now: NOW, ...options },
  );
  return results.find(result => result.id === `runbooks/${id}`)!;
}

/** Facts of a service with these runbooks, each a change of the right one. */
const having = (...changes: Array<Partial<RunbookFact>>): Facts => ({
  runbooks: changes.map(runbook),
});

const ADDED = [
  'urls-lead-somewhere',
  'alert-leads-to-each',
  'one-per-alert',
  'sections',
  'links',
  'external-links',
  'reviewed',
  'rehearsed',
];

it.each(ADDED)(
  '%s passes what is right, and asks nothing without runbooks',
  id => {
    expect(outcomeOf(id, having({}))).toMatchObject({ outcome: 'pass' });
    expect(outcomeOf(id, { runbooks: [] })).toMatchObject({
      outcome: 'not-applicable',
      reason: expect.stringContaining('runbooks/present'),
    });
  },
);

it('has them at the level where each belongs', () => {
  const levels = DEFAULT_CHECKS.filter(({ id }) => id.startsWith('runbooks/'));
  expect(levels.map(({ id, level }) => `${id} ${level}`)).toEqual([
    'runbooks/present operable',
    'runbooks/answer-alerts operable',
    ...ADDED.slice(0, 7).map(id => `runbooks/${id} operable`),
    'runbooks/rehearsed resilient',
  ]);
});

const DEAD_URL = {
  alert: 'QuotesFailing',
  url: '/runbooks/default/component/quote/gone',
};
const failing: Array<[string, string, Facts, RegExp, string[]]> = [
  [
    'urls-lead-somewhere',
    'a dead link, also without any runbook',
    { deadRunbookUrls: [{ ...DEAD_URL, file: 'rules.yaml', line: 7 }] },
    /QuotesFailing leads to no runbook/,
    ['rules.yaml:7 QuotesFailing: /runbooks/default/component/quote/gone'],
  ],
  [
    'alert-leads-to-each',
    'one whose alerts do not exist',
    having({}, { slug: 'b', title: 'B', alerts: ['Gone'] }),
    /No alert leads to B/,
    ['runbooks/quotes-failing.md B'],
  ],
  [
    'alert-leads-to-each',
    'one that an alert of another service links to',
    {
      ...having({ alerts: [] }),
      alerts: [
        alert('A', 'up == 0', {
          rule: {
            annotations: {
              runbook_url: '/runbooks/default/component/other/quotes-failing',
            },
          },
        }),
      ],
    },
    /No alert leads to Quotes fail/,
    ['runbooks/quotes-failing.md Quotes fail'],
  ],
  [
    'one-per-alert',
    'two for one alert',
    having({ alerts: ['A', 'B', 'B'] }, { alerts: ['B'], file: undefined }),
    /2 runbooks answer B/,
    ['runbooks/quotes-failing.md Quotes fail: B', 'Quotes fail: B'],
  ],
  [
    'sections',
    'a missing section',
    having({}, { missingSections: ['Impact', 'Mitigation'] }),
    /lacks Impact, Mitigation/,
    ['runbooks/quotes-failing.md Quotes fail: Impact, Mitigation'],
  ],
  [
    'links',
    'a dead link',
    having({
      deadLinks: [{ target: 'a.png', file: 'runbooks/a.md', line: 9 }],
    }),
    /a.png is not there/,
    ['runbooks/a.md:9 a.png'],
  ],
  [
    'external-links',
    'a dead link beside one nobody checked',
    having({
      externalLinks: [
        {
          target: 'https://b.example.org',
          state: 'unknown',
          file: 'a',
          line: 1,
        },
        {
          target: 'https://c.example.org',
          state: 'dead',
          reason: '404',
          file: 'a.md',
          line: 2,
        },
      ],
    }),
    /c.example.org is dead/,
    ['a.md:2 https://c.example.org: 404'],
  ],
  [
    'reviewed',
    'one overdue and one never reviewed',
    {
      tier: '1',
      ...having({ reviewed: dateOf(91) }, { title: 'B', reviewed: undefined }),
    },
    /every 90 days/,
    [
      `runbooks/quotes-failing.md Quotes fail: ${dateOf(91)}`,
      'runbooks/quotes-failing.md B: never',
    ],
  ],
  [
    'rehearsed',
    'one never rehearsed',
    having({ activity: undefined }),
    /1 runbook did not work.*365 days: Quotes fail/,
    ['runbooks/quotes-failing.md Quotes fail: never'],
  ],
  [
    'rehearsed',
    'one that did not work lately',
    having({
      activity: {
        drilledAt: NOW - DAY,
        drillOutcome: 'did-not',
        executedAt: NOW - 400 * DAY,
        executionOutcome: 'worked',
      },
    }),
    /did not work/,
    [
      `runbooks/quotes-failing.md Quotes fail: ${dateOf(
        400,
      )} (worked), ${dateOf(1)} (did not work)`,
    ],
  ],
];

it.each(failing)('%s fails for %s', (id, _what, facts, reason, evidence) => {
  expect(outcomeOf(id, facts)).toMatchObject({
    outcome: 'fail',
    reason: expect.stringMatching(reason),
    next: expect.stringMatching(/.{10}/),
    evidence,
  });
});

const UNSEEN = { basis: 'git', rulesUnknown: 'Rules are hidden' } as const;
const others: Array<[string, string, string, Facts]> = [
  [
    'urls-lead-somewhere',
    'unknown',
    'nobody looked',
    { ...having({}), deadRunbookUrls: undefined },
  ],
  [
    'alert-leads-to-each',
    'unknown',
    'rules are hidden',
    { ...having({ alerts: ['B'] }), monitoring: UNSEEN },
  ],
  [
    'alert-leads-to-each',
    'unknown',
    'nothing is seen',
    { ...having({ alerts: ['B'] }), monitoring: { basis: 'none' } },
  ],
  [
    'alert-leads-to-each',
    'pass',
    'an alert links to it',
    {
      ...having({ alerts: [] }),
      alerts: [
        alert('A', 'up == 0', {
          rule: {
            annotations: {
              runbook_url:
                'https://portal.example.org/runbooks/default/component/quote/quotes-failing?alert=A',
            },
          },
        }),
      ],
    },
  ],
  [
    'alert-leads-to-each',
    'pass',
    'an alert names its file',
    {
      ...having({ alerts: [] }),
      alerts: [
        alert('A', 'up == 0', {
          rule: { annotations: { runbook: 'runbooks/quotes-failing.md#a' } },
        }),
      ],
    },
  ],
  [
    'one-per-alert',
    'not-applicable',
    'none names an alert',
    having({ alerts: [] }),
  ],
  [
    'sections',
    'unknown',
    'one has not been looked at',
    having({}, { missingSections: undefined }),
  ],
  [
    'links',
    'unknown',
    'one has not been looked at',
    having({}, { deadLinks: undefined }),
  ],
  [
    'external-links',
    'unknown',
    'one has not been looked at',
    having({}, { externalLinks: undefined }),
  ],
  [
    'external-links',
    'not-applicable',
    'there is none',
    having({ externalLinks: [] }),
  ],
  [
    'external-links',
    'unknown',
    'nobody could check one',
    having(
      {},
      {
        externalLinks: [
          {
            target: 'https://b.example.org',
            state: 'unknown',
            file: 'a.md',
            line: 1,
          },
        ],
      },
    ),
  ],
  [
    'reviewed',
    'pass',
    'the portal has the review',
    having({ reviewed: dateOf(900), activity: { reviewedAt: NOW - DAY } }),
  ],
  [
    'rehearsed',
    'pass',
    'an incident proved it',
    having({ activity: { executedAt: NOW, executionOutcome: 'worked' } }),
  ],
  [
    'rehearsed',
    'not-applicable',
    'its alert wakes nobody',
    {
      ...having({ activity: undefined }),
      alerts: [
        alert('QuotesFailing', 'up == 0', {
          rule: { labels: { severity: 'ticket' } },
        }),
      ],
    },
  ],
  [
    'rehearsed',
    'fail',
    'its alert wakes nobody, in tier 1',
    {
      tier: '1',
      ...having({ activity: undefined }),
      alerts: [
        alert('QuotesFailing', 'up == 0', {
          rule: { labels: { severity: 'ticket' } },
        }),
      ],
    },
  ],
  [
    'rehearsed',
    'unknown',
    'its alert is hidden',
    {
      ...having({ alerts: ['Hidden'], activity: undefined }),
      monitoring: UNSEEN,
    },
  ],
  [
    'rehearsed',
    'not-applicable',
    'its alert does not exist',
    having({ alerts: ['Gone'], activity: undefined }),
  ],
];

it.each(others)('%s is %s where %s', (id, outcome, _where, facts) => {
  expect(outcomeOf(id, facts).outcome).toBe(outcome);
});

it('takes the days an installation has configured', () => {
  const freshnessRules = {
    reviewDays: { default: 2 },
    rehearsalDays: { default: 2 },
  };
  const facts = having({
    reviewed: dateOf(3),
    activity: { drilledAt: NOW - 3 * DAY, drillOutcome: 'worked' },
  });
  for (const id of ['reviewed', 'rehearsed']) {
    expect(outcomeOf(id, facts).outcome).toBe('pass');
    expect(outcomeOf(id, facts, { freshnessRules })).toMatchObject({
      outcome: 'fail',
      reason: expect.stringContaining('2 days'),
    });
  }
});

describe('lines to paste', () => {
  it('are a scenario where there is none, with names that YAML keeps', () => {
    const facts: Partial<ServiceFacts> = {
      scenarios: 0,
      runbooks: [runbook({ alerts: ['Late: [x]'], activity: undefined })],
      alerts: [alert('Late: [x]', 'up == 0')],
    };
    const { lines, next } = outcomeOf('rehearsed', facts);
    expect(next).toContain('drills/');
    expect(lines).toContain(
      'runbooks: [quotes-failing]\nalerts: ["Late: [x]"]',
    );
    expect(
      outcomeOf('rehearsed', { ...facts, scenarios: 1 }).lines,
    ).toBeUndefined();
  });

  it('are the headings, the day of the review, the alerts', () => {
    expect(
      outcomeOf(
        'sections',
        having({ missingSections: ['Impact', 'Diagnosis'] }),
      ).lines,
    ).toBe('## Impact\n\n## Diagnosis\n');
    expect(outcomeOf('reviewed', having({ reviewed: undefined })).lines).toBe(
      `reviewed: ${dateOf(0)}\n`,
    );
    expect(outcomeOf('alert-leads-to-each', having({ alerts: [] })).lines).toBe(
      'alerts: [NameOfTheAlert]\n',
    );
  });

  it('name five of many runbooks', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      title: `R${index}`,
      activity: undefined,
    }));
    const { reason, evidence } = outcomeOf('rehearsed', having(...many));
    expect(reason).toContain(': R0, R1, R2, R3, R4 and 4 more.');
    expect(evidence).toHaveLength(9);
  });
});
