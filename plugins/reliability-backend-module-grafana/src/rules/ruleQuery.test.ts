import { expression, query } from '../__testUtils__/answers';
import { ruleQuery } from './ruleQuery';
import { secondsOf } from './seconds';

describe('ruleQuery', () => {
  const reduce = expression('B', { type: 'reduce', expression: 'A' });
  it.each<[string, string, unknown, string]>([
    [
      'the query its condition rests on',
      'C',
      [
        query('A', 'a'),
        reduce,
        expression('C', { type: 'threshold', expression: 'B' }),
        query('D', 'not_asked'),
      ],
      'a',
    ],
    [
      'all queries of a formula',
      'C',
      [
        query('A', 'a'),
        query('D', 'd or e'),
        expression('C', { type: 'math', expression: '$A / ${D} > 0.1' }),
      ],
      '(a) and (d or e)',
    ],
    [
      'a classic condition',
      'B',
      [
        query('A', 'a'),
        {
          refId: 'B',
          datasourceUid: '-100',
          model: { conditions: [{ query: { params: ['A', '5m', 'now'] } }] },
        },
      ],
      'a',
    ],
    ['a condition that is a query', 'A', [query('A', 'a > 1')], 'a > 1'],
    ['a condition that is missing', 'Z', [query('A', 'a'), reduce], 'a'],
    [
      'expressions that go in circles',
      'B',
      [
        expression('B', { expression: 'C' }),
        expression('C', { expression: 'B' }),
      ],
      '',
    ],
    ['logs', 'A', [query('A', '{app="a"} |= "x"', 'loki')], '{app="a"} |= "x"'],
    [
      'a database',
      'A',
      [{ refId: 'A', datasourceUid: 'x', model: { rawSql: 'select 1' } }],
      'select 1',
    ],
    ['nothing', 'A', undefined, ''],
    ['something odd', 'A', ['A', null, { refId: 1 }], ''],
  ])('reads %s', (_, condition, data, expected) => {
    expect(ruleQuery({ condition, data })).toBe(expected);
  });
});

describe('secondsOf', () => {
  it.each<[string | number | null | undefined, number | undefined]>([
    ['5m', 300],
    ['1h30m', 5400],
    ['1m30.5s', 90.5],
    ['0s', 0],
    ['0', 0],
    ['1d', 86_400],
    ['200ms', 0.2],
    [60, 60],
    [-1, undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('of %p are %p', (value, expected) => {
    expect(secondsOf(value)).toBe(expected);
  });
});
