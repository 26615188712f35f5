import { promqlGroupingLabels } from './promqlGroupingLabels';
import { promqlSelectors } from './promqlSelectors';
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
