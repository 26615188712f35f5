import { parseRunbookPath, runbookPath } from './address';

const ENTITY = 'component:default/shop';

describe('runbookPath', () => {
  it.each([
    [{ entityRef: ENTITY, slug: 'a' }, '/runbooks/default/component/shop/a'],
    [{ entityRef: 'Resource:Ops/A.b_C' }, '/runbooks/ops/resource/a.b_c'],
    [
      { entityRef: ENTITY, slug: 'a', alert: 'A & B?' },
      '/runbooks/default/component/shop/a?alert=A%20%26%20B%3F',
    ],
  ])('of %j is %s, and read back', (address, path) => {
    expect(runbookPath(address)).toBe(path);
    for (const base of [
      '',
      'https://portal.example.com',
      'http://a:1/portal',
    ]) {
      expect(parseRunbookPath(base + path)).toEqual({
        ...address,
        entityRef: address.entityRef.toLocaleLowerCase('en-US'),
      });
    }
  });

  it.each([
    '',
    '/runbooks',
    '/runbooks/default/component',
    '/runbooks/default/component/shop/a/b',
    '/runbooks/default/component/%2e%2e%2f/a',
    '/runbooks/default/component/%E0%A4%A/a',
    '/runbooks/default/component/shop/%E0%A4%A',
    '/catalog/default/component/shop',
    ['javascript', ':/runbooks/default/component/shop/a'].join(''),
    'ftp://portal.example.com/runbooks/default/component/shop/a',
    'http://[/runbooks/default/component/shop/a',
    `/runbooks/default/component/shop/${'a'.repeat(5000)}`,
  ])('%j leads to no runbook', path => {
    expect(parseRunbookPath(path)).toBeUndefined();
  });
});
