import fc from 'fast-check';
import { createFormatter } from './createFormatter';
import { cutToPercent, measuredPercent } from './ratio';

const en = createFormatter('en');
const fr = createFormatter('fr');
/** Intl separates with several kinds of spaces. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('createFormatter', () => {
  it.each([
    [1, 999_000, '100%'],
    [0.9995, 999_000, '99.95%'],
    [0.99954, 999_000, '99.95%'],
    [0.999999, 999_000, '99.9999%'],
    [1 - 1e-12, 999_000, '99.9999999%'],
    [0.9989999, 999_000, '99.89%'],
    [0.99949999, 999_500, '99.949%'],
    [0.99994999, 999_950, '99.9949%'],
    [0.99995, 999_950, '99.995%'],
    // 28,830.326 good of 29,418.700, as quantised counts of 98 in a hundred are.
    [0.979999999336, 950_000, '98.00%'],
    [0.97999991, 950_000, '98.00%'],
    [0.989999999336, 990_000, '98.99%'],
    [0.5, 990_000, '50.00%'],
    [0, 990_000, '0.00%'],
  ])('measured %d against %d ppm is %s', (ratio, ppm, text) => {
    expect(en.measured(ratio, ppm)).toBe(text);
  });

  it.each([
    [1, '100%'],
    [0.9999, '99.9%'],
    [0.463, '46.3%'],
    [0.0004, '< 0.1%'],
    [0, '0%'],
    [-0.00001, '-0.1%'],
    [0.5999999867, '60%'],
    [0.9999999, '99.9%'],
    [-0.42, '-42%'],
    [-12.346, '-1,235%'],
  ])('remaining %d is %s', (ratio, text) => {
    expect(en.remaining(ratio)).toBe(text);
  });

  it.each([
    ['target', en.target(999_000), '99.9%'],
    ['target of six digits', en.target(999_999), '99.9999%'],
    ['count', en.count(1234567), '1,234,567'],
    ['fraction of an event', en.count(0.0009765625), '0.001'],
    ['rate', en.rate(14.4), '14.4×'],
    ['tiny rate', en.rate(0.0001), '< 0.01×'],
    ['large rate', en.rate(1234.5), '1,235×'],
    ['30 days', en.duration(30 * 86400), '30 days'],
    ['not quite 30 days', en.duration(30 * 86400 - 60), '29.9 days'],
    ['hour', en.duration(3600), '1 hr'],
    ['five minutes', en.duration(300), '5 min'],
    ['nothing', en.duration(0), '0 sec'],
    ['French percentage', plain(fr.measured(0.9995, 999_000)), '99,95 %'],
    ['French count', plain(fr.count(1234567)), '1 234 567'],
    ['French duration', plain(fr.duration(2 * 86400)), '2 jours'],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it.each([
    [1_000_000 - 240, '4 minutes ago'],
    [1_000_000 - 59, undefined],
    [1_000_000 + 3 * 86400, 'in 3 days'],
    [1_000_000 - 95 * 86400, '3 months ago'],
  ])('age of %d', (time, text) => {
    expect(en.age(time, 1_000_000)).toBe(text);
  });

  it('never rounds a figure up to 100 % or past the target it missed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ppm, total, share) => {
          const bad = Math.floor(total * share);
          const ratio = (total - bad) / total;
          const { value } = measuredPercent(ratio, ppm);
          expect(value < 100).toBe(bad > 0);
          // Compared in integers: missed exactly when good × 10⁶ < total × ppm.
          const missed =
            BigInt(total - bad) * 1_000_000n < BigInt(total) * BigInt(ppm);
          expect(Math.round(value * 1e7) < Math.round(ppm * 1e3)).toBe(missed);
        },
      ),
    );
  });

  it('cuts exact percentages to themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), hundredths => {
        expect(cutToPercent(hundredths / 10_000, 2)).toBe(hundredths / 100);
      }),
    );
  });
});
