import fc from 'fast-check';
import { pickCandidate, weighCandidates } from './drills';
import { EXECUTION_OUTCOMES } from './types';
import type { DrillCandidate } from './types';

const DAY = 86_400;
const NOW = 1_795_392_000;

const candidate = (change: Partial<DrillCandidate> = {}): DrillCandidate => ({
  entityRef: 'component:default/quote',
  scenario: 'queue-stuck',
  title: 'The queue is stuck',
  ...change,
});

/** How much likelier the first is than a drill of tier 3, 100 days ago, that worked. */
function ratio(change: Partial<DrillCandidate>): number {
  const plain = { drilledAt: NOW - 100 * DAY, outcome: 'worked' as const };
  const weighed = weighCandidates(
    [
      candidate({ scenario: 'a', ...plain, ...change }),
      candidate({ scenario: 'b', tier: '3', ...plain }),
    ],
    NOW,
  );
  const chance = (name: string) =>
    weighed.find(({ scenario }) => scenario === name)!.chance;
  return chance('a') / chance('b');
}

it.each<[string, Partial<DrillCandidate>, number]>([
  ['the same', {}, 1],
  ['twice as long ago', { drilledAt: NOW - 200 * DAY }, 2],
  ['a moment ago', { drilledAt: NOW }, 0.01],
  ['in the future', { drilledAt: NOW + 9 * DAY }, 0.01],
  ['did not work', { outcome: 'did-not' }, 2],
  ['worked partly', { outcome: 'partly' }, 1.5],
  ['tier 1', { tier: '1' }, 2],
  ['tier 2', { tier: '2' }, 1.5],
  ['never, any tier', { drilledAt: undefined, outcome: undefined }, 10.95],
  [
    'never, tier 1',
    { drilledAt: undefined, outcome: undefined, tier: '1' },
    5.4,
  ],
  [
    'tier 2, did not work, half as long ago',
    { tier: '2', outcome: 'did-not', drilledAt: NOW - 50 * DAY },
    1.5,
  ],
])('weighs %s', (_what, change, expected) => {
  expect(ratio(change)).toBeCloseTo(expected, 10);
});

const any = fc.record({
  entityRef: fc.constantFrom('component:default/a', 'component:default/b'),
  scenario: fc.string({ maxLength: 5 }),
  title: fc.constant('Something'),
  tier: fc.constantFrom(undefined, '1', '2', '3', 'constructor'),
  drilledAt: fc.option(fc.integer({ min: 0, max: 2 * NOW }), {
    nil: undefined,
  }),
  outcome: fc.constantFrom(undefined, ...EXECUTION_OUTCOMES),
});

const some = fc.uniqueArray(any, {
  minLength: 1,
  maxLength: 60,
  selector: ({ entityRef, scenario }) => `${entityRef} ${scenario}`,
});

it('gives each a chance, the likeliest first, that add up to 1', () => {
  fc.assert(
    fc.property(some, candidates => {
      const weighed = weighCandidates(candidates, NOW);
      const chances = weighed.map(({ chance }) => chance);
      expect(chances).toHaveLength(candidates.length);
      expect(chances.every(chance => chance > 0)).toBe(true);
      expect(chances).toEqual([...chances].sort((a, b) => b - a));
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(
        1,
        9,
      );
      expect(weighCandidates([...candidates].reverse(), NOW)).toEqual(weighed);
    }),
  );
});

describe('pickCandidate', () => {
  const weighed = ['a', 'b', 'c'].map((scenario, index) => ({
    ...candidate({ scenario }),
    chance: [0.5, 0.3, 0.2][index],
  }));

  it.each([
    [0, 'a'],
    [0.499, 'a'],
    [0.5, 'b'],
    [0.799, 'b'],
    [0.801, 'c'],
    [1 - Number.EPSILON, 'c'],
  ])('%d falls on %s', (random, scenario) => {
    expect(pickCandidate(weighed, random)?.scenario).toBe(scenario);
  });

  it('picks nothing from nothing', () => {
    expect(pickCandidate(weighCandidates([], NOW), 0.5)).toBeUndefined();
  });

  it('picks each as often as its chance says', () => {
    const found = weighCandidates(
      [
        candidate({ scenario: 'never' }),
        candidate({ scenario: 'lately', drilledAt: NOW - 30 * DAY }),
      ],
      NOW,
    );
    const runs = 10_000;
    const picks = Array.from(
      { length: runs },
      (_, index) => pickCandidate(found, index / runs)?.scenario,
    );
    for (const { scenario, chance } of found) {
      const share = picks.filter(pick => pick === scenario).length / runs;
      expect(share).toBeCloseTo(chance, 3);
    }
  });
});
