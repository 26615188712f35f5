import type { ThresholdOperator } from '../definitions/types';
import {
  definitionOf,
  EVENTS,
  inputOf,
  OBSERVATIONS,
  SECONDS,
  type WindowFacts,
} from './__testUtils__/evaluationInput';
import { DAY, HOUR, MINUTE } from './__testUtils__/history';
import { evaluateSlo } from './evaluateSlo';

const LOOKBACK = 10 * HOUR;

function policyOf(op: ThresholdOperator, threshold: number, name = 'fast') {
  return {
    name: 'on-call',
    alertWhenNoData: false,
    alertWhenBreaching: true,
    alertWhenResolved: false,
    targets: [],
    conditions: [
      {
        name,
        severity: 'page',
        op,
        threshold,
        lookbackSeconds: LOOKBACK,
        alertAfterSeconds: 300,
      },
    ],
  };
}

function judged(
  op: ThresholdOperator,
  threshold: number,
  facts: WindowFacts,
  ppm = 999_000,
) {
  const { state, reason, objectives } = evaluateSlo(
    inputOf(
      { [LOOKBACK]: facts },
      {
        objectives: [{ target: { text: '', ppm } }],
        definition: { alertPolicies: [policyOf(op, threshold)] },
      },
    ),
  );
  return { state, reason, reading: objectives[0].alertConditions?.[0] };
}

describe('conditions of alert policies', () => {
  it.each<[ThresholdOperator, number, boolean, string]>([
    // 24 of 10,000 at 99.9 % is a burn rate of exactly 2.4.
    ['gt', 2.4, false, 'healthy'],
    ['gte', 2.4, true, 'burning'],
    ['lte', 2.4, true, 'healthy'],
    ['lt', 2.4, false, 'healthy'],
    ['gt', 2.399, true, 'burning'],
    ['gte', 2.401, false, 'healthy'],
    ['lte', 2.399, false, 'healthy'],
    ['lt', 2.401, true, 'healthy'],
    ['gt', Infinity, false, 'healthy'],
    ['lt', Infinity, false, 'healthy'],
    ['gte', NaN, false, 'healthy'],
  ])('%s %d: %p', (op, threshold, holds, state) => {
    const facts = { bad: 24, total: 10_000 };
    expect(judged(op, threshold, facts)).toMatchObject({
      state,
      reading: { burnRate: 2.4, holds },
    });
  });

  it('are shown with everything, and explain the state when fast', () => {
    expect(judged('gt', 2, { bad: 24, total: 10_000 })).toEqual({
      state: 'burning',
      reason: 'Burns 2.4× over 10 hours, more than the 2× of fast',
      reading: {
        policy: 'on-call',
        name: 'fast',
        severity: 'page',
        op: 'gt',
        threshold: 2,
        lookbackSeconds: LOOKBACK,
        alertAfterSeconds: 300,
        burnRate: 2.4,
        holds: true,
      },
    });
    expect(judged('gte', 2.4, { bad: 24, total: 10_000 }).reason).toBe(
      'Burns 2.4× over 10 hours, at least the 2.4× of fast',
    );
  });

  it.each<[ThresholdOperator, number, boolean]>([
    ['gt', 0, false],
    ['gte', 0, true],
    ['lt', 0.5, true],
    ['lte', 0, true],
    ['gte', 0.5, false],
  ])('%s %d without traffic: %p, as nothing burns', (op, threshold, holds) => {
    expect(judged(op, threshold, { bad: 0, total: 0 }).reading).toMatchObject({
      burnRate: 0,
      holds,
    });
  });

  it('hold where an objective allows nothing and something is bad', () => {
    const { reading } = judged('gt', 100, { bad: 3, total: 10 }, 1_000_000);
    expect(reading).toMatchObject({ holds: true });
    expect(reading?.burnRate).toBeUndefined();
    expect(judged('gt', 100, { bad: 3, total: 10 }, 1_000_000).reason).toBe(
      'Burns, more than the 100× of fast',
    );
    expect(
      judged('gt', 0, { bad: 0, total: 10 }, 1_000_000).reading?.holds,
    ).toBe(false);
  });

  it('need half of their window, and are no good news below it', () => {
    const at = (covered: number, op: ThresholdOperator = 'gt') =>
      judged(op, 2, { bad: 24, total: 10_000, covered });
    expect(at(LOOKBACK / 2)).toMatchObject({ state: 'burning' });
    expect(at(LOOKBACK / 2 - 1)).toMatchObject({
      state: 'insufficient',
      reason:
        'Burns 2.4× over 10 hours, but too little is measured for fast: 4.9 of 10 hours',
      reading: { holds: false, burnRate: 2.4 },
    });
    expect(at(LOOKBACK / 2 - 1, 'lt')).toMatchObject({ state: 'healthy' });
    expect(at(0).state).toBe('healthy');
    expect(at(0).reading?.burnRate).toBeUndefined();
  });

  it('come after the burn-rate pairs, and by the names people gave them', () => {
    const facts = { bad: 30, total: 1000 };
    const policy = policyOf('gt', 2);
    const at = (more: Record<number, WindowFacts>) =>
      evaluateSlo(
        inputOf(
          { [LOOKBACK]: facts, ...more },
          {
            definition: {
              alertPolicies: [
                policyOf('gt', 1000, 'never'),
                {
                  ...policy,
                  conditions: [
                    { ...policy.conditions[0], displayName: 'Budget burns' },
                  ],
                },
              ],
            },
          },
        ),
      );
    expect(at({ [HOUR]: facts, [5 * MINUTE]: facts }).reason).toBe(
      'Burns 30× over 1 hour and 30× over 5 minutes, more than 14.4×',
    );
    expect(at({}).reason).toBe(
      'Burns 30× over 10 hours, more than the 2× of Budget burns',
    );
    expect(
      at({}).objectives[0].alertConditions?.map(({ name, holds }) => [
        name,
        holds,
      ]),
    ).toEqual([
      ['never', false],
      ['fast', true],
    ]);
  });

  it('are absent where there is no policy', () => {
    expect(evaluateSlo(inputOf()).objectives[0]).not.toHaveProperty(
      'alertConditions',
    );
  });

  it('judge the budget that objectives share', () => {
    const input = inputOf({ [LOOKBACK]: { bad: 12, total: 10_000 } });
    const evaluation = evaluateSlo({
      ...input,
      definition: definitionOf({
        indicator: undefined,
        objectives: ['a', 'b'].map(name => ({
          target: { text: '0.999', ppm: 999_000 },
          indicator: { ...EVENTS, name },
        })),
        alertPolicies: [policyOf('gt', 2)],
      }),
      parts: [input.parts[0], input.parts[0]],
    });
    expect(evaluation).toMatchObject({
      state: 'burning',
      reason: 'Burns 2.4× over 10 hours, more than the 2× of fast',
      objectives: [
        { alertConditions: [{ burnRate: 1.2, holds: false }] },
        { alertConditions: [{ burnRate: 1.2, holds: false }] },
      ],
    });
  });
});

describe('the minimum-events guard', () => {
  const at = (
    indicator: typeof EVENTS,
    long: number,
    short = long,
    method: 'Occurrences' | 'Timeslices' = 'Occurrences',
  ) =>
    evaluateSlo(
      inputOf(
        {
          [HOUR]: { bad: long, total: 20 },
          [5 * MINUTE]: { bad: short, total: 20 },
        },
        {
          definition: { indicator, method },
          objectives: [
            {
              target: { text: '0.999', ppm: 999_000 },
              ...(method === 'Timeslices' && {
                timeSliceSeconds: 60,
                timeSliceTarget: { text: '0.9', ppm: 900_000 },
              }),
            },
          ],
        },
      ),
    );

  it.each([
    ['events', EVENTS, 1, false, true],
    ['events', EVENTS, 2 - 2 ** -10, false, true],
    ['events', EVENTS, 2, true, undefined],
    ['observations', OBSERVATIONS, 1, false, true],
    ['observations', OBSERVATIONS, 2, true, undefined],
    ['seconds', SECONDS, 1, true, undefined],
  ])('of %s %#', (_, indicator, bad, firing, guarded) => {
    const { state, objectives } = at(indicator, bad);
    expect(objectives[0].burnRates[0].firing).toBe(firing);
    expect(objectives[0].burnRates[0].guarded).toBe(guarded);
    expect(state).toBe(firing ? 'burning' : 'healthy');
  });

  it('is none for slices', () => {
    const [reading] = at(EVENTS, 1, 1, 'Timeslices').objectives[0].burnRates;
    expect(reading).toMatchObject({ firing: true });
    expect(reading).not.toHaveProperty('guarded');
  });

  it('looks at the long window only, and only where a pair would fire', () => {
    expect(at(EVENTS, 3, 1).objectives[0].burnRates[0].firing).toBe(true);
    const [idle] = at(EVENTS, 0).objectives[0].burnRates;
    expect(idle).not.toHaveProperty('guarded');
    const [slow] = at(EVENTS, 1, 0).objectives[0].burnRates;
    expect(slow).toMatchObject({ firing: false });
    expect(slow).not.toHaveProperty('guarded');
  });
});

describe('words by what is counted', () => {
  it.each([
    [OBSERVATIONS, '144 of 100 bad observations allowed in 30 days'],
    [SECONDS, '144 of 100 bad seconds allowed in 30 days'],
  ])('%#', (indicator, reason) => {
    expect(
      evaluateSlo(
        inputOf(
          { [30 * DAY]: { bad: 144, total: 100_000 } },
          { definition: { indicator } },
        ),
      ).reason,
    ).toBe(reason);
  });

  it.each([
    [EVENTS, 'Occurrences', 'No events in the last 30 days'],
    [OBSERVATIONS, 'Occurrences', 'No observations in the last 30 days'],
    [SECONDS, 'Occurrences', 'No seconds counted in the last 30 days'],
    [EVENTS, 'RatioTimeslices', 'No slices with events in the last 30 days'],
  ] as const)('%#', (indicator, method, reason) => {
    expect(
      evaluateSlo(
        inputOf(
          { [30 * DAY]: { bad: 0, total: 0 } },
          {
            definition: { indicator, method },
            objectives: [
              {
                target: { text: '0.999', ppm: 999_000 },
                timeSliceSeconds: 60,
              },
            ],
          },
        ),
      ).reason,
    ).toBe(reason);
  });
});
