import fc from 'fast-check';
import { readQuery } from './readQuery';
import { simpleSelector } from './simpleSelector';

function outcome(query: string) {
  const read = readQuery(query);
  return read.ok
    ? { ...read.query, render: read.query.render(60) }
    : { refused: true };
}

describe('simpleSelector', () => {
  it('reads a selector as the parser does, or leaves it alone', () => {
    const name = fc.constantFrom('a', 'le', 'on', '_b', 'by', '__name__', '1');
    const value = fc.oneof(
      fc.constantFrom(
        '',
        '1',
        '0.3',
        '5..',
        '{{.window}}',
        "'",
        '#',
        '}',
        '\\\\',
      ),
      fc.string({ maxLength: 6 }),
    );
    const matcher = fc
      .tuple(name, fc.constantFrom('=', '!=', '=~', '!~', '=='), value)
      .map(([label, operator, text]) => `${label} ${operator} "${text}"`);
    const query = fc
      .tuple(
        fc.constantFrom(
          'a_total',
          'x:a_count',
          'sum',
          'inf',
          '_sum',
          'by_bucket',
        ),
        fc.array(matcher, { maxLength: 3 }),
        fc.constantFrom('', ',', ', ', ' '),
      )
      .map(([metric, list, end]) => ` ${metric}{${list.join(',')}${end}} `);
    fc.assert(
      fc.property(query, text => {
        fc.pre(simpleSelector(text) !== undefined);
        // In brackets it is the parser's.
        expect(outcome(text)).toEqual(outcome(`(${text})`));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a_total', true],
    ['a_total{b="c",}', true],
    ['a_total{,}', false],
    ['a_total{b="c" d="e"}', false],
    ['a_total{b="\\x"}', false],
    ["a_total{b='c'}", false],
    ['a_total[5m]', false],
    ['a_total # b', false],
    ['a', false],
  ])('%s: %s', (text, isSimple) => {
    expect(simpleSelector(text) !== undefined).toBe(isSimple);
  });
});
