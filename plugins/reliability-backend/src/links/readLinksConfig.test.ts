import { mockServices } from '@backstage/backend-test-utils';
import { readLinksConfig } from './readLinksConfig';

const read = (links?: object) =>
  readLinksConfig(
    mockServices.rootConfig({
      data: links ? { reliability: { runbooks: { links } } } : {},
    }),
  );

describe('readLinksConfig', () => {
  it('asks nobody unless told', () => {
    const { hosts, ...rest } = read();
    expect(hosts.has('docs.example.org')).toBe(false);
    expect(rest).toEqual({
      intervalSeconds: 86_400,
      timeoutSeconds: 10,
      userAgent: 'Backstage-reliability-links',
    });
  });

  it('takes what is configured', () => {
    const { hosts, ...rest } = read({
      hosts: ['*.example.org'],
      interval: { hours: 2 },
      timeout: '3s',
      userAgent: 'Example links',
    });
    expect(hosts.has('docs.example.org')).toBe(true);
    expect(rest).toEqual({
      intervalSeconds: 7200,
      timeoutSeconds: 3,
      userAgent: 'Example links',
    });
  });

  it.each([
    [{ hosts: ['*'] }, /reliability\.runbooks\.links\.hosts: '\*' is no host/],
    [{ interval: '10s' }, /links\.interval must be at least 60 seconds/],
    [{ timeout: '10ms' }, /links\.timeout must be at least 1 seconds/],
    [{ userAgent: 'a\nb' }, /links\.userAgent must be/],
  ])('refuses %j', (links, message) => {
    expect(() => read(links)).toThrow(message);
  });
});
