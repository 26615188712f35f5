import fc from 'fast-check';
import {
  inputOf,
  lengthsOf,
  mapSums,
  SECONDS,
  sumOver,
  type WindowFacts,
} from './__testUtils__/evaluationInput';
import {
  bucketsArbitrary,
  cumulate,
  DAY,
  differenceOf,
  HOUR,
  MIDNIGHT,
  resum,
} from './__testUtils__/history';
import { burnRatePairs, factorThousandths } from './burnRatePairs';
import { evaluateSlo } from './evaluateSlo';
import type { EvaluationInput, PartInput } from './evaluationInput';
import { sloStateRank } from './states';

const windowLengths = fc.constantFrom(HOUR, DAY, 7 * DAY, 28 * DAY, 30 * DAY);
const ppms = fc.oneof(
  fc.constantFrom(900_000, 990_000, 999_000, 999_900, 1_000_000),
  fc.integer({ min: 1, max: 1_000_000 }),
);

/** Independent facts for every window: more than any real history can show. */
const inputs: fc.Arbitrary<EvaluationInput> = windowLengths.chain(
  windowSeconds => {
    const facts = fc.record({
      total: fc.oneof(fc.constant(0), fc.nat(100_000)),
      badShare: fc.oneof(
        fc.constantFrom(0, 1),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
      ),
      coveredShare: fc.constantFrom(0, 0.3, 0.5, 0.89, 0.9, 1),
    });
    return fc
      .record({
        windows: fc.tuple(
          ...lengthsOf(windowSeconds).map(seconds =>
            facts.map(({ total, badShare, coveredShare }) => {
              const isEmpty = coveredShare === 0;
              return [
                seconds,
                {
                  total: isEmpty ? 0 : total,
                  bad: isEmpty ? 0 : Math.floor(total * badShare),
                  covered: Math.floor(seconds * coveredShare),
                },
              ] as [number, WindowFacts];
            }),
          ),
        ),
        targets: fc.array(ppms, { minLength: 1, maxLength: 3 }),
        age: fc.constantFrom(0, 300, 301, DAY),
        isFailed: fc.boolean(),
        isNew: fc.boolean(),
      })
      .map(({ windows, targets, age, isFailed, isNew }) =>
        inputOf(Object.fromEntries(windows), {
          windowSeconds,
          objectives: targets.map(ppm => ({ target: { text: '', ppm } })),
          now: MIDNIGHT + age,
          failure: isFailed && isNew ? 'unreachable' : undefined,
          firstMeasured: MIDNIGHT - (isNew ? windowSeconds / 2 : 100 * DAY),
        }),
      );
  },
);

/** The same with some good events of every window turned bad. */
function worsen(input: EvaluationInput, share: number): EvaluationInput {
  return mapSums(input, sum => ({
    ...sum,
    good: Math.floor(sum.good * (1 - share)),
  }));
}

describe('evaluateSlo', () => {
  it('is never healthy unless measured, lately, for long enough, and kept', () => {
    fc.assert(
      fc.property(inputs, input => {
        const { state, reason, counts, objectives } = evaluateSlo(input);
        const isSound =
          input.parts[0].failure === undefined &&
          input.now - (input.parts[0].lastMeasured ?? 0) <= 300 &&
          counts !== undefined &&
          counts.coveredSeconds * 10 >= counts.expectedSeconds * 9 &&
          counts.total > 0 &&
          objectives.every(({ targetPpm, burnRates, projection }) => {
            const bad = counts.total - counts.good;
            const allowed = (1e6 - targetPpm) * counts.total;
            return (
              (bad === 0 || bad * 1e6 < allowed) &&
              burnRates.every(({ firing }) => !firing) &&
              projection?.exhaustsAt === undefined
            );
          });
        expect(state === 'healthy' && !isSound).toBe(false);
        // The rest is an alert that too little was measured for.
        expect(isSound && state !== 'healthy' && state !== 'insufficient').toBe(
          false,
        );
        expect(reason === undefined).toBe(state === 'healthy');
        expect(state).not.toBe('invalid');
      }),
      { numRuns: 2000 },
    );
  });

  it('has the state of its worst objective', () => {
    fc.assert(
      fc.property(inputs, input => {
        const { state, objectives } = evaluateSlo(input);
        expect(sloStateRank(state)).toBe(
          Math.min(...objectives.map(reading => sloStateRank(reading.state))),
        );
      }),
    );
  });

  it('compares as integers do', () => {
    fc.assert(
      fc.property(inputs, input => {
        const { counts, objectives } = evaluateSlo(input);
        for (const { targetPpm, burnRates, budget } of objectives) {
          const budgetPpm = 1_000_000 - targetPpm;
          burnRates.forEach((reading, index) => {
            const pair = burnRatePairs(input.definition.window.seconds)[index];
            const isFast = [pair.longSeconds, pair.shortSeconds].every(
              seconds => {
                const { good, total, coveredSeconds } = sumOver(input, seconds);
                return (
                  coveredSeconds * 2 >= seconds &&
                  BigInt(total - good) * 1_000_000_000n >
                    BigInt(factorThousandths(pair) * budgetPpm) * BigInt(total)
                );
              },
            );
            const long = sumOver(input, pair.longSeconds);
            const isSingle = long.total - long.good < 2;
            expect(reading.firing).toBe(isFast && !isSingle);
            expect(reading.guarded).toBe(isFast && isSingle ? true : undefined);
            // What cannot fire does not.
            expect(reading.firing && !reading.fireable).toBe(false);
          });
          const { good, total, coveredSeconds } = counts ?? {
            good: 0,
            total: 0,
            coveredSeconds: 0,
          };
          const bad = total - good;
          const allowed = budgetPpm * total;
          expect([budget?.spentBad, budget?.allowedBad]).toEqual(
            coveredSeconds > 0 ? [bad, allowed / 1e6] : [undefined, undefined],
          );
          expect(
            budget?.remainingRatio && Math.sign(budget.remainingRatio),
          ).toBe(allowed > 0 ? Math.sign(allowed - 1e6 * bad) : undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never gets better by bad events', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (input, share) => {
          const before = evaluateSlo(input);
          const after = evaluateSlo(worsen(input, share));
          expect(sloStateRank(after.state)).toBeLessThanOrEqual(
            sloStateRank(before.state),
          );
          after.objectives.forEach((reading, index) => {
            const old = before.objectives[index];
            expect(sloStateRank(reading.state)).toBeLessThanOrEqual(
              sloStateRank(old.state),
            );
            expect(reading.budget?.remainingRatio ?? 0).toBeLessThanOrEqual(
              old.budget?.remainingRatio ?? 0,
            );
            reading.burnRates.forEach(({ firing }, pair) => {
              expect(old.burnRates[pair].firing && !firing).toBe(false);
            });
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the unit time is counted in', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.constantFrom(2 ** -10, 3, 1000, 2 ** 26),
        (anything, unit) => {
          const input = {
            ...anything,
            definition: { ...anything.definition, indicator: SECONDS },
          };
          const scaled = evaluateSlo(
            mapSums(input, sum => ({
              ...sum,
              good: sum.good * unit,
              total: sum.total * unit,
            })),
          );
          const states = ({ objectives }: typeof scaled) =>
            objectives.map(({ state, burnRates, projection }) => ({
              state,
              burnRates,
              projection,
            }));
          expect(states(scaled)).toEqual(states(evaluateSlo(input)));
        },
      ),
    );
  });

  it('fires strictly above the factor, to the last quantum, at any target', () => {
    const pair = burnRatePairs(30 * DAY)[0];
    fc.assert(
      fc.property(
        fc.integer({ min: 930_556, max: 999_999 }),
        fc.integer({ min: 1, max: 1000 }),
        (ppm, scale) => {
          // Bad events that are exactly 14.4 times what the target allows.
          const total = 10_000_000 * scale;
          const bad = 144 * (1_000_000 - ppm) * scale;
          const firing = (events: number) => {
            const facts = { bad: events, total };
            return evaluateSlo(
              inputOf(
                { [pair.longSeconds]: facts, [pair.shortSeconds]: facts },
                { objectives: [{ target: { text: '', ppm } }] },
              ),
            ).objectives[0].burnRates[0].firing;
          };
          expect(firing(bad)).toBe(false);
          expect(firing(bad + 2 ** -10)).toBe(true);
        },
      ),
    );
  });

  it('projects an end that is ahead by less than a window', () => {
    fc.assert(
      fc.property(inputs, input => {
        for (const { projection, budget, state } of evaluateSlo(input)
          .objectives) {
          const { exhaustsAt, pace = 0 } = projection ?? {};
          const isAhead =
            exhaustsAt !== undefined &&
            pace > 1 &&
            (budget?.remainingRatio ?? 0) > 0 &&
            exhaustsAt >= MIDNIGHT &&
            exhaustsAt < MIDNIGHT + input.definition.window.seconds;
          expect(exhaustsAt !== undefined).toBe(isAhead);
          expect(state === 'at-risk' && !isAhead).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives from running sums what adding up gives', () => {
    fc.assert(
      fc.property(
        bucketsArbitrary(
          300,
          { min: 300, max: 2500 },
          fc.nat(1000).map(steps => MIDNIGHT + steps * 300),
        ),
        ppms,
        (buckets, ppm) => {
          const points = cumulate(buckets, 300);
          const start = points[0].time;
          const to = points[points.length - 1].time;
          const evaluate = (sum: PartInput['sum']) =>
            evaluateSlo(
              inputOf(
                {},
                {
                  windowSeconds: 7 * DAY,
                  objectives: [{ target: { text: '', ppm } }],
                  step: 300,
                  now: to,
                  collectedTo: to,
                  firstMeasured: start + 300,
                  lastMeasured: to,
                  sum,
                },
              ),
            );
          expect(evaluate(from => differenceOf(points, from))).toEqual(
            evaluate(from =>
              resum([...buckets].reverse(), Math.max(start, from), to),
            ),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
