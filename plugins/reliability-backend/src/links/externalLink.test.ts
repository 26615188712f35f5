import { externalLinkId, externalLinkOf } from './externalLink';

describe('externalLinkOf', () => {
  it.each([
    ['https://Docs.Example.org/a#part', 'https://docs.example.org/a'],
    ['HTTP://docs.example.org:80', 'http://docs.example.org/'],
    ['//docs.example.org/a?b=c', 'https://docs.example.org/a?b=c'],
    [' https://docs.example.org/ ', 'https://docs.example.org/'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['other.md', undefined],
    ['/runbooks/default/component/a/b', undefined],
    ['#part', undefined],
    ['mailto:someone@example.org', undefined],
    ['vbscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['https://', undefined],
    ['http://[::1', undefined],
    [`https://docs.example.org/${'a'.repeat(2000)}`, undefined],
  ])('%j', (target, address) => {
    expect(externalLinkOf(target)).toBe(address);
  });

  it('gives one key to what is one address', () => {
    const id = externalLinkId('https://docs.example.org/a');
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(externalLinkId('https://DOCS.example.org/a#b')).toBe(id);
    expect(externalLinkId('https://docs.example.org/A')).not.toBe(id);
    expect(externalLinkId('other.md')).not.toBe(externalLinkId('more.md'));
  });
});
