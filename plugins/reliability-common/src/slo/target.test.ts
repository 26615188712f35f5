import fc from 'fast-check';
import { parseTarget } from './target';

const WRITE_RATIO = 'Write a ratio such as 0.999.';
const WRITE_PERCENT = 'Write a percentage such as 99.9.';

describe('parseTarget', () => {
  it.each([
    ['ratio', '0.999', '0.999', 999_000],
    ['ratio', '0.9990', '0.9990', 999_000],
    ['ratio', '0.999999', '0.999999', 999_999],
    ['ratio', '.95', '0.95', 950_000],
    ['ratio', '0.000001', '0.000001', 1],
    ['ratio', '1', '1', 1_000_000],
    ['ratio', '1.000000', '1.000000', 1_000_000],
    ['percent', '99.9', '0.999', 999_000],
    ['percent', '99.90', '0.999', 999_000],
    ['percent', '99.9999', '0.999999', 999_999],
    ['percent', '99', '0.99', 990_000],
    ['percent', '5', '0.05', 50_000],
    ['percent', '0.0001', '0.000001', 1],
    ['percent', '100', '1', 1_000_000],
    ['percent', '100.0', '1', 1_000_000],
  ] as const)('reads %s %s', (unit, written, text, ppm) => {
    expect(parseTarget(written, unit)).toEqual({
      ok: true,
      target: { text, ppm },
    });
  });

  it.each(
    (['ratio', 'percent'] as const).flatMap(unit =>
      [
        '',
        ' 0.9',
        '0.9 ',
        '0.9\n',
        '-0.9',
        '+0.9',
        '9e-1',
        '0,9',
        '0.9%',
        '1.',
        '.',
        '00.9',
        '0x1',
        '0.9.9',
        '1_0',
        'NaN',
        '.inf',
        '٠.٩',
      ].map(written => [unit, written] as const),
    ),
  )('refuses as %s what is not plain decimal: %j', (unit, written) => {
    expect(parseTarget(written, unit)).toEqual({
      ok: false,
      message: `A target is a plain decimal number, not "${written}". ${
        unit === 'ratio' ? WRITE_RATIO : WRITE_PERCENT
      }`,
    });
  });

  it.each([
    ['ratio', '0', 'A target of 0 allows every event to be bad.'],
    ['ratio', '0.000000', 'A target of 0 allows every event to be bad.'],
    ['percent', '0.0', 'A target of 0 allows every event to be bad.'],
    [
      'ratio',
      '0.9999999',
      '"0.9999999" has more than 6 decimals, the most a target can have.',
    ],
    [
      'percent',
      '99.99999',
      '"99.99999" has more than 4 decimals, the most a target can have.',
    ],
    [
      'ratio',
      '99.9',
      '"99.9" is more than 1, which is every event; percentages belong in targetPercent.',
    ],
    [
      'ratio',
      '1.000001',
      '"1.000001" is more than 1, which is every event; percentages belong in targetPercent.',
    ],
    [
      'percent',
      '100.0001',
      '"100.0001" is more than 100, which is every event.',
    ],
    ['percent', '101', '"101" is more than 100, which is every event.'],
  ] as const)('refuses the %s %s', (unit, written, problem) => {
    expect(parseTarget(written, unit)).toEqual({
      ok: false,
      message: `${problem} ${unit === 'ratio' ? WRITE_RATIO : WRITE_PERCENT}`,
    });
  });

  it('keeps messages short for texts of any length', () => {
    for (const text of [
      '9'.repeat(100_000),
      `0.${'9'.repeat(100_000)}`,
      'x'.repeat(41),
    ]) {
      const result = parseTarget(text, 'ratio');
      expect(result.ok ? '' : result.message).toContain(
        `"${text.slice(0, 40)}…"`,
      );
    }
    const whole = parseTarget('x'.repeat(40), 'ratio');
    expect(whole.ok ? '' : whole.message).toContain(`"${'x'.repeat(40)}"`);
  });

  it('gives back every number of parts per million, from both units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), ppm => {
        const digits = String(ppm).padStart(7, '0');
        const ratio = parseTarget(`${digits[0]}.${digits.slice(1)}`, 'ratio');
        const percent = parseTarget(
          `${Number(digits.slice(0, 3))}.${digits.slice(3)}`,
          'percent',
        );
        expect(ratio).toMatchObject({ ok: true, target: { ppm } });
        expect(percent).toMatchObject({ ok: true, target: { ppm } });
        // What is shown reads back as the same target.
        for (const result of [ratio, percent]) {
          const text = result.ok ? result.target.text : '';
          expect(parseTarget(text, 'ratio')).toEqual({
            ok: true,
            target: { text, ppm },
          });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
