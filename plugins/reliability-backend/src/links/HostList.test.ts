import { HostList } from './HostList';

const list = new HostList([
  'docs.example.org',
  '*.example.net',
  'Bücher.example',
  '[2606:4700::1111]',
]);

describe('HostList', () => {
  it.each([
    ['docs.example.org', true],
    ['docs.example.org.', true],
    ['a.example.net', true],
    ['a.b.example.net', true],
    ['xn--bcher-kva.example', true],
    ['[2606:4700::1111]', true],
    ['example.org', false],
    ['example.net', false],
    ['.example.net', false],
    ['evilexample.net', false],
    ['docs.example.org.evil.example', false],
    ['a.example.net.evil.example', false],
    ['adocs.example.org', false],
    ['', false],
  ])('%s: %s', (host, isThere) => {
    expect(list.has(host)).toBe(isThere);
  });

  it.each([
    '*',
    '*.',
    '',
    '*.*',
    'a*.example.org',
    'https://docs.example.org',
    'docs.example.org/path',
    'docs.example.org:8080',
    'user@docs.example.org',
    'docs example',
  ])('refuses the pattern %j', pattern => {
    expect(() => new HostList([pattern])).toThrow(/is no host/);
  });

  it('holds nothing unless told', () => {
    expect(new HostList([]).has('docs.example.org')).toBe(false);
  });
});
