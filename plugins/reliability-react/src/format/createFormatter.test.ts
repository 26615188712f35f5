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

describe('time zones and calendar periods', () => {
  // 2026-11-30 23:30 UTC is the next day in Paris.
  const TIME = Date.UTC(2026, 10, 30, 23, 30) / 1000;
  const at = (text: string) => Date.parse(text) / 1000;

  it.each([
    ['en', 'Dec 1, 2026, 12:30 AM GMT+1', 'December 1, 2026', 'Dec 1'],
    ['fr', '1 déc. 2026, 00:30 UTC+1', '1 décembre 2026', '1 déc.'],
  ])('%s says the time of a zone with its offset', (language, ...texts) => {
    const format = createFormatter(language);
    const zone = 'Europe/Paris';
    expect(
      [
        format.dateTime(TIME, zone),
        format.longDate(TIME, zone),
        format.day(TIME, zone),
      ].map(plain),
    ).toEqual(texts);
  });

  it('tells a zone it does not know in UTC, and says so', () => {
    expect(plain(en.dateTime(TIME, 'Europe/Nowhere'))).toBe(
      'Nov 30, 2026, 11:30 PM UTC',
    );
  });

  it.each([
    [
      'month across the end of summer time',
      '2026-10-01T00:00+02:00',
      '2026-11-01T00:00+01:00',
      'October 2026',
      'octobre 2026',
    ],
    [
      'quarter',
      '2026-10-01T00:00+02:00',
      '2027-01-01T00:00+01:00',
      'October – December 2026',
      'octobre – décembre 2026',
    ],
    [
      'year',
      '2026-01-01T00:00+01:00',
      '2027-01-01T00:00+01:00',
      '2026',
      '2026',
    ],
    [
      'month from the fifth',
      '2026-11-05T00:00+01:00',
      '2026-12-05T00:00+01:00',
      'Nov 5 – Dec 4, 2026',
      '5 nov. – 4 déc. 2026',
    ],
    [
      'day',
      '2026-11-23T00:00+01:00',
      '2026-11-24T00:00+01:00',
      'Nov 23, 2026',
      '23 nov. 2026',
    ],
    [
      'hours',
      '2026-11-23T06:00+01:00',
      '2026-11-23T12:00+01:00',
      'Nov 23, 2026, 6:00 AM – 12:00 PM GMT+1',
      '23 nov. 2026, 06:00 – 12:00 UTC+1',
    ],
  ])('%s', (_name, from, to, english, french) => {
    const period = { from: at(from), to: at(to), timeZone: 'Europe/Paris' };
    expect(
      [en, fr].map(format => format.period(period).replace(/\s+/g, ' ')),
    ).toEqual([english, french]);
  });

  it.each([
    ['1M', '1 month', '1 mois'],
    ['1Q', '3 months', '3 mois'],
    ['4w', '4 weeks', '4 semaines'],
    ['often', 'often', 'often'],
  ])('shorthand %s', (shorthand, english, french) => {
    expect([en.shorthand(shorthand), plain(fr.shorthand(shorthand))]).toEqual([
      english,
      french,
    ]);
  });

  it.each([
    ['events', 567, '567', '567'],
    ['slices', 8640.5, '8,640.5', '8 640,5'],
    ['seconds', 5400, '1.5 hr', '1,5 h'],
  ] as const)('an amount of %s', (unit, value, english, french) => {
    expect([en, fr].map(format => plain(format.amount(value, unit)))).toEqual([
      english,
      french,
    ]);
  });

  it.each([
    [0.0004, '< 0.1%'],
    [0.13, '13%'],
    [1.395, '139.5%'],
    [0.99999, '99.9%'],
  ])('a cost of %d of a budget is %s', (ratio, text) => {
    expect(en.spent(ratio)).toBe(text);
  });

  it('keeps every digit of a threshold', () => {
    expect([en.number(0.00004), en.number(0.125), fr.number(0.4)]).toEqual([
      '0.00004',
      '0.125',
      '0,4',
    ]);
  });
});
