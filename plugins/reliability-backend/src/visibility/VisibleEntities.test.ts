import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { component } from '../__testUtils__/entities';
import { VisibleEntities } from './VisibleEntities';

const a = 'component:default/a';
const b = 'component:default/b';

function setUp(result: AuthorizeResult) {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async requests =>
      requests.map(() =>
        result === AuthorizeResult.CONDITIONAL
          ? {
              result,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_OWNER',
                resourceType: 'catalog-entity',
                params: { claims: [] },
              },
            }
          : { result },
      ),
  });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(ref => (ref === a ? component('a') : undefined)),
    }),
  });
  let time = 1000;
  const visible = new VisibleEntities({
    permissions,
    catalog,
    now: () => time,
  });
  return {
    visible,
    asked: () =>
      catalog.getEntitiesByRefs.mock.calls.map(
        ([{ entityRefs }]) => entityRefs,
      ),
    passSeconds: (seconds: number) => {
      time += seconds;
    },
  };
}

describe('VisibleEntities', () => {
  const user = mockCredentials.user('user:default/one');

  it('shows everything, and asks nothing, where reading is allowed', async () => {
    const { visible, asked } = setUp(AuthorizeResult.ALLOW);
    const visibility = await visible.to(user);
    await expect(visibility.among([a, b])).resolves.toEqual(new Set([a, b]));
    await expect(visible.allows(b, user)).resolves.toBe(true);
    await expect(visible.allows(undefined, user)).resolves.toBe(false);
    expect(asked()).toEqual([]);
  });

  it('shows nothing, and refuses single reads, where reading is denied', async () => {
    const { visible, asked } = setUp(AuthorizeResult.DENY);
    const visibility = await visible.to(user);
    await expect(visibility.among([a, b])).resolves.toEqual(new Set());
    await expect(visible.allows(a, user)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(asked()).toEqual([]);
  });

  it('leaves conditions to the catalog and remembers its answers per caller for half a minute', async () => {
    const { visible, asked, passSeconds } = setUp(AuthorizeResult.CONDITIONAL);
    const among = async (refs: string[], credentials = user) =>
      (await visible.to(credentials)).among(refs);
    await expect(among([a, b, a])).resolves.toEqual(new Set([a]));
    await expect(visible.allows(b, user)).resolves.toBe(false);
    await expect(among([b, 'component:default/c'])).resolves.toEqual(new Set());
    expect(asked()).toEqual([[a, b], ['component:default/c']]);

    await among([a], mockCredentials.user('user:default/two'));
    expect(asked()).toHaveLength(3);
    passSeconds(30);
    await among([a]);
    expect(asked()).toHaveLength(4);
  });

  it('asks for many in batches', async () => {
    const { visible, asked } = setUp(AuthorizeResult.CONDITIONAL);
    const refs = Array.from(
      { length: 2500 },
      (_, i) => `component:default/${i}`,
    );
    await (await visible.to(user)).among(refs);
    expect(asked().map(batch => batch.length)).toEqual([1000, 1000, 500]);
  });
});
