import fc from 'fast-check';
import { quoteRegex, quoteString, unquoteString } from './strings';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('string literals', () => {
  it('come back as they were, and never end early', () => {
    fc.assert(
      fc.property(anyText, text => {
        const literal = quoteString(text);
        expect(unquoteString(literal)).toBe(text);
        expect(literal).not.toMatch(/\n/);
        expect(literal.slice(1, -1)).toMatch(/^(?:[^"\\]|\\.)*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['"a\\"b"', 'a"b'],
    ["'it\\'s'", "it's"],
    ['`a\\d`', 'a\\d'],
    ['"\\u00e9\\U0001F600\\x41\\n"', 'é😀A\n'],
    ['"\\xff"', undefined],
    ['"\\ud800"', undefined],
    ['"\\z"', undefined],
    ['"open', undefined],
  ])('%s means %s', (literal, value) => {
    expect(unquoteString(literal)).toBe(value);
  });
});

describe('quoteRegex', () => {
  it('matches the value and nothing else', () => {
    fc.assert(
      fc.property(anyText, anyText, (value, other) => {
        const pattern = new RegExp(`^(?:${quoteRegex(value)})$`, 'us');
        expect(pattern.test(value)).toBe(true);
        expect(pattern.test(other)).toBe(other === value);
      }),
      { numRuns: 1000 },
    );
  });
});
