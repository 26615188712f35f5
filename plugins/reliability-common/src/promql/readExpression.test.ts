import { readExpression } from './readExpression';

describe('readExpression', () => {
  it.each([
    ['queue_length', 'queue_length', true],
    ["(up{job='a'} ) # which", 'up{job="a"}', true],
    ['sum(up{job="a"})', 'sum(up{job="a"})', false],
    ['a / # half\n b', 'a / \n b', false],
    ['max_over_time(a[5m:1m])', 'max_over_time(a[5m:1m])', false],
    ['a offset 5m', 'a offset 5m', false],
    ['vector(1)', 'vector(1)', false],
    ['1 + a', '1 + a', false],
    [
      'rate(a_total{x="{{.window}}"}[{{.window}}])',
      'rate(a_total{x="{{.window}}"}[60s])',
      false,
    ],
  ])('%s is asked as %s', (query, rendered, isPlain) => {
    const read = readExpression(query);
    expect(read).toMatchObject({
      ok: true,
      expression: {
        isTemplate: /\[\{\{/.test(query),
        ...(isPlain && { plain: rendered }),
      },
    });
    expect(read.ok && read.expression.render(60)).toBe(rendered);
    expect(read.ok && read.expression.plain !== undefined).toBe(isPlain);
  });

  it.each([
    ['nothing', undefined, 'query-missing'],
    ['an open bracket', 'sum(a', 'syntax'],
    ['two expressions', 'a b', 'syntax'],
    ['a way out of the brackets', 'a) or vector(1', 'syntax'],
    ['a range', '(a[{{.window}}])', 'range-alone'],
    ['a range of another time', 'a[5m] offset 5m', 'range-alone'],
    ['a subquery', 'a[5m:1m]', 'range-alone'],
    ['a number', '-(1 + 2)', 'no-series'],
    ['a text', '"a"', 'no-series'],
    ['the time', 'time() - 5', 'no-series'],
    ['labels alone', '{job="a"}', 'metric-name-missing'],
    [
      'a text with the placeholder',
      'a{b="[{{.window}}]"}',
      'placeholder-misplaced',
    ],
  ])('refuses %s', (_, query, rule) => {
    expect(readExpression(query)).toEqual({
      ok: false,
      problem: {
        severity: 'error',
        rule: `prometheus/${rule}`,
        message: expect.stringMatching(/.{20}/),
      },
    });
  });
});
