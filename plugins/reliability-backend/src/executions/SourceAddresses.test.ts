import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { SourceAddresses } from './SourceAddresses';

const entity_ref = 'component:default/a';
const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));

function addresses(location: string) {
  return new SourceAddresses({
    integrations,
    definitions: {
      listFolders: async refs =>
        refs?.[0] === entity_ref
          ? [
              {
                entity_ref,
                folder: 'dir:./reliability',
                docs: JSON.stringify({ ref: 'dir:.', pages: ['restart.md'] }),
                location,
                is_course: 0,
              } as never,
            ]
          : [],
    },
  });
}

describe('SourceAddresses', () => {
  const web = addresses('url:https://git.example.net/a/catalog-info.yaml');

  it('tells the address of a file of the folder', async () => {
    const file = 'runbooks/a b.md';
    expect(await web.of({ entity_ref, file })).toBe(
      'https://git.example.net/a/reliability/runbooks/a%20b.md',
    );
  });

  it('tells the address of a page of the documentation', async () => {
    const file = 'docs/operations/restart.md';
    expect(await web.of({ entity_ref, file })).toBe(
      'https://git.example.net/a/docs/operations/restart.md',
    );
  });

  it('tells none off the web, and none of a service that is gone', async () => {
    const file = 'runbooks/restart.md';
    const local = addresses('file:/srv/a/catalog-info.yaml');
    expect(await local.of({ entity_ref, file })).toBeUndefined();
    const gone = { entity_ref: 'component:default/gone', file };
    expect(await web.of(gone)).toBeUndefined();
  });
});
