import { evaluate, roundTo } from './__testUtils__/evaluate';

describe('evaluate', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 3', 2],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['3 * -2', -6],
    ['1000 * 0.5', 500],
    ['min(4, 2, 3) + max(1, 5)', 7],
    ['floor(2.7) + ceil(2.1) + round(2.5)', 8],
    ['sqrt(16) + log10(1000) + log2(8)', 10],
    ['ln(exp(2))', 2],
    ['max((1 + 2), 2)', 3],
  ])('%s is %d', (expression, value) => {
    expect(evaluate(expression)).toBeCloseTo(value, 12);
  });

  it.each([
    '',
    '1 +',
    '(1',
    '1)',
    '1 2',
    'min()',
    'min(1,)',
    'floor 2',
    'constructor(1)',
    'process',
    '1 / 0',
    'sqrt(0 - 1)',
    '1; 2',
    '0x10',
  ])('refuses %p', expression => {
    expect(() => evaluate(expression)).toThrow(`'${expression}'`);
  });
});

describe('roundTo', () => {
  it.each([
    [43.2, 30 * 24 * 60 * (1 - 0.999), 1],
    [1.01, 1.005, 2],
    [67, 66.5, 0],
    [-1.2, -1.23, 1],
  ])('gives %d for %d with %d digits', (rounded, value, digits) => {
    expect(roundTo(value, digits)).toBe(rounded);
  });
});
