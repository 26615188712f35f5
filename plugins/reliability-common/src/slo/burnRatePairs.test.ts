import { DAY, HOUR } from './__testUtils__/history';
import { burnRatePairs, factorThousandths } from './burnRatePairs';

describe('burnRatePairs', () => {
  it('is the table of the SRE workbook for 30 days', () => {
    expect(burnRatePairs(30 * DAY)).toEqual([
      { severity: 'page', longSeconds: 3600, shortSeconds: 300, factor: 14.4 },
      { severity: 'page', longSeconds: 21_600, shortSeconds: 1800, factor: 6 },
      {
        severity: 'ticket',
        longSeconds: 86_400,
        shortSeconds: 7200,
        factor: 3,
      },
      {
        severity: 'ticket',
        longSeconds: 259_200,
        shortSeconds: 21_600,
        factor: 1,
      },
    ]);
  });

  it.each([
    // As Sloth's, but that the last one is not under 1: 0.933 would alert for
    // ever on a service that keeps its promise.
    [28 * DAY, [13.44, 5.6, 2.8, 1]],
    [90 * DAY, [43.2, 18, 9, 3]],
    [25 * DAY, [12, 5, 2.5, 1]],
    [24 * DAY, [11.52, 4.8, 2.4, 1]],
    [24 * DAY - 60, [11.52, 4.8, 2.4]],
    [8 * DAY, [3.84, 1.6, 1]],
    [7 * DAY, [3.36, 1.4]],
    [2 * DAY, [1, 1]],
    [DAY, [1]],
    [8 * HOUR, [1]],
    [8 * HOUR - 60, []],
    [HOUR, []],
  ])('scales the factors to %d seconds by budget share', (seconds, factors) => {
    expect(burnRatePairs(seconds).map(({ factor }) => factor)).toEqual(factors);
  });

  it('has factors in whole thousandths, the most urgent first', () => {
    for (let hours = 1; hours <= 90 * 24; hours += 1) {
      const pairs = burnRatePairs(hours * HOUR);
      const factors = pairs.map(({ factor }) => factor);
      expect(factors).toEqual([...factors].sort((a, b) => b - a));
      for (const pair of pairs) {
        expect(factorThousandths(pair) / 1000).toBe(pair.factor);
        expect(pair.factor).toBeGreaterThanOrEqual(1);
        expect(pair.shortSeconds * 12).toBe(pair.longSeconds);
      }
    }
  });
});
