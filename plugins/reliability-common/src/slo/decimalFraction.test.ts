import { decimalFraction } from './decimalFraction';

describe('decimalFraction', () => {
  it.each([
    [0, 0n, 1n],
    [2, 2n, 1n],
    [14.4, 144n, 10n],
    [0.1, 1n, 10n],
    [-1.25, -125n, 100n],
    [1e21, 10n ** 21n, 1n],
    [1.5e22, 15n * 10n ** 21n, 1n],
    [1e-7, 1n, 10n ** 7n],
    [2.5e-9, 25n, 10n ** 10n],
  ])('of %d', (value, numerator, denominator) => {
    expect(decimalFraction(value)).toEqual({ numerator, denominator });
  });
});
