import { labelTest } from './labelTest';
import type { QueryMatcher } from './selector';

function test(operator: QueryMatcher['operator'], value: string) {
  return labelTest([{ label: 'code', operator, value }]);
}

describe('labelTest', () => {
  it.each<[QueryMatcher['operator'], string, string[], string[]]>([
    ['=', '200', ['200'], ['2000', '']],
    ['!=', '', ['200'], ['']],
    ['=~', '2..', ['200', '2ab'], ['20', '2000', '']],
    ['!~', '5..', ['200', ''], ['500']],
    ['=~', '2..|3..|404', ['204', '301', '404'], ['405']],
    ['=~', '(2|3)[0-9]{2}', ['200', '399'], ['400']],
    ['=~', '[^45]..', ['200'], ['400', '500']],
    ['=~', 'OK|NOT_FOUND', ['OK'], ['ok', 'NOT']],
    ['=~', '.+', ['x'], ['']],
    ['=~', '.*', ['x', ''], []],
    ['=~', '', [''], ['x']],
    ['=~', 'a|', ['', 'a'], ['b']],
    ['=~', '1(\\.0)?', ['1', '1.0'], ['1x0']],
    ['=~', '\\d+', ['12'], ['a', '']],
    ['=~', '/api/v[12]/.*', ['/api/v1/x'], ['/api/v3/x']],
  ])('%s "%s"', (operator, pattern, accepted, refused) => {
    const accepts = test(operator, pattern);
    expect(accepted.map(value => accepts?.(value))).toEqual(
      accepted.map(() => true),
    );
    expect(refused.map(value => accepts?.(value))).toEqual(
      refused.map(() => false),
    );
  });

  it.each([
    ['anchors', '^5..$'],
    ['flags', '(?i)ok'],
    ['names', '(?P<a>x)'],
    ['classes of RE2', '[[:digit:]]+'],
    ['words', '\\w+'],
    ['unicode', 'é'],
    ['lazy repetition', 'a*?'],
    ['possessive repetition', 'a++'],
    ['repeated groups', '(a+)+b'],
    ['many repetitions', '.*.*.*x'],
    ['many options', 'a?a?a?aaa'],
    ['many groups', '(a|a)(a|a)(a|a)'],
    ['backwards ranges', '[z-a]'],
    ['backwards bounds', 'a{3,2}'],
    ['open groups', '(a'],
    ['stray brackets', 'a)'],
    ['long patterns', 'x'.repeat(101)],
  ])('leaves %s to the server', (_, pattern) => {
    expect(test('=~', pattern)).toBeUndefined();
  });

  it('leaves values to the server on which it could differ', () => {
    const accepts = test('=~', '.*');
    expect(accepts?.('a\nb')).toBeUndefined();
    expect(accepts?.('x'.repeat(65))).toBeUndefined();
    expect(test('=', 'a\nb')?.('a\nb')).toBe(true);
  });

  it('holds all conditions together', () => {
    const accepts = labelTest([
      { label: 'code', operator: '!~', value: '5..' },
      { label: 'code', operator: '!=', value: '404' },
    ]);
    expect(['200', '404', '503'].map(code => accepts?.(code))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
