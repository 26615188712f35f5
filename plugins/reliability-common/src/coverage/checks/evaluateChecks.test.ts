import fc from 'fast-check';
import { alert, NOW, serviceFacts } from '../__fixtures__/facts';
import type { ServiceFacts } from '../facts';
import { configureChecks } from './configureChecks';
import { DEFAULT_CHECKS } from './defaultChecks';
import { evaluateChecks } from './evaluateChecks';
import { decodeOutcomes, encodeOutcomes } from './outcomeText';
import { CHECK_OUTCOMES, LEVELS } from './types';
import type { CheckDefinition, CheckOutcome, Exemption, Level } from './types';

const TODAY = new Date(NOW * 1000).toISOString().slice(0, 10);
const dayAfter = (days: number) =>
  new Date((NOW + days * 86_400) * 1000).toISOString().slice(0, 10);

const OWNED: ServiceFacts['ownership'] = {
  state: 'owned',
  observedAt: NOW,
  owner: { entityRef: 'group:default/a', exists: true, members: 3 },
};

function outcomeOf(id: string, facts: ServiceFacts) {
  const { results } = evaluateChecks(facts, {
    checks: DEFAULT_CHECKS,
    now: NOW,
  });
  return results.find(result => result.id === id)!;
}

function check(
  id: string,
  level: Level,
  outcome: CheckOutcome,
  more: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    id,
    level,
    title: id,
    why: id,
    evaluate: () => ({ outcome, reason: 'Because.', next: 'Do it.' }),
    ...more,
  };
}

function exemption(change: Partial<Exemption> = {}): Exemption {
  return {
    name: 'agreed',
    check: 'a/b',
    reason: 'Goes next year',
    approvedBy: 'group:default/sre',
    until: TODAY,
    file: 'e.yaml',
    line: 1,
    ...change,
  };
}

describe('the checks there are', () => {
  it('have ids of their own, in the order of levels, each with a why', () => {
    const ids = DEFAULT_CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    const ranks = DEFAULT_CHECKS.map(({ level }) => LEVELS.indexOf(level));
    expect(ranks).toEqual([...ranks].sort());
    for (const { id, title, why } of DEFAULT_CHECKS) {
      expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
      expect([title, why].every(text => text.length > 5)).toBe(true);
    }
  });

  const failing: Array<[string, Partial<Parameters<typeof serviceFacts>[0]>]> =
    [
      ['ownership/group', { ownership: { state: 'unowned', observedAt: NOW } }],
      [
        'ownership/members',
        { ownership: { state: 'empty-group', observedAt: NOW } },
      ],
      ['slo/defined', { slos: [] }],
      ['slo/measured', { slos: [{ name: 'a', state: 'no-data' }] }],
      ['slo/promise-kept', { slos: [{ name: 'a', state: 'exhausted' }] }],
      ['slo/burn-alerted', { slos: [{ name: 'a', state: 'healthy' }] }],
      [
        'definitions/valid',
        {
          definitions: {
            state: 'read',
            errors: 1,
            warnings: 0,
            messages: ['a.yaml:1: no'],
          },
        },
      ],
      [
        'coverage/targets-up',
        { monitoring: { targets: { up: 1, down: 1, lastError: 'refused' } } },
      ],
      ['coverage/traffic-collected', { monitoring: { metrics: [] } }],
      ['coverage/errors-alerted', { alerts: [] }],
      [
        'coverage/alert-healthy',
        {
          alerts: [
            alert('A', 'up{job="quote"} == 0', {
              rule: { health: 'error', lastError: 'many-to-many' },
            }),
          ],
        },
      ],
      [
        'coverage/alert-metric',
        { alerts: [alert('A', 'gone_total{job="quote"} > 0')] },
      ],
      [
        'coverage/alert-parses',
        { alerts: [alert('A', 'sum(', { isLoaded: false })] },
      ],
      [
        'coverage/alert-severity',
        {
          alerts: [
            alert('A', 'up{job="quote"} == 0', { rule: { labels: {} } }),
          ],
        },
      ],
      [
        'coverage/alert-routed',
        {
          alerts: [
            alert('A', 'up{job="quote"} == 0', {
              routing: { reaches: 'nobody', receivers: ['null'], path: [] },
            }),
          ],
        },
      ],
      [
        'coverage/alert-silenced',
        {
          alerts: [
            alert('A', 'up{job="quote"} == 0', {
              routing: {
                reaches: 'human',
                receivers: ['a'],
                path: [],
                silencedUntil: NOW + 60,
              },
            }),
          ],
        },
      ],
      [
        'coverage/alert-loaded',
        { alerts: [alert('A', 'up{job="quote"} == 0', { isLoaded: false })] },
      ],
      [
        'coverage/alert-in-git',
        { alerts: [alert('A', 'up{job="quote"} == 0', { isInGit: false })] },
      ],
      [
        'coverage/alert-firing',
        {
          alerts: [
            alert('A', 'up{job="quote"} == 0', {
              firing: { ratio: 1, seconds: 30 * 86_400 },
            }),
          ],
        },
      ],
      [
        'coverage/runbook-linked',
        {
          alerts: [
            alert('A', 'up{job="quote"} == 0', { rule: { annotations: {} } }),
          ],
        },
      ],
      ['runbooks/present', {}],
      [
        'runbooks/answer-alerts',
        {
          runbooks: [
            { slug: 'a', title: 'A', alerts: ['Renamed'], signals: [] },
          ],
        },
      ],
      [
        'coverage/dashboard',
        {
          dashboards: { isConfigured: true, items: [] },
        },
      ],
      [
        'ownership/sre-partner',
        { tier: '1', ownership: { state: 'owned', observedAt: NOW } },
      ],
      [
        'coverage/alertmanager-peers',
        { routing: { source: 'am', peers: 1, isClustered: true } },
      ],
      [
        'coverage/datastore-checklist',
        { kind: 'Resource', type: 'database', technology: 'postgresql' },
      ],
      [
        'delivery/e2e',
        {
          reports: [
            {
              checkId: 'delivery/e2e',
              outcome: 'fail',
              observedAt: NOW - 60,
              expiresAt: NOW + 60,
            },
          ],
        },
      ],
    ];
  it.each(failing)('%s fails and says what to do', (id, change) => {
    const result = outcomeOf(id, serviceFacts(change));
    expect(result).toMatchObject({
      outcome: 'fail',
      reason: expect.stringMatching(/.{5}/),
      next: expect.stringMatching(/.{5}/),
    });
  });

  it('passes what is right, from the facts of a service in good order', () => {
    const facts = serviceFacts({
      tier: '1',
      ownership: {
        ...OWNED!,
        srePartner: { entityRef: 'user:default/b', exists: true },
      },
      definitions: { state: 'read', errors: 0, warnings: 1, messages: [] },
      slos: [{ name: 'availability', state: 'healthy' }],
      runbooks: [
        {
          slug: 'a',
          title: 'A',
          alerts: ['QuotesFailing'],
          signals: ['errors'],
        },
      ],
      reports: [
        {
          checkId: 'delivery/e2e',
          outcome: 'pass',
          link: 'https://ci.example.org/1',
          observedAt: NOW - 60,
          expiresAt: NOW + 60,
        },
      ],
    });
    for (const id of [
      'ownership/group',
      'ownership/members',
      'ownership/sre-partner',
      'definitions/valid',
      'slo/defined',
      'slo/measured',
      'slo/promise-kept',
      'coverage/targets-up',
      'coverage/errors-collected',
      'coverage/errors-alerted',
      'coverage/alert-healthy',
      'coverage/alert-routed',
      'coverage/alert-silenced',
      'coverage/alert-in-git',
      'coverage/runbook-linked',
      'runbooks/present',
      'runbooks/answer-alerts',
      'coverage/dashboard',
      'coverage/alertmanager-peers',
      'delivery/e2e',
    ]) {
      const { outcome, reason } = outcomeOf(id, facts);
      expect([id, outcome, outcome === 'pass' ? '' : reason]).toEqual([
        id,
        'pass',
        '',
      ]);
    }
    expect(outcomeOf('delivery/e2e', facts).link).toBe(
      'https://ci.example.org/1',
    );
  });

  it('passes nothing that rests on a source that is away', () => {
    const facts = serviceFacts({
      alerts: [],
      monitoring: {
        unknown: 'main could not be read',
        metrics: [],
        targets: undefined,
      },
      routing: { source: 'am', unknown: 'am could not be read' },
      dashboards: { isConfigured: true, unknown: 'away', items: [] },
    });
    const { results } = evaluateChecks(facts, {
      checks: DEFAULT_CHECKS,
      now: NOW,
    });
    const seen = results.filter(
      ({ id, outcome }) =>
        id.startsWith('coverage/') && ['pass', 'fail'].includes(outcome),
    );
    expect(seen).toEqual([]);
  });

  it('asks nothing of a library that runs nothing', () => {
    const facts = serviceFacts({
      type: 'library',
      alerts: [],
      ownership: OWNED,
      monitoring: { basis: 'none', metrics: [], targets: undefined },
      definitions: {
        state: 'not-configured',
        errors: 0,
        warnings: 0,
        messages: [],
      },
    });
    const { results } = evaluateChecks(facts, {
      checks: DEFAULT_CHECKS,
      now: NOW,
    });
    expect(
      results.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id),
    ).toEqual([]);
    expect(outcomeOf('slo/defined', facts).outcome).toBe('not-applicable');
  });

  it('lets a report expire', () => {
    const report = {
      checkId: 'delivery/e2e',
      outcome: 'pass' as const,
      observedAt: NOW - 60,
      expiresAt: NOW,
    };
    expect(
      outcomeOf('delivery/e2e', serviceFacts({ reports: [report] })),
    ).toMatchObject({ outcome: 'unknown', next: expect.any(String) });
    expect(outcomeOf('delivery/e2e', serviceFacts()).outcome).toBe(
      'not-applicable',
    );
  });
});

describe('exemptions', () => {
  const judge = (own: Exemption, outcome: CheckOutcome = 'fail') =>
    evaluateChecks(serviceFacts({ exemptions: [own] }), {
      checks: [check('a/b', 'observed', outcome)],
      now: NOW,
    });

  it('count until the end of their last day', () => {
    const { results, level, missing } = judge(exemption());
    expect(results[0]).toMatchObject({
      outcome: 'exempt',
      exemption: { name: 'agreed', until: TODAY },
    });
    expect({ level, missing }).toEqual({ level: 'resilient', missing: [] });
  });

  it.each([
    ['past its date', { until: dayAfter(-1) }, 'ended on'],
    ['without a date', { until: undefined }, 'no end date'],
  ])('%s changes nothing, and the check says so', (_what, change, words) => {
    const { results, level } = judge(exemption(change));
    expect(results[0]).toMatchObject({
      outcome: 'fail',
      reason: expect.stringContaining(words),
    });
    expect(results[0].exemption).toBeUndefined();
    expect(level).toBeUndefined();
  });

  it('of another check, or of one that passes, change nothing', () => {
    expect(judge(exemption({ check: 'a/c' })).results[0].outcome).toBe('fail');
    expect(judge(exemption(), 'pass').results[0].outcome).toBe('pass');
  });
});

describe('levels', () => {
  it('are those below which nothing fails or is unknown, whatever the outcomes', () => {
    const outcome = fc.constantFrom(...CHECK_OUTCOMES);
    const one = fc.record({
      level: fc.constantFrom(...LEVELS),
      outcome,
      later: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), items => {
        const checks = items.map((item, index) =>
          check(
            `a/c${index}`,
            item.level,
            item.outcome,
            item.later ? { countsFrom: dayAfter(1) } : { countsFrom: TODAY },
          ),
        );
        const { level, missing } = evaluateChecks(serviceFacts(), {
          checks,
          now: NOW,
        });
        const isLow = (item: (typeof items)[number]) =>
          !item.later &&
          (item.outcome === 'fail' || item.outcome === 'unknown');
        const firstLow = LEVELS.findIndex(each =>
          items.some(item => item.level === each && isLow(item)),
        );
        expect(level).toBe(firstLow < 0 ? 'resilient' : LEVELS[firstLow - 1]);
        expect(missing).toEqual(
          checks
            .filter(
              (each, index) =>
                each.level === LEVELS[firstLow] && isLow(items[index]),
            )
            .map(({ id }) => id),
        );
      }),
    );
  });

  it('do not fall with a check that begins to count later, which is shown', () => {
    const { results, level } = evaluateChecks(serviceFacts(), {
      checks: [check('a/b', 'observed', 'fail', { countsFrom: dayAfter(10) })],
      now: NOW,
    });
    expect(results[0]).toMatchObject({
      outcome: 'fail',
      countsFrom: dayAfter(10),
    });
    expect(level).toBe('resilient');
  });
});

describe('own checks', () => {
  it('that throw are unknown, and take no other with them', () => {
    const { results } = evaluateChecks(serviceFacts(), {
      checks: [
        check('a/b', 'observed', 'pass', {
          evaluate: () => {
            throw new Error('no such field');
          },
        }),
        check('a/c', 'observed', 'pass'),
      ],
      now: NOW,
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['unknown', 'pass']);
    expect(results[0].reason).toContain('no such field');
  });

  it('are switched off, moved and narrowed by an installation', () => {
    const checks = configureChecks(
      [
        check('a/off', 'observed', 'fail'),
        check('a/moved', 'observed', 'fail'),
        check('a/tier', 'observed', 'fail'),
      ],
      new Map([
        ['a/off', { enabled: false }],
        ['a/moved', { level: 'resilient' as const }],
        ['a/tier', { appliesTo: { kinds: ['component'], tiers: ['1'] } }],
      ]),
    );
    expect(checks.map(({ id, level }) => [id, level])).toEqual([
      ['a/tier', 'observed'],
      ['a/moved', 'resilient'],
    ]);
    const outcome = (tier: string) =>
      evaluateChecks(serviceFacts({ tier }), { checks, now: NOW }).results[0]
        .outcome;
    expect([outcome('1'), outcome('2')]).toEqual(['fail', 'not-applicable']);
  });
});

it('writes outcomes as text and reads them again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CHECK_OUTCOMES)), outcomes => {
      const text = encodeOutcomes(outcomes);
      expect(text).toHaveLength(outcomes.length);
      expect(decodeOutcomes(text)).toEqual(outcomes);
    }),
  );
});
