import fc from 'fast-check';
import { decimalText, errorRatioAt, percentOf, timesRatio } from './decimals';
import { durationText } from './durations';

describe('decimals', () => {
  it.each([
    [0n, 6, '0'],
    [1n, 6, '0.000001'],
    [1_500_000n, 6, '1.5'],
    [-25n, 1, '-2.5'],
    [7n, 0, '7'],
  ])('%s × 10^-%s is %s', (units, digits, text) => {
    expect(decimalText(units, digits)).toBe(text);
  });

  it.each([
    [14_400, 1000, '0.0144'],
    [1000, 1, '0.000001'],
    [933, 1000, '0.000933'],
    [14_400, 100_000, '1.44'],
  ])('%s thousandths of %s ppm are %s', (thousandths, ppm, text) => {
    expect(errorRatioAt(thousandths, ppm)).toBe(text);
  });

  it('multiply whatever a number may be', () => {
    expect(timesRatio(2.5, 1000)).toBe('0.0025');
    expect(timesRatio(1e-7, 1)).toBe('0.0000000000001');
    expect(timesRatio(1e21, 1_000_000)).toBe('1000000000000000000000');
    expect(timesRatio(-3, 500_000)).toBe('-1.5');
    expect(() => timesRatio(NaN, 1)).toThrow(RangeError);
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (value, ppm) => {
          const exact = value * (ppm / 1_000_000);
          expect(
            Math.abs(Number(timesRatio(value, ppm)) - exact),
          ).toBeLessThanOrEqual(exact * 1e-15 + Number.MIN_VALUE);
        },
      ),
    );
  });

  it('are percentages for people', () => {
    expect([1_000_000, 999_000, 999_999, 500_000].map(percentOf)).toEqual([
      '100',
      '99.9',
      '99.9999',
      '50',
    ]);
  });
});

describe('durationText', () => {
  it.each([
    [60, '1m'],
    [90, '1m30s'],
    [5400, '1h30m'],
    [129_600, '1d12h'],
    [2_592_000, '30d'],
    [2_419_200, '4w'],
    [31_536_000, '1y'],
    [0, '0s'],
  ])('%s s are %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});
