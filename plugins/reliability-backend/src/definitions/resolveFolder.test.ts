import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { resolveFolder } from './resolveFolder';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));

const inHost =
  'url:https://github.com/example/quotes/blob/main/services/a/catalog-info.yaml';

describe('resolveFolder', () => {
  it.each([
    [
      'dir:./reliability',
      inHost,
      'url',
      'https://github.com/example/quotes/tree/main/services/a/reliability',
    ],
    [
      'dir:.',
      inHost,
      'url',
      'https://github.com/example/quotes/tree/main/services/a',
    ],
    [
      'dir:../shared/',
      inHost,
      'url',
      'https://github.com/example/quotes/tree/main/services/shared',
    ],
    [
      'dir:./reliability',
      'file:/srv/catalog/a/catalog-info.yaml',
      'file',
      '/srv/catalog/a/reliability',
    ],
    [
      'dir:../../etc',
      'file:/srv/catalog/a/catalog-info.yaml',
      'file',
      '/srv/etc',
    ],
  ])('%s beside %s is a %s', (annotation, location, type, target) => {
    expect(resolveFolder({ annotation, location, integrations })).toEqual({
      type,
      target,
    });
  });

  it.each([
    ['dir:https://evil.example.org/x', inHost],
    ['url:https://github.com/example/quotes/tree/main/x', inHost],
    ['./reliability', inHost],
    ['reliability', inHost],
    ['', inHost],
    ['dir:./reliability', undefined],
    ['dir:./reliability', 'bootstrap:bootstrap'],
    ['dir:./reliability', 'url:not an address'],
  ])('%s beside %s is refused with a reason', (annotation, location) => {
    expect(resolveFolder({ annotation, location, integrations })).toEqual({
      type: 'refused',
      reason: expect.stringMatching(/\w+ \w+/),
    });
  });
});
