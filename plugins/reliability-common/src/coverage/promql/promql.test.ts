import { canonicalPromql } from './canonicalPromql';
import { promqlGroupingLabels } from './promqlGroupingLabels';
import { promqlSelectors } from './promqlSelectors';
import { promqlShape } from './promqlShape';
import { promqlSyntaxError } from './promqlSyntaxError';

const show = (query: string) =>
  promqlSelectors(query).map(
    ({ metric, matchers, isAbsence }) =>
      `${isAbsence ? 'absent ' : ''}${metric ?? '?'}{${matchers
        .map(({ label, operator, value }) => `${label}${operator}${value}`)
        .join(',')}}`,
  );

describe('promqlSelectors', () => {
  it.each([
    ['up', ['up{}']],
    [
      'sum(rate(a_total{job="x",code!~"5.."}[5m])) by (job) / on() b',
      ['a_total{job=x,code!~5..}', 'b{}'],
    ],
    [`{__name__="a", job='x'}`, ['a{__name__=a,job=x}']],
    ['{__name__=~"a|b", job=`x\\d`}', ['?{__name__=~a|b,job=x\\d}']],
    [
      '{"http.requests", "service.name"="x"}',
      ['http.requests{service.name=x}'],
    ],
    ['absent(a{b="c\\"d\\\\e"})', ['absent a{b=c"d\\e}']],
    ['absent_over_time(a[5m]) or sum(b)', ['absent a{}', 'b{}']],
    ['a{x="\\u00e9\\n\\x41"}', ['a{x=é\nA}']],
    ['increase(a{b="c"}[{{.window}}])', ['a{b=c}']],
    ['rate(a:b:c[1h30m] offset 5m)', ['a:b:c{}']],
    ['sum(rate(a[', ['a{}']],
    ['', []],
    ['1 + 2', []],
  ])('reads %s', (query, expected) => {
    expect(show(query)).toEqual(expected);
  });

  it('stands text that is long or deep', () => {
    expect(promqlSelectors('('.repeat(30_000))).toEqual([]);
    expect(promqlSelectors(`${'a+'.repeat(999)}a`)).toHaveLength(1000);
    expect(() => promqlSelectors('a+'.repeat(20_000))).not.toThrow();
  });
});

describe('promqlSyntaxError', () => {
  it.each([
    ['up == 0', ''],
    ['increase(a[{{ .window }}])', ''],
    ['', 'empty'],
    ['sum(rate(a[5m])', 'ends too early'],
    ['rate(a[5m]) >>> 1', 'from character'],
    [`a${' + a'.repeat(6000)}`, 'longer than'],
  ])('judges %s', (query, expected) => {
    const message = promqlSyntaxError(query);
    expect(message ?? '').toContain(expected);
    expect(message === undefined).toBe(expected === '');
  });
});

describe('promqlGroupingLabels', () => {
  it('knows the labels that stay, not those that go', () => {
    expect(
      promqlGroupingLabels(
        'sum by (service, le) (a) / on (x) avg(b) by (job) / sum without (pod) (c)',
      ),
    ).toEqual(['service', 'le', 'job']);
  });
});

describe('canonicalPromql', () => {
  it.each([
    ['a{b="c",d=~"e"}', "a{ d=~'e', b=`c` }"],
    ['a{}', 'a'],
    ['{__name__="a",b="c"}', 'a{b="c"}'],
    ['sum(rate(a[60m])) by (y, x)', 'SUM by (x,y) (rate(a[1h]))'],
    ['a / on(b)group_left() c>1e3', 'a / ON (b) group_left () c > 1000'],
    ['(a) > (2)', 'a > 2'],
    ['a offset 90s', 'a offset 1m30s'],
  ])('%s means the same as %s', (one, other) => {
    expect(canonicalPromql(one)).toBe(canonicalPromql(other));
  });

  it.each([
    ['a > 1', 'a > 2'],
    ['a > 1', 'a >= 1'],
    ['(a + b) * c', 'a + b * c'],
    ['a - b', 'b - a'],
    ['a{b="c"}', 'a{b!="c"}'],
    ['a{b="c,d"}', 'a{b="c",d=""}'],
    ['sum(a)', 'max(a)'],
    ['sum by (x) (a)', 'sum without (x) (a)'],
    ['sum(rate(a[5m]))', 'sum(increase(a[5m]))'],
    ['a and b', 'a or b'],
    ['sum(', 'sum(a'],
  ])('%s does not mean %s', (one, other) => {
    expect(canonicalPromql(one)).not.toBe(canonicalPromql(other));
  });

  it('survives what is nested too deep', () => {
    const deep = `${'('.repeat(4000)}a${')'.repeat(4000)}`;
    expect(canonicalPromql(deep)).toBe(canonicalPromql(deep));
  });
});

describe('promqlShape', () => {
  it.each<[string, number[], boolean, boolean]>([
    ['rate(a[5m]) > 1', [300], false, false],
    ['rate(a[1h]) > 1 and rate(a[5m]) > 1', [3600, 300], true, false],
    ['a:ratio_rate6h > 1 and a:ratio_rate30m > 1', [21_600, 1800], true, false],
    ['rate(a[5m]) > 1 and b > 2', [300], false, false],
    ['absent_over_time(a[10m])', [600], false, true],
    ['absent(a)', [], false, false],
    ['max_over_time(a[1d:5m])', [86_400, 300], false, false],
  ])('%s', (query, windows, isMultiWindow, hasAbsenceWindow) => {
    expect(promqlShape(query)).toEqual({
      windows,
      isMultiWindow,
      hasAbsenceWindow,
    });
  });
});
