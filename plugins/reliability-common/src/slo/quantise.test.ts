import fc from 'fast-check';
import { quantise, toQuanta } from './quantise';

const QUANTUM = 2 ** -10;

describe('quantise', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [1, 1],
    [QUANTUM, QUANTUM],
    [0.4 * QUANTUM, 0],
    [0.5 * QUANTUM, QUANTUM],
    [1.5 * QUANTUM, 2 * QUANTUM],
    [0.1, 102 * QUANTUM],
    [2 ** 43 - QUANTUM, 2 ** 43 - QUANTUM],
    [2 ** 43 + 2 * QUANTUM, 2 ** 43 + 2 * QUANTUM],
    [Number.MAX_VALUE, Number.MAX_VALUE],
  ])('makes %d into %d', (value, expected) => {
    expect(quantise(value)).toBe(expected);
  });

  it('moves by half a quantum at most, keeps order, and is idempotent', () => {
    const count = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(count, count, (a, b) => {
        expect(Math.abs(quantise(a) - a)).toBeLessThanOrEqual(QUANTUM / 2);
        expect(Number.isInteger(quantise(a) / QUANTUM)).toBe(true);
        expect(quantise(Math.min(a, b))).toBeLessThanOrEqual(
          quantise(Math.max(a, b)),
        );
        expect(quantise(quantise(a))).toBe(quantise(a));
      }),
    );
  });

  it('makes sums exact, whatever the order and the grouping', () => {
    const counts = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 200,
    });
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(
        counts.chain(values =>
          fc.tuple(
            fc.constant(values),
            fc.shuffledSubarray(values, { minLength: values.length }),
            fc.nat(values.length),
          ),
        ),
        ([values, shuffled, cut]) => {
          const quantised = values.map(quantise);
          const whole = sum(quantised);
          expect(sum(shuffled.map(quantise))).toBe(whole);
          expect(sum(quantised.slice(0, cut)) + sum(quantised.slice(cut))).toBe(
            whole,
          );
          // A difference of running sums gives each part back.
          expect(whole - sum(quantised.slice(0, cut))).toBe(
            sum(quantised.slice(cut)),
          );
        },
      ),
    );
  });
});

it('toQuanta rounds what was not quantised to the nearest', () => {
  expect([0, 1, 1.5, 1.9996, 1.9994].map(toQuanta)).toEqual([
    0n,
    1024n,
    1536n,
    2048n,
    2047n,
  ]);
});
