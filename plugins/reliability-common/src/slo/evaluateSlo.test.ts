import {
  inputOf,
  mapSums,
  partOf,
  type InputOverrides,
} from './__testUtils__/evaluationInput';
import { DAY, HOUR, MIDNIGHT, MINUTE } from './__testUtils__/history';
import { evaluateSlo } from './evaluateSlo';
import type { EvaluationInput } from './evaluationInput';

const WINDOW = 30 * DAY;
const QUARTER = WINDOW / 4;

const exhausted = { [WINDOW]: { bad: 144, total: 100_000 } };
const burning = {
  [HOUR]: { bad: 30, total: 1000 },
  [5 * MINUTE]: { bad: 2, total: 100 },
};
const atRisk = { [QUARTER]: { bad: 30, total: 20_000 } };
const insufficient = {
  [WINDOW]: { bad: 0, total: 100_000, covered: 26.9 * DAY },
};
const noTraffic = Object.fromEntries(
  [300, 1800, 3600, 7200, 21_600, 86_400, 259_200, QUARTER, WINDOW].map(
    seconds => [seconds, { bad: 0, total: 0 }],
  ),
);
const stale: InputOverrides = { lastMeasured: MIDNIGHT - HOUR };

function stateOf(input: EvaluationInput) {
  const { state, reason } = evaluateSlo(input);
  return [state, reason];
}

describe('states of an SLO', () => {
  // From row to row the worst condition is taken away; all milder ones hold.
  const all = { ...exhausted, ...burning, ...atRisk };
  const thin = {
    ...atRisk,
    [WINDOW]: { bad: 60, total: 100_000, covered: 3 * DAY },
  };
  it.each<[string, EvaluationInput, string | undefined]>([
    [
      'source-error',
      inputOf(all, { ...stale, failure: 'Prometheus main: HTTP 500' }),
      'Prometheus main: HTTP 500',
    ],
    [
      'no-data',
      inputOf({ ...all, [WINDOW]: { bad: 0, total: 0, covered: 0 } }, stale),
      'Nothing measured in the last 30 days',
    ],
    [
      'exhausted',
      inputOf(all, stale),
      '144 of 100 bad events allowed in 30 days',
    ],
    [
      'burning',
      inputOf({ ...thin, ...burning }, stale),
      'Burns 30× over 1 hour and 20× over 5 minutes, more than 14.4×',
    ],
    [
      'at-risk',
      inputOf(thin, stale),
      'At the pace of 1.5× over the last 7.5 days, the budget is spent in 8 days',
    ],
    [
      'stale',
      inputOf(insufficient, stale),
      'Nothing measured since 2027-01-14 23:00 UTC',
    ],
    [
      'insufficient',
      inputOf({
        ...noTraffic,
        [WINDOW]: { bad: 0, total: 0, covered: 26.9 * DAY },
      }),
      '26.9 of 30 days measured',
    ],
    ['no-traffic', inputOf(noTraffic), 'No events in the last 30 days'],
    ['healthy', inputOf(), undefined],
  ])('%s comes before all milder ones', (state, input, reason) => {
    expect(stateOf(input)).toEqual([state, reason]);
    expect(evaluateSlo(input).objectives[0]).toMatchObject(
      reason === undefined ? { state } : { state, reason },
    );
  });

  it.each<[string, EvaluationInput, string]>([
    ['no sums', inputOf({}, { sum: () => undefined }), 'Not collected yet'],
    [
      'no right edge',
      inputOf({}, { collectedTo: undefined }),
      'Not collected yet',
    ],
    [
      'no measured step',
      inputOf({}, { lastMeasured: undefined }),
      'Nothing measured yet',
    ],
  ])('is no-data with %s', (_, input, reason) => {
    expect(stateOf(input)).toEqual(['no-data', reason]);
  });

  it('asks for no sum before anything is collected, and observed nothing', () => {
    const asked: number[] = [];
    const evaluation = evaluateSlo(
      inputOf(
        {},
        {
          collectedTo: undefined,
          lastMeasured: undefined,
          sum: from => {
            asked.push(from);
            return undefined;
          },
        },
      ),
    );
    expect(asked).toEqual([]);
    expect(evaluation.observedAt).toBeUndefined();
    expect(evaluation.objectives[0].projection).toBeUndefined();
  });

  it('reports a failed source although nothing was ever collected', () => {
    const input = inputOf(
      {},
      { sum: () => undefined, collectedTo: undefined, failure: '' },
    );
    expect(evaluateSlo(input)).toEqual({
      state: 'source-error',
      reason: '',
      unit: 'events',
      observedAt: MIDNIGHT,
      window: undefined,
      counts: undefined,
      objectives: [
        expect.objectContaining({
          state: 'source-error',
          measured: undefined,
          budget: undefined,
          projection: undefined,
        }),
      ],
    });
  });

  it('keeps the figures beside a state that says not to trust them', () => {
    const { objectives, counts } = evaluateSlo(
      inputOf(exhausted, { failure: 'unreachable' }),
    );
    expect(counts?.total).toBe(100_000);
    expect(objectives[0].budget?.spentBad).toBe(144);
    expect(objectives[0].burnRates[0].long).toBe(0);
  });

  it('is never healthy without an objective', () => {
    const none = inputOf({}, { objectives: [] });
    const composite = { ...none.definition, indicator: undefined };
    expect(evaluateSlo({ ...none, definition: composite }).state).toBe(
      'no-data',
    );
    expect(evaluateSlo(none)).toMatchObject({
      state: 'no-data',
      reason: 'No objective',
      objectives: [],
    });
  });
});

describe('figures of an SLO', () => {
  it('has every figure of the SLO and of its objective', () => {
    const evaluation = evaluateSlo(
      inputOf({
        [WINDOW]: { bad: 43, total: 43_200 },
        [QUARTER]: { bad: 12, total: 10_000 },
        [HOUR]: { bad: 3, total: 1000 },
        [5 * MINUTE]: { bad: 0, total: 0, covered: 0 },
        [30 * MINUTE]: { bad: 0, total: 0 },
      }),
    );
    expect(evaluation).toEqual({
      state: 'at-risk',
      reason:
        'At the pace of 1.2× over the last 7.5 days, the budget is spent in 2.7 hours',
      unit: 'events',
      observedAt: MIDNIGHT,
      window: { from: MIDNIGHT - WINDOW, to: MIDNIGHT },
      counts: {
        good: 43_157,
        total: 43_200,
        coveredSeconds: WINDOW,
        expectedSeconds: WINDOW,
      },
      objectives: [
        {
          index: 0,
          target: '0.999',
          targetPpm: 999_000,
          state: 'at-risk',
          reason: evaluation.reason,
          measured: 43_157 / 43_200,
          budget: {
            allowedBad: 43.2,
            spentBad: 43,
            // An hour brings 60 of the 43,200 events of 720 hours.
            badHourRatio: 60 / 43.2,
            remainingRatio: 0.2 / 43.2,
          },
          burnRates: [
            {
              severity: 'page',
              longSeconds: HOUR,
              shortSeconds: 5 * MINUTE,
              factor: 14.4,
              long: 3,
              short: undefined,
              firing: false,
              fireable: true,
            },
            {
              severity: 'page',
              longSeconds: 6 * HOUR,
              shortSeconds: 30 * MINUTE,
              factor: 6,
              long: 0,
              // Measured, but without traffic: nothing burns.
              short: 0,
              firing: false,
              fireable: true,
            },
            {
              severity: 'ticket',
              longSeconds: DAY,
              shortSeconds: 2 * HOUR,
              factor: 3,
              long: 0,
              short: 0,
              firing: false,
              fireable: true,
            },
            {
              severity: 'ticket',
              longSeconds: 3 * DAY,
              shortSeconds: 6 * HOUR,
              factor: 1,
              long: 0,
              short: 0,
              firing: false,
              fireable: true,
            },
          ],
          projection: {
            pace: 1.2,
            paceSeconds: QUARTER,
            // 0.2 of 43.2 left, at 1.2 budgets in 30 days.
            exhaustsAt: MIDNIGHT + 10_000,
          },
        },
      ],
    });
  });

  it('asks each window once', () => {
    const asked: number[] = [];
    const input = inputOf(
      {},
      {
        objectives: [99, 95, 90].map(percent => ({
          target: { text: '', ppm: percent * 10_000 },
        })),
      },
    );
    evaluateSlo(
      mapSums(input, sum => {
        asked.push(sum.to - sum.from);
        return sum;
      }),
    );
    expect(asked.sort((a, b) => a - b)).toEqual([
      300, 1800, 3600, 7200, 21_600, 86_400, 259_200, 648_000, 2_592_000,
    ]);
  });

  it('has no share and no budget without traffic', () => {
    const [objective] = evaluateSlo(inputOf(noTraffic)).objectives;
    expect(objective.measured).toBeUndefined();
    expect(objective.budget).toEqual({
      allowedBad: 0,
      spentBad: 0,
      badHourRatio: undefined,
      remainingRatio: undefined,
    });
    expect(objective.projection).toEqual({ pace: 0, paceSeconds: QUARTER });
  });

  it('has a negative rest when overspent, and projects no second end', () => {
    const [objective] = evaluateSlo(
      inputOf({ ...exhausted, ...atRisk }),
    ).objectives;
    expect(objective.budget?.remainingRatio).toBe(-0.44);
    expect(objective.projection).toEqual({ pace: 1.5, paceSeconds: QUARTER });
  });
});

describe('exhausted', () => {
  it.each([
    [99, 'healthy'],
    [100 - 2 ** -10, 'healthy'],
    [100, 'exhausted'],
    [100 + 2 ** -10, 'exhausted'],
  ])('with %d of 100 allowed bad events is %s', (bad, state) => {
    expect(stateOf(inputOf({ [WINDOW]: { bad, total: 100_000 } }))[0]).toBe(
      state,
    );
  });

  it('has exactly nothing left at the boundary', () => {
    const [objective] = evaluateSlo(
      inputOf({ ...atRisk, [WINDOW]: { bad: 100, total: 100_000 } }),
    ).objectives;
    expect(objective.budget?.remainingRatio).toBe(0);
    expect(objective.projection?.exhaustsAt).toBeUndefined();
  });
});

describe('a target of 100 %', () => {
  const whole = { objectives: [{ target: { text: '1', ppm: 1_000_000 } }] };
  const tiny = { bad: 2 ** -10, total: 100_000 };

  it('is healthy while nothing is bad, with nothing divided', () => {
    const { state, objectives } = evaluateSlo(inputOf({}, whole));
    expect(state).toBe('healthy');
    expect(objectives[0]).toMatchObject({
      measured: 1,
      budget: { allowedBad: 0, spentBad: 0 },
    });
    expect(objectives[0].budget?.remainingRatio).toBeUndefined();
    expect(objectives[0].projection).toBeUndefined();
    for (const reading of objectives[0].burnRates) {
      expect(reading).toMatchObject({ firing: false, fireable: true });
      expect(reading.long).toBeUndefined();
      expect(reading.short).toBeUndefined();
    }
  });

  it('is exhausted by any bad event', () => {
    expect(
      stateOf(inputOf({ [WINDOW]: { bad: 3, total: 10 } }, whole)),
    ).toEqual(['exhausted', '3 bad events in 30 days, 100% allows none']);
    expect(stateOf(inputOf({ [WINDOW]: tiny }, whole))[0]).toBe('exhausted');
  });

  it('fires where two bad events happen now', () => {
    const two = { bad: 2, total: 100_000 };
    const input = inputOf({ [HOUR]: two, [5 * MINUTE]: tiny }, whole);
    expect(
      evaluateSlo(input).objectives[0].burnRates.map(({ firing }) => firing),
    ).toEqual([true, false, false, false]);
  });
});

describe('burning', () => {
  const both = (bad: number, total: number) => ({
    [HOUR]: { bad, total },
    [5 * MINUTE]: { bad, total },
  });

  it.each([
    // 1 - 0.999 is 0.0010000000000000009 in floats, (100 - 99.9) / 100 is
    // 0.0009999999999999432: one pages at 0.0144 and the other does not.
    [144, 10_000, false],
    [144 + 2 ** -10, 10_000, true],
    [144 - 2 ** -10, 10_000, false],
    [2 ** 33 * 9, 2 ** 33 * 625, false],
  ])('with %d bad of %d at 99.9 %%: %p', (bad, total, firing) => {
    const evaluation = evaluateSlo(inputOf(both(bad, total)));
    expect(evaluation.objectives[0].burnRates[0].firing).toBe(firing);
    expect(evaluation.state).toBe(firing ? 'burning' : 'healthy');
  });

  it('reports 14.4 at the boundary, without noise', () => {
    const evaluation = evaluateSlo(inputOf(both(144, 10_000)));
    expect(evaluation.objectives[0].burnRates[0].long).toBe(14.4);
  });

  it.each([
    ['the long window', { [HOUR]: { bad: 30, total: 1000 } }],
    ['the short window', { [5 * MINUTE]: { bad: 30, total: 1000 } }],
  ])('needs more than %s', (_, facts) => {
    expect(stateOf(inputOf(facts))[0]).toBe('healthy');
  });

  it.each([
    [
      {
        ...both(15, 1000),
        [6 * HOUR]: { bad: 7, total: 1000 },
        [30 * MINUTE]: { bad: 7, total: 1000 },
      },
      'Burns 15× over 1 hour and 15× over 5 minutes, more than 14.4×',
    ],
    [
      {
        [6 * HOUR]: { bad: 7, total: 1000 },
        [30 * MINUTE]: { bad: 8, total: 1000 },
      },
      'Burns 7× over 6 hours and 8× over 30 minutes, more than 6×',
    ],
    [
      { [DAY]: { bad: 4, total: 1000 }, [2 * HOUR]: { bad: 5, total: 1000 } },
      'Burns 4× over 1 day and 5× over 2 hours, more than 3×',
    ],
    [
      {
        [3 * DAY]: { bad: 2, total: 1000 },
        [6 * HOUR]: { bad: 3, total: 1000 },
      },
      'Burns 2× over 3 days and 3× over 6 hours, more than 1×',
    ],
  ])('is explained by the most urgent pair', (facts, reason) => {
    expect(stateOf(inputOf(facts))).toEqual(['burning', reason]);
  });

  it.each([
    [999_000, true],
    [930_556, true],
    [930_555, false],
    [1, false],
  ])('with a target of %d ppm can page at 14.4: %p', (ppm, fireable) => {
    const input = inputOf({}, { objectives: [{ target: { text: '', ppm } }] });
    const pairs = evaluateSlo(input).objectives[0].burnRates;
    expect(pairs[0].fireable).toBe(fireable);
    expect(pairs[3].fireable).toBe(true);
  });

  it('cannot fire when factor × budget is exactly 1', () => {
    // The factors over 8 days are 3.84, 1.6 and 1; the budget is 0.625.
    const input = inputOf(
      {},
      {
        windowSeconds: 8 * DAY,
        objectives: [{ target: { text: '0.375', ppm: 375_000 } }],
      },
    );
    expect(
      evaluateSlo(input).objectives[0].burnRates.map(pair => pair.fireable),
    ).toEqual([false, false, true]);
  });
});

describe('unmeasured time', () => {
  const fast = (covered: number) => ({ bad: 30, total: 1000, covered });
  const LONG = 'Burns 30× over 1 hour';

  it('freezes a pair below half of its long or short window', () => {
    const firing = (long: number, short: number) =>
      evaluateSlo(inputOf({ [HOUR]: fast(long), [5 * MINUTE]: fast(short) }))
        .objectives[0].burnRates[0].firing;
    expect(firing(1800, 150)).toBe(true);
    expect(firing(1799, 150)).toBe(false);
    expect(firing(1800, 149)).toBe(false);
  });

  it('takes the whole window where history starts inside it or the edge was aligned', () => {
    const firing = (from: number, covered: number) => {
      const input = inputOf({ [5 * MINUTE]: fast(300) });
      return evaluateSlo(
        mapSums(input, sum =>
          sum.from === MIDNIGHT - HOUR
            ? {
                from: MIDNIGHT - from,
                to: MIDNIGHT,
                good: 970,
                total: 1000,
                coveredSeconds: covered,
              }
            : sum,
        ),
      ).objectives[0].burnRates[0].firing;
    };
    expect(firing(1200, 1200)).toBe(false);
    expect(firing(1800, 1800)).toBe(true);
    expect(firing(7200, 3599)).toBe(false);
    expect(firing(7200, 3600)).toBe(true);
  });

  it.each<[string, Parameters<typeof inputOf>[0], string, string | undefined]>([
    [
      'a short window unmeasured while the long one burns',
      { [HOUR]: fast(3600), [5 * MINUTE]: { bad: 0, total: 0, covered: 0 } },
      'insufficient',
      `${LONG}, but too little is measured to alert: 1 of 1 hour, 0 of 5 minutes`,
    ],
    [
      'a short window measured too little, as far as it is it burns',
      { [HOUR]: fast(3600), [5 * MINUTE]: fast(60) },
      'insufficient',
      `${LONG} and 30× over 5 minutes, but too little is measured to alert: 1 of 1 hour, 1 of 5 minutes`,
    ],
    [
      'a long window measured too little, as far as it is it burns',
      { [HOUR]: fast(1200), [5 * MINUTE]: fast(300) },
      'insufficient',
      `${LONG} and 30× over 5 minutes, but too little is measured to alert: 0.3 of 1 hour, 5 of 5 minutes`,
    ],
    [
      'a short window measured too little that does not burn',
      { [HOUR]: fast(3600), [5 * MINUTE]: { bad: 0, total: 10, covered: 60 } },
      'healthy',
      undefined,
    ],
    [
      'a short window unmeasured while the long one does not burn',
      { [5 * MINUTE]: { bad: 0, total: 0, covered: 0 } },
      'healthy',
      undefined,
    ],
    [
      'nothing measured lately',
      {
        [HOUR]: { bad: 0, total: 0, covered: 0 },
        [5 * MINUTE]: { bad: 0, total: 0, covered: 0 },
      },
      'healthy',
      undefined,
    ],
  ])('is no good news: %s', (_, facts, state, reason) => {
    expect(stateOf(inputOf(facts))).toEqual([state, reason]);
  });

  it('does not fire a pair for which there is no sum', () => {
    const facts = { [HOUR]: fast(3600) };
    const { sum } = partOf(facts);
    const evaluation = evaluateSlo(
      inputOf(facts, {
        sum: from => (from === MIDNIGHT - 5 * MINUTE ? undefined : sum(from)),
      }),
    );
    expect(evaluation.state).toBe('insufficient');
    expect(evaluation.reason).toContain('0 of 5 minutes');
  });

  it('does not foretell from less than half of the quarter', () => {
    const at = (covered: number) =>
      evaluateSlo(inputOf({ [QUARTER]: { bad: 30, total: 20_000, covered } }));
    expect(at(QUARTER / 2).state).toBe('at-risk');
    expect(at(QUARTER / 2 - 1).state).toBe('healthy');
    expect(at(QUARTER / 2 - 1).objectives[0].projection).toEqual({
      pace: 1.5,
      paceSeconds: QUARTER,
    });
    expect(at(0).objectives[0].projection).toBeUndefined();
  });
});

describe('at-risk', () => {
  const at = (bad: number) =>
    evaluateSlo(
      inputOf({
        [QUARTER]: { bad, total: 25_000 },
        [WINDOW]: { bad: 50, total: 100_000 },
      }),
    );

  it('begins above a pace of exactly 1', () => {
    expect(at(25).state).toBe('healthy');
    expect(at(25).objectives[0].projection).toEqual({
      pace: 1,
      paceSeconds: QUARTER,
    });
    expect(at(25 + 2 ** -10).state).toBe('at-risk');
  });

  it('names the earliest day, less than a window ahead', () => {
    // Half a budget left, at 2 budgets in 30 days.
    expect(at(50).objectives[0].projection).toEqual({
      pace: 2,
      paceSeconds: QUARTER,
      exhaustsAt: MIDNIGHT + 7.5 * DAY,
    });
    expect(at(50).reason).toBe(
      'At the pace of 2× over the last 7.5 days, the budget is spent in 7.5 days',
    );
    const { exhaustsAt } = at(75).objectives[0].projection ?? {};
    expect(exhaustsAt).toBe(MIDNIGHT + 5 * DAY);
    // Not a second too late: 1,296,000 × 25 ÷ 26 is 1,246,153.8.
    expect(at(26).objectives[0].projection?.exhaustsAt).toBe(
      MIDNIGHT + 1_246_153,
    );
  });
});

describe('stale', () => {
  it.each([
    // step, cycle, longest age that is fresh
    [60, 60, 300],
    [60, 30, 300],
    [300, 60, 1260],
    [60, 600, 1920],
    [3600, 60, 14_460],
  ])(
    'with step %d and cycle %d begins after %d seconds',
    (step, cycleSeconds, age) => {
      const at = (seconds: number) =>
        evaluateSlo(
          inputOf({}, { step, cycleSeconds, now: MIDNIGHT + seconds }),
        );
      expect(at(age).state).toBe('healthy');
      expect(at(age + 1).state).toBe('stale');
      expect(at(age + 1).reason).toBe(
        'Nothing measured since 2027-01-15 00:00 UTC',
      );
      // A clock that is behind the data makes nothing stale.
      expect(at(-DAY).state).toBe('healthy');
    },
  );
});

describe('insufficient', () => {
  const at = (covered: number, firstMeasured?: number, step = 60) =>
    evaluateSlo(
      inputOf(
        { [WINDOW]: { bad: 0, total: 10, covered } },
        { firstMeasured, step },
      ),
    );

  it('begins below 90 % of the window', () => {
    expect(at(27 * DAY, MIDNIGHT - 90 * DAY).state).toBe('healthy');
    expect(at(27 * DAY - 1, MIDNIGHT - 90 * DAY)).toMatchObject({
      state: 'insufficient',
      reason: '26.9 of 30 days measured',
      counts: { coveredSeconds: 27 * DAY - 1, expectedSeconds: 30 * DAY },
    });
    expect(at(27 * DAY - 1).state).toBe('insufficient');
  });

  it('or of the time since the SLI first existed, from the start of its first step', () => {
    expect(at(9000, MIDNIGHT - 10_000 + 60)).toMatchObject({
      state: 'healthy',
      counts: { expectedSeconds: 10_000 },
    });
    expect(at(8999, MIDNIGHT - 10_000 + 60)).toMatchObject({
      state: 'insufficient',
      reason: '2.4 of 2.7 hours measured',
    });
    expect(at(9000, MIDNIGHT - 10_000 + 300, 300).counts?.expectedSeconds).toBe(
      10_000,
    );
  });

  it('expects the window really used, and never less than was measured', () => {
    const aligned = evaluateSlo(
      mapSums(inputOf(), ({ from, to }) => ({
        from: from - 1800,
        to,
        good: 1,
        total: 1,
        coveredSeconds: 0.9 * (to - from + 1800),
      })),
    );
    expect(aligned.counts?.expectedSeconds).toBe(WINDOW + 1800);
    expect(aligned.window?.from).toBe(MIDNIGHT - WINDOW - 1800);
    // A first bucket read at a coarser step reaches back before its minute.
    expect(at(3600, MIDNIGHT).counts?.expectedSeconds).toBe(3600);
  });
});

describe('several objectives', () => {
  const objectives = [
    { displayName: 'Promise', target: { text: '0.99', ppm: 990_000 } },
    { target: { text: '0.999', ppm: 999_000 } },
    { displayName: 'Whole', target: { text: '0.9995', ppm: 999_500 } },
  ];

  it('gives each its own state, and the SLO the worst', () => {
    const {
      state,
      reason,
      objectives: readings,
    } = evaluateSlo(
      inputOf(
        { [WINDOW]: { bad: 60, total: 100_000 }, ...atRisk },
        { objectives },
      ),
    );
    expect(
      readings.map(({ index, displayName, state: its }) => [
        index,
        displayName,
        its,
      ]),
    ).toEqual([
      [0, 'Promise', 'healthy'],
      [1, undefined, 'at-risk'],
      [2, 'Whole', 'exhausted'],
    ]);
    expect(state).toBe('exhausted');
    expect(reason).toBe('Whole: 60 of 50 bad events allowed in 30 days');
    expect(readings[2].reason).toBe('60 of 50 bad events allowed in 30 days');
  });

  it('names the target of an objective without a name', () => {
    const { reason } = evaluateSlo(
      inputOf(atRisk, { objectives: objectives.slice(0, 2) }),
    );
    expect(reason).toBe(
      '99.9%: At the pace of 1.5× over the last 7.5 days, the budget is spent in 20 days',
    );
  });

  it('does not name one when the reason is that of all', () => {
    expect(stateOf(inputOf(insufficient, { objectives }))).toEqual([
      'insufficient',
      '26.9 of 30 days measured',
    ]);
  });
});
