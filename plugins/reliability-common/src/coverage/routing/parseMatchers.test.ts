import { parseMatchers } from './parseMatchers';

describe('parseMatchers', () => {
  it.each<[string, Array<[string, string, string]>]>([
    ['a=b', [['a', '=', 'b']]],
    [' a = b ', [['a', '=', 'b']]],
    ['a="b c"', [['a', '=', 'b c']]],
    ['a!=b', [['a', '!=', 'b']]],
    ['a=~"b|c"', [['a', '=~', 'b|c']]],
    ['a!~b.*', [['a', '!~', 'b.*']]],
    ['a=', [['a', '=', '']]],
    ['a=""', [['a', '=', '']]],
    [
      '{a="b",c=~"d,e"}',
      [
        ['a', '=', 'b'],
        ['c', '=~', 'd,e'],
      ],
    ],
    [
      'a=b,c=d',
      [
        ['a', '=', 'b'],
        ['c', '=', 'd'],
      ],
    ],
    ['', []],
    ['{}', []],
    ['{a="b",}', [['a', '=', 'b']]],
    [String.raw`a="\"\\\n\d"`, [['a', '=', '"\\\n\\d']]],
    [String.raw`a=~"prod\.(eu|us)"`, [['a', '=~', String.raw`prod\.(eu|us)`]]],
    ['a=b=c', [['a', '=', 'b=c']]],
    ['été="x"', [['été', '=', 'x']]],
    ['{"some name"="x"}', [['some name', '=', 'x']]],
    [
      '{"a.b"=~"x",c!="y"}',
      [
        ['a.b', '=~', 'x'],
        ['c', '!=', 'y'],
      ],
    ],
    ['"a{}"="x"', [['a{}', '=', 'x']]],
    [String.raw`"\u00e9"="\t"`, [['é', '=', '\t']]],
    ['a.b=c.d', [['a.b', '=', 'c.d']]],
  ])('reads %s', (text, matchers) => {
    expect(
      parseMatchers(text).map(({ name, operator, value }) => [
        name,
        operator,
        value,
      ]),
    ).toEqual(matchers);
  });

  it.each([
    'a',
    '=b',
    'a="b',
    'a="b"c"',
    'a=b"',
    'a==~b"',
    '{"a b"="c"',
    '"a b"="c" d="e"',
    '"a b"="c",,d="e"',
    '"a b"',
    '"a b"=',
    ',a=b',
    '"a\\q"="b"',
  ])('refuses %s', text => {
    expect(() => parseMatchers(text)).toThrow(/name="value"/);
  });
});
