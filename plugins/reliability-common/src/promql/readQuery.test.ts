import { MAX_QUERY_LENGTH } from './parseQuery';
import { readQuery } from './readQuery';

function sent(query: string, step = 60): string {
  const result = readQuery(query);
  if (!result.ok) {
    throw new Error(result.problem.message);
  }
  return result.query.render(step);
}

describe('readQuery', () => {
  it.each([
    ['up_total', 'sum(increase(up_total[60s]))'],
    [
      ' http_requests_total{job="a", code!~"5.."} ',
      'sum(increase(http_requests_total{job="a",code!~"5.."}[60s]))',
    ],
    ['sum(a_total{})', 'sum(increase(a_total[60s]))'],
    ["(sum((a_total{b='c'})))", 'sum(increase(a_total{b="c"}[60s]))'],
    ['{__name__="a_total",b="c"}', 'sum(increase(a_total{b="c"}[60s]))'],
    ['a_total # all of them', 'sum(increase(a_total[60s]))'],
    ['{"a.total", b="c"}', 'sum(increase({"a.total", b="c"}[60s]))'],
    ['a_total{b="\\xff"}', 'sum(increase(a_total{b="\\xff"}[60s]))'],
    ['x_bucket{le="1"}', 'sum(increase(x_bucket{le=~"1|1\\\\.0"}[60s]))'],
    ['x_bucket{le="0.3"}', 'sum(increase(x_bucket{le="0.3"}[60s]))'],
    ['sum(increase(a_total[{{.window}}]))', 'sum(sum(increase(a_total[60s])))'],
    [
      'sum(increase(a_total[ {{ .window }} ])) - sum(increase(b_total[{{.window}}] offset 1m))',
      'sum(sum(increase(a_total[60s])) - sum(increase(b_total[60s] offset 1m)))',
    ],
    // Events per second become events.
    [
      'sum(rate(a_total{code=~"(5..|429)"}[{{.window}}])) # errors',
      'sum(sum(increase(a_total{code=~"(5..|429)"}[60s])))',
    ],
    [
      'sum(rate(a_total[{{.window}}])) + sum(rate(b_total[5m]))',
      'sum(sum(increase(a_total[60s])) + sum(rate(b_total[5m])))',
    ],
  ])('%s is asked as %s', (query, expected) => {
    expect(sent(query)).toBe(expected);
  });

  it('uses the step it is given', () => {
    expect(sent('a_total', 3600)).toBe('sum(increase(a_total[3600s]))');
    expect(sent('sum(rate(a_total[{{.window}}]))', 300)).toBe(
      'sum(sum(increase(a_total[300s])))',
    );
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'query-missing'],
    ['blanks', '  \n', 'query-missing'],
    ['a number', 7, 'query-missing'],
    ['a list', ['up'], 'query-missing'],
    ['a long text', `a{b="${'x'.repeat(MAX_QUERY_LENGTH)}"}`, 'query-too-long'],
    ['an open bracket', 'sum(a_total', 'syntax'],
    ['two expressions', 'a_total b_total', 'syntax'],
    ['a way out of the brackets', 'a_total) or vector(1', 'syntax'],
    ['an unknown function', 'increase_pure(a_total[5m])', 'syntax'],
    ['another template', 'increase(a_total[{{.range}}])', 'template-unknown'],
    ['a subquery', 'max_over_time(a[{{.window}}:1m])', 'template-unknown'],
    ['a fixed range', 'sum(rate(a_total[5m]))', 'placeholder-missing'],
    ['an offset', 'a_total offset 5m', 'placeholder-missing'],
    ['a moment', 'a_total @ 1700000000', 'placeholder-missing'],
    ['a grouping', 'sum by (job) (a_total)', 'placeholder-missing'],
    ['a sum of sums', 'sum(sum(a_total))', 'placeholder-missing'],
    ['a constant', '1', 'placeholder-missing'],
    ['labels alone', '{job="a"}', 'metric-name-missing'],
    ['a pattern of names', '{__name__=~"a.*"}', 'metric-name-missing'],
    ['two names', 'a{__name__="b"}', 'metric-name-missing'],
    ['a range alone', 'a_total[{{.window}}]', 'range-alone'],
    ['a text', 'a{b="[{{.window}}]"}', 'placeholder-misplaced'],
    ['a comment', 'a # [{{.window}}]', 'placeholder-misplaced'],
  ])('refuses %s', (_, query, rule) => {
    expect(readQuery(query)).toEqual({
      ok: false,
      problem: {
        severity: 'error',
        rule: `prometheus/${rule}`,
        message: expect.stringMatching(/.{20}/),
      },
    });
  });

  it('leaves a rate that is compared as it is, and says so', () => {
    const result = readQuery('sum(rate(a_total[{{.window}}]) > 5)');
    expect(result).toMatchObject({
      ok: true,
      query: { warnings: [{ rule: 'prometheus/rate-compared' }] },
    });
    expect(sent('sum(rate(a_total[{{.window}}]) > 5)')).toBe(
      'sum(sum(rate(a_total[60s]) > 5))',
    );
  });

  it('notices a constant in the place of absent series', () => {
    const never = (query: string) => {
      const result = readQuery(query);
      return result.ok && result.query.neverAbsent;
    };
    expect(never('sum(increase(a[{{.window}}])) or vector(0)')).toBe(true);
    expect(never('sum(increase(a[{{.window}}]))')).toBe(false);
  });
});
