import { foreignNumber, numbersIn } from './__testUtils__/numbers';
import { workedExamples } from './__testUtils__/workedExamples';

const valuesIn = (...parameters: Parameters<typeof numbersIn>) =>
  numbersIn(...parameters).map(({ value }) => value);

describe('numbers in a text', () => {
  it.each<[string, number[]]>([
    ['1,440 minutes, 43.2 of them', [1440, 43.2]],
    ['26,000,000 a month.', [26e6]],
    ['p99, 5xx, v2, 30s, depot-7 and TEST-0001', []],
    ['a 30-day window; 99.9%, then 3, 4.', [30, 99.9, 3, 4]],
    ['from 0.5 to 1.', [0.5, 1]],
  ])('in English: %s', (text, values) => {
    expect(valuesIn(text, 'en')).toEqual(values);
  });

  it.each<[string, number[]]>([
    ['1 440 minutes, dont 43,2', [1440, 43.2]],
    ['1\u202f440 et 26\u00a0000\u00a0000', [1440, 26e6]],
    ['les 3, 4 et 12 de 100', [3, 4, 12, 100]],
    ['2 1000', [2, 1000]],
  ])('in French: %s', (text, values) => {
    expect(valuesIn(text, 'fr')).toEqual(values);
  });

  it('in code', () => {
    expect(valuesIn('rate(a{code=~"5.."}[5m]) > 14.4 * 0.001', 'code')).toEqual(
      [14.4, 0.001],
    );
  });

  it('keeps how exactly each is written', () => {
    expect(numbersIn('98.70 of 3', 'en')).toEqual([
      { value: 98.7, digits: 2 },
      { value: 3, digits: 0 },
    ]);
  });

  it.each([
    ['en', 'about 43,2 minutes', '43,2'],
    ['en', '1,440 minutes, 12,345,678', undefined],
    ['fr', 'environ 43.2 minutes', '43.2'],
    ['fr', 'version 2.14.0, soit 43,2', undefined],
  ] as const)('in %s, "%s" has the foreign %p', (language, text, foreign) => {
    expect(foreignNumber(text, language)).toBe(foreign);
  });
});

describe('worked examples', () => {
  it('end with the next heading of their level, and skip addresses and pictures', () => {
    const [first, second, ...others] = workedExamples(
      [
        '## Worked example: 11',
        'One of 12, see [13](https://example.com/14).',
        '![15](16.svg)',
        '### 17',
        '```text',
        '# 18',
        '```',
        '1. first, `19`',
        '## Next',
        '20',
        '### Worked example',
        '21',
      ].join('\n'),
      'en',
    );
    const values = (lines: typeof first.lines) =>
      lines.flatMap(({ readings }) => readings[0].map(({ value }) => value));
    expect(values(first.lines)).toEqual([12, 13, 18, 19]);
    expect(values(second.lines)).toEqual([21]);
    expect(others).toEqual([]);
  });
});
