import { run } from '../run';

const SURROUNDINGS = { cwd: '/', isColoured: false };
const budget = (...args: string[]) => run(['budget', ...args], SURROUNDINGS);
const tableOf = (target: string, window: string) =>
  JSON.parse(
    budget('--target', target, '--window', window, '--format', 'json').stdout,
  );

describe('reliability budget', () => {
  it("is the workbook's table for 99.9 % over 30 days", () => {
    const pair = (
      severity: string,
      longWindow: string,
      shortWindow: string,
      figures: number[],
    ) => ({
      severity,
      longWindow,
      shortWindow,
      factor: figures[0],
      errorRatioThreshold: figures[1],
      budgetConsumed: figures[2],
      detectionSeconds: figures[3],
    });
    expect(tableOf('99.9', '30d')).toEqual({
      budgetRatio: 0.001,
      budgetMinutes: 43.2,
      pairs: [
        pair('page', '1h', '5m', [14.4, 0.0144, 0.02, 51.84]),
        pair('page', '6h', '30m', [6, 0.006, 0.05, 129.6]),
        pair('ticket', '1d', '2h', [3, 0.003, 0.1, 259.2]),
        pair('ticket', '3d', '6h', [1, 0.001, 0.1, 259.2]),
      ],
      warnings: [],
    });
  });

  it('is an aligned table for people', () => {
    expect(budget('--target', '90')).toEqual({
      exitCode: 0,
      stdout: `90 % over 30d: error budget 10 %, 4320 minutes of total outage

severity  long  short  factor  error ratio above  budget spent  total outage found after
page      1h    5m     14.4    1.44               2 %           never
page      6h    30m    6       0.6                5 %           12960 s
ticket    1d    2h     3       0.3                10 %          25920 s
ticket    3d    6h     1       0.1                10 %          25920 s

warning: The page on 1h/5m can never fire: it asks for an error ratio above 1.44, and there is none above 1.
`,
      stderr: '',
    });
  });

  it.each([
    ['100', '30d', /no error budget/],
    ['99', '7h', /too short/],
  ])('warns of %s over %s', (target, window, warning) => {
    expect(tableOf(target, window).warnings).toEqual([
      expect.stringMatching(warning),
    ]);
  });

  it.each([
    ['7d', 10.08, [3.36, 1.4]],
    ['28d', 40.32, [13.44, 5.6, 2.8, 1]],
    ['90d', 129.6, [43.2, 18, 9, 3]],
    ['1M', 43.2, [14.4, 6, 3, 1]],
    ['1Y', 525.6, [175.2, 73, 36.5, 12.167]],
  ])('scales to %s', (window, minutes, factors) => {
    const { budgetMinutes, pairs } = tableOf('99.9', window);
    expect(budgetMinutes).toBe(minutes);
    expect(pairs.map((pair: { factor: number }) => pair.factor)).toEqual(
      factors,
    );
  });

  it('calls a threshold of exactly 1 one that can never fire', () => {
    expect(tableOf('50', '10d').pairs[1].factor).toBe(2);
    expect(tableOf('50', '10d').pairs[1]).not.toHaveProperty(
      'detectionSeconds',
    );
  });

  it.each([
    [['--target', '99,9'], 'A target is a plain decimal number, not "99,9".'],
    [['--target', '-1'], 'A target is a plain decimal number, not "-1".'],
    [['--target=100.1'], '"100.1" is more than 100, which is every event.'],
    [['--target', '99.99999'], '"99.99999" has more than 4 decimals'],
    [['--target', '0'], 'A target of 0 allows every event to be bad.'],
    [[], 'Which target?'],
    [['--target', '99', '--window', '1y'], '"1y" is not a window.'],
    [
      ['--target', '99', '--window', '401d'],
      'A window of 401d is out of range.',
    ],
    [['--target', '99', '--format', 'sarif'], 'There is no format "sarif".'],
    [['--target', '99', 'x'], 'budget reads no file'],
  ])('exits 2 on %j', (args, sentence) => {
    expect(budget(...args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(`reliability: ${sentence}`),
    });
  });
});

describe('reliability', () => {
  it.each([
    [['--help'], /^Usage: reliability COMMAND/],
    [['validate', '--help'], /^Usage: reliability validate[^]*Examples:/],
    [['budget', '--help'], /^Usage: reliability budget[^]*Examples:/],
    [['rules', '--help'], /^Usage: reliability rules[^]*Examples:/],
    [['init', '-h'], /^Usage: reliability init[^]*Examples:/],
    [['completion', '--help'], /^Usage: reliability completion[^]*Examples:/],
    [['--no-color', '--help'], /^Usage: reliability COMMAND/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('answers %j', (args, answer) => {
    const { exitCode, stdout } = run(args, SURROUNDINGS);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(answer);
  });

  it.each([[[]], [['cover']]])('exits 2 on the command %j', args => {
    const { exitCode, stderr } = run(args, SURROUNDINGS);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/See reliability --help\.\n$/);
  });
});
