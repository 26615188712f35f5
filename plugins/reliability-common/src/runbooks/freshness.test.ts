import fc from 'fast-check';
import { freshnessDays, runbookFreshness } from './freshness';
import { EXECUTION_OUTCOMES } from './types';
import type { ExecutionOutcome } from './types';

const DAY = 86_400;
/** 2026-11-23, one second before noon. */
const NOW = Date.UTC(2026, 10, 23, 11, 59, 59) / 1000;
const MIDNIGHT = Date.UTC(2026, 10, 23) / 1000;
const dateOf = (daysAgo: number) =>
  new Date((NOW - daysAgo * DAY) * 1000).toISOString().slice(0, 10);

describe('the review', () => {
  it.each([
    ['today', dateOf(0), '1', 100],
    ['on the last day', dateOf(90), '1', 100],
    ['a day late', dateOf(91), '1', 75],
    ['on the last day of twice the time', dateOf(180), '1', 75],
    ['after twice the time', dateOf(181), '1', 50],
    ['on the last day of tier 2', dateOf(180), '2', 100],
    ['on the last day of tier 3', dateOf(365), '3', 100],
    ['late without a tier', dateOf(366), undefined, 75],
    ['tomorrow', dateOf(-1), '1', 100],
    ['on no day that exists', '2026-02-30', '1', 0],
    ['at no date', 'yesterday', '1', 0],
    ['never', undefined, '1', 0],
  ])('%s', (_when, reviewed, tier, score) => {
    const { review } = runbookFreshness({ reviewed, tier, now: NOW });
    expect(review.score).toBe(score);
    expect(review.at === undefined).toBe(score === 0);
    expect(review.at ?? NOW).toBeLessThanOrEqual(NOW);
  });

  it('turns at midnight UTC, and not a day after the hour of the review', () => {
    const reviewedAt = MIDNIGHT - 90 * DAY - 1;
    const score = (now: number) =>
      runbookFreshness({ activity: { reviewedAt }, tier: '1', now }).review
        .score;
    expect([score(MIDNIGHT - 1), score(MIDNIGHT)]).toEqual([100, 75]);
  });

  it.each([
    ['the portal', dateOf(400), NOW - DAY, NOW - DAY],
    ['the file', dateOf(2), NOW - 300 * DAY, MIDNIGHT - 2 * DAY],
  ])('counts the later one, of %s', (_where, reviewed, reviewedAt, at) => {
    const { review } = runbookFreshness({
      reviewed,
      activity: { reviewedAt },
      tier: '1',
      now: NOW,
    });
    expect(review).toEqual({ score: 100, at });
  });
});

describe('executions and drills', () => {
  const cases: Array<[string, number, ExecutionOutcome | undefined, number]> = [
    ['worked in time', 90, 'worked', 100],
    ['worked too long ago', 91, 'worked', 75],
    ['worked partly', 0, 'partly', 75],
    ['did not work', 0, 'did-not', 50],
    ['did not work long ago', 4000, 'did-not', 50],
    ['ended nobody knows how', 0, undefined, 75],
    ['worked in the future', -3, 'worked', 100],
  ];
  it.each(cases)('%s', (_what, daysAgo, outcome, score) => {
    const at = NOW - daysAgo * DAY;
    const aspect = {
      score,
      at: Math.min(at, NOW),
      ...(outcome && { outcome }),
    };
    const { execution, drill } = runbookFreshness({
      activity: {
        executedAt: at,
        executionOutcome: outcome,
        drilledAt: at,
        drillOutcome: outcome,
      },
      tier: '1',
      now: NOW,
    });
    expect([execution, drill]).toEqual([aspect, aspect]);
  });
});

describe('the whole', () => {
  it.each([
    ['all right', 0, 'worked', 100, 'fresh'],
    ['reviewed, worked partly', 0, 'partly', 87, 'ageing'],
    ['reviewed, did not work', 0, 'did-not', 75, 'ageing'],
    ['overdue, did not work', 100, 'did-not', 62, 'doubtful'],
    ['reviewed, never followed', 0, undefined, 50, 'doubtful'],
    ['overdue, never followed', 100, undefined, 37, 'stale'],
  ] as Array<[string, number, ExecutionOutcome | undefined, number, string]>)(
    '%s',
    (_what, reviewedDays, outcome, score, state) => {
      expect(
        runbookFreshness({
          reviewed: dateOf(reviewedDays),
          activity: outcome && { executedAt: NOW, executionOutcome: outcome },
          tier: '1',
          now: NOW,
        }),
      ).toMatchObject({ score, state, drill: { score: 0 } });
    },
  );

  it('is the mean, rounded down, of the review and the better proof, and no state is better than its score', () => {
    const outcome = fc.option(fc.constantFrom(...EXECUTION_OUTCOMES), {
      nil: undefined,
    });
    const ago = fc.option(fc.integer({ min: -10, max: 900 }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(ago, ago, ago, outcome, outcome, (a, b, c, d, e) => {
        const at = (days?: number) =>
          days === undefined ? undefined : NOW - days * DAY;
        const { review, execution, drill, score, state } = runbookFreshness({
          activity: {
            reviewedAt: at(a),
            executedAt: at(b),
            executionOutcome: d,
            drilledAt: at(c),
            drillOutcome: e,
          },
          tier: '2',
          now: NOW,
        });
        const best = Math.max(execution.score, drill.score);
        expect(score).toBe(Math.floor((review.score + best) / 2));
        const least = { fresh: 100, ageing: 75, doubtful: 50, stale: 0 };
        const next = { fresh: 101, ageing: 100, doubtful: 75, stale: 50 };
        expect(score).toBeGreaterThanOrEqual(least[state]);
        expect(score).toBeLessThan(next[state]);
      }),
    );
  });
});

it.each([
  [{ '1': 30, default: 60 }, '1', 30],
  [{ '1': 30, default: 60 }, ' 1 ', 30],
  [{ '1': 30, default: 60 }, '4', 60],
  [{ '1': 30, default: 60 }, 'constructor', 60],
  [{ '1': 30, default: 60 }, undefined, 60],
  [{ '1': 30 }, '2', 365],
])('reads the days of %j for tier %s', (days, tier, expected) => {
  expect(freshnessDays(days, tier)).toBe(expected);
});
