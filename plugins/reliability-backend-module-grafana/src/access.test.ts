import { closeAll, fakeGrafana, Reply } from './__testUtils__/fakeGrafana';
import { look, sourceAt } from './__testUtils__/sourceAt';

const PERMISSIONS = '/api/access-control/user/permissions';
const MEMBER = { '/api/org': { id: 2, name: 'Shop' } };

afterEach(closeAll);

describe('an empty list', () => {
  it.each<[string, Record<string, unknown>, boolean, boolean]>([
    [
      'the right to all of it',
      {
        [PERMISSIONS]: {
          'dashboards:read': ['dashboards:*'],
          'alert.rules:read': ['folders:*'],
        },
      },
      true,
      true,
    ],
    [
      'the right to all folders',
      { [PERMISSIONS]: { 'dashboards:read': ['folders:uid:*'] } },
      true,
      false,
    ],
    [
      'the right to see how rules are made',
      { [PERMISSIONS]: { 'alert.rules.provisioning:read': [] } },
      false,
      true,
    ],
    [
      'the right to some folders',
      {
        [PERMISSIONS]: {
          'dashboards:read': ['folders:uid:general', 'dashboards:uid:a'],
          'dashboards:write': ['dashboards:*'],
          'alert.rules:read': ['folders:uid:general'],
        },
      },
      false,
      false,
    ],
    [
      'actions without scopes',
      {
        [PERMISSIONS]: {
          'dashboards:read': true,
          'alert.provisioning:read': true,
        },
      },
      false,
      false,
    ],
    ['no rights', { [PERMISSIONS]: {} }, false, false],
    [
      'the role of an administrator, in older versions',
      { ...MEMBER, '/api/user/orgs': [{ orgId: 2, role: 'Admin' }] },
      true,
      true,
    ],
    [
      'that role elsewhere',
      {
        ...MEMBER,
        '/api/user/orgs': [
          { orgId: 1, role: 'Admin' },
          { orgId: 2, role: 'Viewer' },
        ],
      },
      false,
      false,
    ],
    ['nothing that can be found out', {}, false, false],
    ['rights that fail', { [PERMISSIONS]: new Reply(500) }, false, false],
    ['rights of another shape', { [PERMISSIONS]: ['all'] }, false, false],
  ])('with %s', async (_, routes, allDashboards, allRules) => {
    const server = await fakeGrafana({
      '/api/search': [],
      '/api/v1/provisioning/alert-rules': [],
      ...routes,
    });
    const snapshot = await look(sourceAt(server.url));
    expect(snapshot.dashboards.size).toBe(0);
    expect([snapshot.dashboardsUnknown, snapshot.rulesUnknown]).toEqual([
      allDashboards
        ? undefined
        : 'that the account of main may see all dashboards is not proven',
      allRules
        ? undefined
        : 'that the account of main may see all rules is not proven',
    ]);
  });
});
