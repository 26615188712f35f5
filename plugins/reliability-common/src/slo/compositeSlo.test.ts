import fc from 'fast-check';
import type { ObjectiveDefinition } from '../definitions/types';
import {
  definitionOf,
  EVENTS,
  inputOf,
  OBSERVATIONS,
  partOf,
  SECONDS,
  type WindowFacts,
} from './__testUtils__/evaluationInput';
import { DAY, HOUR, MIDNIGHT, MINUTE } from './__testUtils__/history';
import { evaluateSlo } from './evaluateSlo';
import type { EvaluationInput, PartInput } from './evaluationInput';

const WINDOW = 30 * DAY;
const QUARTER = WINDOW / 4;

const TARGET = { text: '0.999', ppm: 999_000 };

interface Member {
  facts?: Record<number, WindowFacts>;
  part?: Partial<PartInput>;
  objective?: Partial<ObjectiveDefinition>;
}

/** Objectives of 99.9 % with indicators of their own, called a, b and so on. */
function compositeOf(
  members: Member[],
  overrides: Parameters<typeof definitionOf>[0] = {},
): EvaluationInput {
  return {
    ...inputOf(),
    definition: definitionOf({
      indicator: undefined,
      objectives: members.map(({ objective }, index) => ({
        target: TARGET,
        indicator: { ...EVENTS, name: 'abcdef'[index] },
        ...objective,
      })),
      ...overrides,
    }),
    parts: members.map(({ facts, part }) => partOf(facts, part)),
  };
}

const spent = (bad: number, total = 100_000) => ({ [WINDOW]: { bad, total } });

describe('the budget that objectives share', () => {
  it('is spent by weight × the share each has spent', () => {
    const { state, reason, composite, counts, unit, objectives } = evaluateSlo(
      compositeOf([
        // 40 of 100 allowed, half weight: 0.2.
        { facts: spent(40), objective: { weightPpm: 500_000 } },
        // 6 of 10 allowed, and a weight of 1: 0.6.
        { facts: spent(6, 10_000) },
      ]),
    );
    expect([state, reason]).toEqual(['healthy', undefined]);
    expect(composite?.spentRatio).toBeCloseTo(0.8, 12);
    expect(composite?.remainingRatio).toBeCloseTo(0.2, 12);
    expect([counts, unit]).toEqual([undefined, 'events']);
    expect(
      objectives.map(reading => [
        reading.budget?.spentBad,
        reading.counts?.total,
        reading.unit,
      ]),
    ).toEqual([
      [40, 100_000, 'events'],
      [6, 10_000, 'events'],
    ]);
  });

  it.each([
    // 0.5 and a third of a budget: 1/2 × 1/2 + 3/4 × 1 is exactly 1.
    [50, 75, 'exhausted'],
    [50, 75 - 2 ** -10, 'healthy'],
    [50 - 2 ** -10, 75, 'healthy'],
    [0, 100, 'exhausted'],
    [100, 0, 'healthy'],
    [200, 0, 'exhausted'],
  ])('with %d and %d bad is %s', (first, second, state) => {
    expect(
      evaluateSlo(
        compositeOf([
          { facts: spent(first), objective: { weightPpm: 500_000 } },
          { facts: spent(second) },
        ]),
      ).state,
    ).toBe(state);
  });

  it('says how much was spent, and is not spent by one objective that is', () => {
    const { state, reason, objectives } = evaluateSlo(
      compositeOf([
        { facts: spent(80) },
        { facts: spent(50) },
        { facts: spent(0) },
      ]),
    );
    expect([state, reason]).toEqual([
      'exhausted',
      '130% of the shared budget spent in 30 days',
    ]);
    expect(objectives.map(reading => reading.state)).toEqual([
      'healthy',
      'healthy',
      'healthy',
    ]);
    const light = { weightPpm: 100_000 };
    const one = evaluateSlo(
      compositeOf([
        { facts: spent(200), objective: light },
        { facts: spent(0), objective: light },
      ]),
    );
    expect(one.state).toBe('healthy');
    expect(one.objectives[0].state).toBe('exhausted');
    expect(one.composite?.spentRatio).toBeCloseTo(0.2, 12);
  });

  it('is spent by anything bad where an objective allows none', () => {
    const whole = { target: { text: '1', ppm: 1_000_000 } };
    const at = (bad: number) =>
      evaluateSlo(
        compositeOf([
          { facts: spent(bad), objective: whole },
          { facts: spent(10) },
        ]),
      );
    expect(at(0)).toMatchObject({
      state: 'healthy',
      composite: { spentRatio: 0.1, remainingRatio: 0.9 },
    });
    expect(at(1)).toMatchObject({
      state: 'exhausted',
      reason: 'Something bad in 30 days, and an objective allows none',
      composite: { spentRatio: undefined, remainingRatio: undefined },
    });
    expect(at(1).composite?.burnRates.every(({ fireable }) => fireable)).toBe(
      true,
    );
  });

  it('stays exact with many objectives', () => {
    // 60 × 1/60 is 1, which 60 floats do not add up to.
    const members = Array.from({ length: 60 }, () => ({
      facts: spent(1000, 60_000_000),
    }));
    const input = (last: number) => ({
      ...compositeOf(
        members.map((member, index) => ({
          ...member,
          facts: spent(index === 59 ? last : 1000, 60_000_000),
          objective: { indicator: { ...EVENTS, name: `i${index}` } },
        })),
      ),
    });
    expect(evaluateSlo(input(1000)).state).toBe('exhausted');
    expect(evaluateSlo(input(1000)).composite?.spentRatio).toBe(1);
    const almost = evaluateSlo(input(1000 - 2 ** -10));
    expect(almost.state).toBe('healthy');
    expect(almost.composite?.spentRatio).toBeCloseTo(1, 7);
    expect(almost.composite?.remainingRatio).toBeGreaterThan(0);
  });
});

describe('the burn rate that objectives share', () => {
  /** Of 10,000 events: 10 bad ones are a burn rate of 1. */
  const fast = (bad: number, unit = EVENTS): Member => ({
    facts: {
      [HOUR]: { bad, total: 10_000 },
      [5 * MINUTE]: { bad, total: 10_000 },
    },
    objective: { indicator: { ...unit, name: `${unit.name} ${bad}` } },
  });

  it('is the sum of weight × burn rate, and fires strictly above the factor', () => {
    const at = (first: number, second: number) =>
      evaluateSlo(
        compositeOf([
          {
            ...fast(first),
            objective: { ...fast(first).objective, weightPpm: 500_000 },
          },
          fast(second),
        ]),
      );
    // 0.5 × 12 + 9 is 15.
    expect(at(120, 90)).toMatchObject({
      state: 'burning',
      reason: 'Burns 15× over 1 hour and 15× over 5 minutes, more than 14.4×',
      composite: {
        burnRates: [{ long: 15, short: 15, firing: true }, {}, {}, {}],
      },
    });
    expect(at(120, 90).objectives.map(({ state }) => state)).toEqual([
      'healthy',
      'healthy',
    ]);
    expect(at(120, 84)).toMatchObject({ state: 'healthy' });
    expect(at(120, 84 + 2 ** -10)).toMatchObject({ state: 'burning' });
    // One that burns alone with half the weight does not reach it.
    expect(at(200, 20)).toMatchObject({ state: 'healthy' });
    expect(at(200, 20).objectives[0].state).toBe('burning');
  });

  it('can fire as long as everything bad at once would', () => {
    const at = (weightPpm: number) =>
      evaluateSlo(
        compositeOf([
          {
            objective: { target: { text: '0.9', ppm: 900_000 }, weightPpm },
          },
          {
            objective: { target: { text: '0.8', ppm: 800_000 }, weightPpm },
          },
        ]),
      ).composite?.burnRates.map(({ fireable }) => fireable);
    // 10 + 5 is more than 14.4, and 9.6 + 4.8 is not.
    expect(at(1_000_000)).toEqual([true, true, true, true]);
    expect(at(960_000)).toEqual([false, true, true, true]);
  });

  it.each<[string, Member[], boolean, true | undefined]>([
    ['one bad event', [fast(1), fast(0)], false, undefined],
    [
      'one bad event of few',
      [
        {
          facts: {
            [HOUR]: { bad: 1, total: 10 },
            [5 * MINUTE]: { bad: 1, total: 10 },
          },
        },
        {},
      ],
      false,
      true,
    ],
    [
      'one of each of two objectives',
      ['a', 'b'].map(name => ({
        facts: {
          [HOUR]: { bad: 1, total: 100 },
          [5 * MINUTE]: { bad: 1, total: 100 },
        },
        objective: { indicator: { ...OBSERVATIONS, name } },
      })),
      true,
      undefined,
    ],
    [
      'a bad second, which is no single event',
      [
        {
          facts: {
            [HOUR]: { bad: 1, total: 10 },
            [5 * MINUTE]: { bad: 1, total: 10 },
          },
          objective: { indicator: SECONDS },
        },
        {},
      ],
      true,
      undefined,
    ],
  ])('guards against %s', (_, members, firing, guarded) => {
    const { composite } = evaluateSlo(compositeOf(members));
    expect(composite?.burnRates[0].firing).toBe(firing);
    expect(composite?.burnRates[0].guarded).toBe(guarded);
  });

  it('counts an event once for two objectives that judge the same', () => {
    const facts = {
      [HOUR]: { bad: 1, total: 10 },
      [5 * MINUTE]: { bad: 1, total: 10 },
    };
    const same = { indicator: EVENTS };
    const input = compositeOf([
      { facts, objective: same },
      { objective: same },
    ]);
    expect(
      evaluateSlo({ ...input, parts: input.parts.slice(0, 1) }).composite
        ?.burnRates[0],
    ).toMatchObject({ firing: false, guarded: true });
  });

  it('fires on what is measured, whatever is not', () => {
    const silent = {
      facts: {
        [HOUR]: { bad: 0, total: 0, covered: 0 },
        [5 * MINUTE]: { bad: 0, total: 0, covered: 0 },
      },
    };
    expect(evaluateSlo(compositeOf([fast(150), silent]))).toMatchObject({
      state: 'burning',
      composite: {
        burnRates: [{ long: 15, short: 15, firing: true }, {}, {}, {}],
      },
    });
    const nothing = evaluateSlo(compositeOf([silent, silent])).composite;
    expect(nothing?.burnRates[0]).toMatchObject({ firing: false });
    expect(nothing?.burnRates[0].long).toBeUndefined();
    // 10× surely and 10× perhaps are no alert, and no good news; 15× surely are.
    const thin = {
      facts: {
        [HOUR]: { bad: 10, total: 1000, covered: 1200 },
        [5 * MINUTE]: { bad: 10, total: 1000, covered: 60 },
      },
    };
    expect(evaluateSlo(compositeOf([fast(150), thin])).state).toBe('burning');
    expect(evaluateSlo(compositeOf([fast(100), thin]))).toMatchObject({
      state: 'insufficient',
      reason:
        'Burns 20× over 1 hour and 20× over 5 minutes, but too little is measured to alert: 0.3 of 1 hour, 1 of 5 minutes',
    });
  });
});

describe('the pace that objectives share', () => {
  it('names the day on which the shared budget is spent', () => {
    const { state, composite } = evaluateSlo(
      compositeOf([
        {
          facts: { ...spent(20), [QUARTER]: { bad: 15, total: 20_000 } },
        },
        {
          facts: { ...spent(30), [QUARTER]: { bad: 25, total: 20_000 } },
        },
      ]),
    );
    // Half is left, at 0.75 + 1.25 budgets in 30 days.
    expect(state).toBe('at-risk');
    expect(composite?.projection).toEqual({
      pace: 2,
      paceSeconds: QUARTER,
      exhaustsAt: MIDNIGHT + 7.5 * DAY,
    });
  });

  it('counts from the newest bucket of all', () => {
    const facts = { ...spent(25), [QUARTER]: { bad: 20, total: 20_000 } };
    const behind = partOf(facts);
    const late = {
      facts,
      part: {
        collectedTo: MIDNIGHT - HOUR,
        sum: (from: number) => behind.sum(from + HOUR),
      },
    };
    // Half is left, at 1 + 1 budgets in 30 days.
    for (const members of [
      [{ facts }, late],
      [late, { facts }],
    ]) {
      expect(
        evaluateSlo(compositeOf(members)).composite?.projection?.exhaustsAt,
      ).toBe(MIDNIGHT + 7.5 * DAY);
    }
  });

  const window = {
    duration: '30d',
    seconds: WINDOW,
    isRolling: false as const,
    startTime: '2027-01-01T00:00:00',
    timeZone: 'UTC',
  };
  const PASSED = 14 * DAY;

  it('in a period of events', () => {
    // 14 days, 0.2 + 0.3 spent, at 1.5 + 0.5: 14 × 0.5 ÷ 1 days.
    const members = [
      {
        facts: {
          [PASSED]: { bad: 20, total: 100_000 },
          [QUARTER]: { bad: 15, total: 10_000 },
        },
      },
      {
        facts: {
          [PASSED]: { bad: 30, total: 100_000 },
          [QUARTER]: { bad: 5, total: 10_000 },
        },
      },
    ];
    expect(
      evaluateSlo(compositeOf(members, { window })).composite?.projection
        ?.exhaustsAt,
    ).toBe(MIDNIGHT + 7 * DAY);
    // Of a member measured half the time only, as if half the time had passed.
    const [first, second] = members;
    const half = {
      facts: {
        ...second.facts,
        [PASSED]: { bad: 30, total: 100_000, covered: PASSED / 2 },
      },
    };
    expect(
      evaluateSlo(compositeOf([first, half], { window })).composite?.projection
        ?.exhaustsAt,
    ).toBe(MIDNIGHT + 3.5 * DAY);
  });

  it('in a period that ends before the budget does', () => {
    const members = (paceBad: number) =>
      [0, 1].map(() => ({
        facts: {
          [PASSED]: { bad: 25, total: 100_000 },
          [QUARTER]: { bad: paceBad, total: 10_000 },
        },
      }));
    // Half is left after 14 days: at a pace of 1.4375 it lasts for the 16 to come.
    expect(evaluateSlo(compositeOf(members(7.1875), { window })).state).toBe(
      'healthy',
    );
    expect(
      evaluateSlo(compositeOf(members(7.1875 + 2 ** -10), { window })).state,
    ).toBe('at-risk');
  });

  it('in a period of which an objective was not measured at all', () => {
    const facts = {
      [PASSED]: { bad: 20, total: 100_000 },
      [QUARTER]: { bad: 18, total: 10_000 },
    };
    const silent = { facts: { [PASSED]: { bad: 0, total: 0, covered: 0 } } };
    // 14 × 0.8 ÷ 0.8 days.
    for (const members of [
      [{ facts }, silent],
      [silent, { facts }],
    ]) {
      expect(
        evaluateSlo(compositeOf(members, { window })).composite?.projection
          ?.exhaustsAt,
      ).toBe(MIDNIGHT + 14 * DAY);
    }
    const uncollected = { part: { collectedTo: undefined } };
    const over = { facts: { [PASSED]: { bad: 150, total: 100_000 } } };
    const partly = evaluateSlo(compositeOf([uncollected, over], { window }));
    expect(partly.state).toBe('no-data');
    expect(partly.composite?.spentRatio).toBeUndefined();
  });

  it('in a period of slices', () => {
    const sliced = (seconds: number, bad: number, paceBad: number): Member => {
      const total = PASSED / seconds;
      return {
        part: { step: seconds },
        facts: {
          [PASSED]: { bad, total },
          [QUARTER]: { bad: paceBad, total: QUARTER / seconds },
        },
        objective: {
          timeSliceSeconds: seconds,
          timeSliceTarget: { text: '0.9', ppm: 900_000 },
          target: { text: '0.99', ppm: 990_000 },
        },
      };
    };
    const { composite, objectives, state } = evaluateSlo(
      compositeOf([sliced(60, 108, 108), sliced(600, 10.8, 0)], {
        window,
        method: 'Timeslices',
      }),
    );
    // Of 432 and 43.2 slices a quarter each is spent. Of the first, 108 in 7.5
    // days spend another quarter of it, and so does the next: 15 days.
    expect(objectives.map(({ budget }) => budget?.allowedBad)).toEqual([
      432, 43.2,
    ]);
    expect(composite?.spentRatio).toBeCloseTo(0.5, 4);
    expect(state).toBe('at-risk');
    // With little of its pace measured, the first foretells nothing.
    const unsure = sliced(60, 108, 108);
    const thin = {
      ...unsure,
      facts: {
        ...unsure.facts,
        [QUARTER]: { bad: 108, total: 1000, covered: DAY },
      },
    };
    const others = evaluateSlo(
      compositeOf([thin, sliced(600, 10.8, 0)], {
        window,
        method: 'Timeslices',
      }),
    );
    expect(others.composite?.projection?.exhaustsAt).toBeUndefined();
    // At 0.9 of that pace the period is over first.
    const slower = evaluateSlo(
      compositeOf([sliced(60, 108, 97), sliced(600, 10.8, 0)], {
        window,
        method: 'Timeslices',
      }),
    );
    expect(slower.state).toBe('healthy');
    // Quanta of 2⁻¹⁰ make it seconds off.
    const away = (composite?.projection?.exhaustsAt ?? 0) - MIDNIGHT;
    expect(Math.abs(away - 15 * DAY)).toBeLessThan(60);
  });

  it('does not mix the budgets of two periods', () => {
    const late = (to: number, bad: number): Member => ({
      part: {
        collectedTo: to,
        lastMeasured: to,
        sum: from => ({
          from,
          to,
          good: 100_000 - bad,
          total: 100_000,
          coveredSeconds: to - from,
        }),
      },
    });
    const ends = MIDNIGHT + 16 * DAY;
    const at = (first: Member, second: Member) =>
      evaluateSlo({
        ...compositeOf([first, second], { window }),
        now: ends + 90,
      });
    // The second still lies in the period before, and had spent it all.
    expect(at(late(ends + 60, 10), late(ends, 500))).toMatchObject({
      window: { from: MIDNIGHT - PASSED, to: ends + 60, endsAt: ends + WINDOW },
      composite: { spentRatio: 0.1 },
      objectives: [{ state: 'healthy' }, { state: 'exhausted' }],
    });
    // The other way round it is the new period that is spent.
    expect(at(late(ends, 10), late(ends + 60, 500))).toMatchObject({
      state: 'exhausted',
      reason: '500% of the shared budget spent since 2027-01-31 00:00 UTC',
    });
    expect(at(late(ends, 10), late(ends, 500))).toMatchObject({
      state: 'exhausted',
      reason: '510% of the shared budget spent since 2027-01-01 00:00 UTC',
    });
  });

  it('judges no period by one bad event', () => {
    const at = (bad: number, other: number) =>
      evaluateSlo(
        compositeOf(
          [
            { facts: { [PASSED]: { bad, total: 10 } } },
            { facts: { [PASSED]: { bad: other, total: 10 } } },
          ],
          { window },
        ),
      );
    expect(at(1, 0)).toMatchObject({
      state: 'insufficient',
      reason:
        '1 bad event since 2027-01-01 00:00 UTC: too little is counted yet to judge by one',
    });
    expect(at(1, 1).state).toBe('exhausted');
  });
});

describe('what is known of the parts', () => {
  it.each<[string, Partial<PartInput>, string]>([
    ['source-error', { failure: 'HTTP 500' }, 'b: HTTP 500'],
    ['no-data', { collectedTo: undefined }, 'b: Not collected yet'],
    [
      'stale',
      { lastMeasured: MIDNIGHT - HOUR },
      'b: Nothing measured since 2027-01-14 23:00 UTC',
    ],
  ])('makes the whole %s', (state, part, reason) => {
    expect(
      evaluateSlo(compositeOf([{ facts: spent(30) }, { part }])),
    ).toMatchObject({ state, reason });
  });

  it('has no figure of the whole until each part has one, and exhausts all the same', () => {
    const missing = {
      part: { collectedTo: undefined, lastMeasured: undefined },
    };
    const { composite, observedAt, objectives } = evaluateSlo(
      compositeOf([{ facts: spent(30) }, missing]),
    );
    expect(composite?.spentRatio).toBeUndefined();
    expect(composite?.remainingRatio).toBeUndefined();
    expect(observedAt).toBe(MIDNIGHT);
    expect(objectives.map(({ state }) => state)).toEqual([
      'healthy',
      'no-data',
    ]);
    const thin = { [WINDOW]: { bad: 0, total: 0, covered: 0 } };
    const stale = { lastMeasured: MIDNIGHT - HOUR };
    expect(
      evaluateSlo(compositeOf([{ facts: spent(130) }, { part: stale }])),
    ).toMatchObject({ state: 'exhausted', observedAt: MIDNIGHT - HOUR });
    expect(
      evaluateSlo(compositeOf([missing, { ...missing, facts: thin }])),
    ).toMatchObject({ state: 'no-data', window: undefined });
  });

  it('spends nothing where nothing happened', () => {
    expect(
      evaluateSlo(compositeOf([{ facts: spent(30) }, { facts: spent(0, 0) }])),
    ).toMatchObject({
      state: 'no-traffic',
      reason: 'b: No events in the last 30 days',
      composite: { spentRatio: 0.3 },
    });
  });

  it('has no unit when the parts count different things, and names an objective as it is called', () => {
    const evaluation = evaluateSlo(
      compositeOf([
        {},
        {
          part: { failure: 'down' },
          objective: { displayName: 'Time up', indicator: SECONDS },
        },
        { objective: { indicator: OBSERVATIONS } },
      ]),
    );
    expect(evaluation.unit).toBeUndefined();
    expect(evaluation.objectives.map(({ unit }) => unit)).toEqual([
      'events',
      'seconds',
      'observations',
    ]);
    expect(evaluation.reason).toBe('Time up: down');
    expect(evaluation.objectives[1].reason).toBe('down');
  });

  it('names parts of one indicator by their objectives', () => {
    const objectives = [900_000, 990_000].map((ppm, index) => ({
      displayName: index === 0 ? 'Loose' : undefined,
      target: { text: '', ppm },
      timeSliceTarget: { text: '', ppm },
      timeSliceSeconds: 60,
    }));
    const input = inputOf();
    const evaluation = evaluateSlo({
      ...input,
      definition: definitionOf({ method: 'Timeslices', objectives }),
      parts: [partOf(spent(5000, 43_200)), partOf(spent(300, 43_200))],
    });
    expect(evaluation).toMatchObject({
      state: 'exhausted',
      reason: 'Loose: 5,000 of 4,320 bad slices allowed in 30 days',
      unit: 'slices',
      objectives: [
        { counts: { total: 43_200, good: 38_200 } },
        { counts: { total: 43_200, good: 42_900 } },
      ],
    });
    expect(evaluation.counts).toBeUndefined();
    expect(evaluation.composite).toBeUndefined();
    const failed = evaluateSlo({
      ...input,
      definition: definitionOf({ method: 'Timeslices', objectives }),
      parts: [partOf(), partOf({}, { failure: 'down' })],
    });
    expect(failed.reason).toBe('99%: down');
  });
});

it('adds shares up in any order, as floats nearly do', () => {
  const members = fc.array(
    fc.record({
      total: fc.integer({ min: 1, max: 1_000_000 }),
      badShare: fc.double({ min: 0, max: 0.01, noNaN: true }),
      ppm: fc.integer({ min: 500_000, max: 999_999 }),
      weightPpm: fc.integer({ min: 1, max: 5_000_000 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(members, list => {
      const input = (order: typeof list) =>
        compositeOf(
          order.map(({ total, badShare, ppm, weightPpm }) => ({
            facts: spent(Math.floor(total * badShare), total),
            objective: {
              target: { text: '', ppm },
              weightPpm,
              indicator: {
                ...EVENTS,
                name: `${total} ${badShare} ${ppm} ${weightPpm}`,
              },
            },
          })),
        );
      // Two that are alike in everything would be one part.
      fc.pre(
        new Set(list.map(each => JSON.stringify(each))).size === list.length,
      );
      const { composite, state } = evaluateSlo(input(list));
      const reversed = evaluateSlo(input([...list].reverse()));
      expect(reversed.composite?.spentRatio).toBeCloseTo(
        composite?.spentRatio ?? NaN,
        9,
      );
      expect(reversed.state).toBe(state);
      const naive = list.reduce(
        (rest, { total, badShare, ppm, weightPpm }) =>
          rest +
          ((weightPpm / 1e6) * Math.floor(total * badShare)) /
            (total * (1 - ppm / 1e6)),
        0,
      );
      expect(
        (composite?.spentRatio ?? NaN) / Math.max(naive, 1e-9),
      ).toBeCloseTo(naive > 0 ? 1 : 0, 6);
      // Bad events of any member only ever spend more.
      const worse = evaluateSlo(
        input(list.map(each => ({ ...each, badShare: each.badShare * 2 }))),
      );
      expect(worse.composite?.spentRatio ?? 0).toBeGreaterThanOrEqual(
        composite?.spentRatio ?? 0,
      );
    }),
    { numRuns: 100 },
  );
});
