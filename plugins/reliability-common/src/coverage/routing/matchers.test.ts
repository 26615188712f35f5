import { matcherText, passes } from './matchers';

describe('passes', () => {
  it.each<[string, string, boolean | undefined]>([
    ['a', 'a', true],
    ['a', 'ab', false],
    ['', '', true],
    ['', 'a', false],
    ['.*', '', true],
    ['.+', '', false],
    ['a|b', 'b', true],
    ['^(a|b)$', 'a', true],
    // The anchors are put around the text, as Alertmanager does it.
    ['a)|(?:b', 'xb', true],
    ['(?i)page', 'PAGE', true],
    ['(?s)a.b', 'a\nb', true],
    ['a.b', 'a\nb', false],
    [String.raw`\pL+`, 'été', true],
    [String.raw`\Qa.b\E`, 'a.b', true],
    ['(?P<name>a)', 'a', true],
    // What RE2 lacks is unknown, never a match.
    ['(?=a)a', 'a', undefined],
    [String.raw`(a)\1`, 'aa', undefined],
    ['(', 'a', undefined],
    ['a{1001}', 'a', undefined],
    ['a'.repeat(20_001), 'a', undefined],
    ['a*', 'a'.repeat(10_001), undefined],
    // Exponential elsewhere: done at once here.
    ['(x+x+)+y', 'x'.repeat(10_000), false],
    ['(a|a)*b', 'a'.repeat(10_000), false],
  ])('%.40s on %.40s', (value, text, expected) => {
    expect(passes({ name: 'n', operator: '=~', value }, text)).toBe(expected);
    expect(passes({ name: 'n', operator: '!~', value }, text)).toBe(
      expected === undefined ? undefined : !expected,
    );
  });

  it('compares text as it is', () => {
    expect(passes({ name: 'n', operator: '=', value: '.*' }, 'a')).toBe(false);
    expect(passes({ name: 'n', operator: '!=', value: '.*' }, 'a')).toBe(true);
  });
});

describe('matcherText', () => {
  it('writes names of any characters so that they can be read again', () => {
    expect(matcherText({ name: 'a', operator: '=~', value: 'x"y' })).toBe(
      'a=~"x\\"y"',
    );
    expect(matcherText({ name: 'a b', operator: '!=', value: '' })).toBe(
      '"a b"!=""',
    );
  });
});
