import { alertRule, query, SEES_ALL, states } from '../__testUtils__/answers';
import { closeAll, fakeGrafana, Reply } from '../__testUtils__/fakeGrafana';
import { look, service, sourceAt } from '../__testUtils__/sourceAt';

const PROVISIONING = '/api/v1/provisioning/alert-rules';
const STATES = '/api/prometheus/grafana/api/v1/rules';
const RULER = '/api/ruler/grafana/api/v1/rules';
const PERMISSIONS = '/api/access-control/user/permissions';
const FORBIDDEN = new Reply(403, '{"message":"Permissions needed: x"}');

afterEach(closeAll);

async function rulesOf(routes: Record<string, unknown>) {
  const server = await fakeGrafana({
    '/api/search': [],
    [PERMISSIONS]: SEES_ALL,
    ...routes,
  });
  return { ...(await look(sourceAt(server.url))), asked: server.asked };
}

describe('rules', () => {
  it('are read with all that matters of them', async () => {
    const { rules, rulesUnknown } = await rulesOf({
      [PROVISIONING]: [alertRule()],
      [STATES]: states({ uid: 'rule-1' }),
    });
    expect(rulesUnknown).toBeUndefined();
    expect(rules).toEqual([
      {
        name: 'QuotesFail',
        query: 'rate(quote_errors_total{service="quotes"}[5m])',
        labels: { severity: 'page', team: 'shop' },
        annotations: {
          runbook_url: 'https://runbooks.example.org/quotes',
          __dashboardUid__: 'quotes',
        },
        forSeconds: 300,
        health: 'ok',
        isEnabled: true,
        group: 'quotes',
        source: 'main',
      },
    ]);
  });

  it('leave out recording rules, and tell of those that cannot be read', async () => {
    const { rules, rulesUnknown } = await rulesOf({
      [PROVISIONING]: [
        alertRule({ record: { metric: 'a:b', from: 'A' } }),
        alertRule({ title: 5 }),
        null,
        alertRule(),
      ],
      [STATES]: states(),
    });
    expect(rules.map(({ name }) => name)).toEqual(['QuotesFail']);
    expect(rulesUnknown).toBe('2 alerting rules of main could not be read');
  });

  it.each<[string, Record<string, unknown>, unknown, Record<string, unknown>]>([
    [
      'paused',
      { isPaused: true },
      states({ uid: 'rule-1', health: 'ok' }),
      { isEnabled: false, health: 'unknown' },
    ],
    [
      'broken',
      {},
      states({
        uid: 'rule-1',
        health: 'error',
        lastError: 'no such host http://u:p@db.test very-secret-token',
      }),
      { health: 'error', lastError: 'no such host [address] [hidden]' },
    ],
    [
      'broken, and kept quiet about it',
      { execErrState: 'OK' },
      states({
        uid: 'rule-1',
        health: 'ok',
        alerts: [{ state: 'Normal (Error)' }],
      }),
      { health: 'error', lastError: 'no reason given' },
    ],
    [
      'without data',
      {},
      states({ uid: 'rule-1', health: 'nodata' }),
      { health: 'unknown', lastError: 'its query returns no data' },
    ],
    [
      'without data, and kept quiet about it',
      { noDataState: 'OK' },
      states({
        uid: 'rule-1',
        health: 'ok',
        alerts: [{ state: 'Normal (NoData)' }],
      }),
      { health: 'unknown', lastError: 'its query returns no data' },
    ],
    [
      'firing',
      {},
      states({
        uid: 'rule-1',
        state: 'firing',
        alerts: [{ state: 'Alerting' }, { state: 'Normal (NoData)' }],
      }),
      { health: 'ok' },
    ],
    ['known by name only', {}, states({}), { health: 'ok' }],
    ['of a name used twice', {}, states({}, {}), { health: 'unknown' }],
    ['another one', {}, states({ uid: 'rule-2' }), { health: 'unknown' }],
    ['not evaluated yet', {}, states(), { health: 'unknown' }],
    [
      'of a state nobody may read',
      {},
      FORBIDDEN,
      {
        health: 'unknown',
        lastError:
          'the account of main lacks a permission (HTTP 403): Permissions needed: x',
      },
    ],
  ])('that are %s', async (_, rule, state, expected) => {
    const { rules, rulesUnknown } = await rulesOf({
      [PROVISIONING]: [alertRule(rule)],
      [STATES]: state,
    });
    expect(rulesUnknown).toBeUndefined();
    expect(rules).toHaveLength(1);
    const { health, lastError, isEnabled } = rules[0];
    expect({ health, lastError, isEnabled }).toEqual({
      lastError: undefined,
      isEnabled: true,
      ...expected,
    });
  });

  it('do not say whether they are paused where that cannot be', async () => {
    const { rules } = await rulesOf({
      [PROVISIONING]: [alertRule({ isPaused: undefined })],
      [STATES]: states(),
    });
    expect(rules[0]).not.toHaveProperty('isEnabled');
  });

  it('are read from their folders by those who may not see how they were made', async () => {
    const { rules, rulesUnknown } = await rulesOf({
      [PERMISSIONS]: { 'alert.rules:read': ['folders:uid:shop'] },
      [PROVISIONING]: FORBIDDEN,
      [RULER]: {
        Shop: [
          {
            name: 'quotes',
            interval: '1m',
            rules: [
              {
                expr: '',
                for: '1m',
                labels: { severity: 'ticket' },
                grafana_alert: {
                  uid: 'rule-1',
                  title: 'QuotesSlow',
                  condition: 'A',
                  data: [query('A', 'quote_seconds{service="quotes"} > 1')],
                  no_data_state: 'OK',
                  exec_err_state: 'OK',
                  is_paused: true,
                  namespace_uid: 'shop',
                },
              },
              { alert: 'OfAnotherKind', expr: 'up' },
            ],
          },
        ],
      },
      [STATES]: states({ uid: 'rule-1' }),
    });
    expect(rules).toEqual([
      expect.objectContaining({
        name: 'QuotesSlow',
        query: 'quote_seconds{service="quotes"} > 1',
        forSeconds: 60,
        isEnabled: false,
        group: 'quotes',
      }),
    ]);
    expect(rulesUnknown).toBe(
      '1 alerting rules of main could not be read; that the account of main may see all rules is not proven',
    );
  });

  it.each<[string, Reply, string]>([
    [
      'nobody may read them',
      FORBIDDEN,
      'the account of main lacks a permission (HTTP 403): Permissions needed: x',
    ],
    [
      'alerting is switched off',
      new Reply(404, '{"message":"Not found"}'),
      'main answered HTTP 404: Not found',
    ],
    ['they fail', new Reply(500), 'main answered HTTP 500'],
  ])('are unknown when %s', async (_, reply, reason) => {
    const { rules, rulesUnknown, dashboardsUnknown } = await rulesOf({
      [PROVISIONING]: reply,
      [RULER]: reply,
    });
    expect(rules).toEqual([]);
    expect(rulesUnknown).toBe(reason);
    expect(dashboardsUnknown).toBeUndefined();
  });

  it('are not asked for when they are not to be read', async () => {
    const server = await fakeGrafana({
      '/api/search': [],
      [PERMISSIONS]: { 'dashboards:read': ['dashboards:*'] },
    });
    const { rules, rulesUnknown } = await look(
      sourceAt(server.url, { rules: false }),
    );
    expect([rules, rulesUnknown]).toEqual([[], undefined]);
    expect(server.asked.filter(path => /rules/.test(path))).toEqual([]);
  });

  it('are selected by an annotation, whatever they name', async () => {
    const server = await fakeGrafana({
      '/api/search': [],
      [PERMISSIONS]: SEES_ALL,
      [PROVISIONING]: [
        alertRule({ title: 'One', labels: { team: 'shop' } }),
        alertRule({ title: 'Two', labels: { app: 'cart' } }),
        alertRule({ title: 'Three', labels: undefined }),
      ],
      [STATES]: states(),
    });
    const key = 'grafana/alert-label-selector';
    const { rulesOf: selected, problems } = await look(sourceAt(server.url), [
      service('both', { [key]: 'team=shop,app=cart' }),
      service('none', { [key]: 'team=other' }),
      service('wrong', { [key]: 'team' }),
      service('elsewhere', {
        [key]: 'team=shop',
        'grafana/host-id': 'another',
      }),
      service('here', { [key]: 'team=shop', 'grafana/host-id': 'main' }),
    ]);
    expect(
      [...(selected ?? [])].map(([ref, rules]) => [
        ref,
        rules.map(({ name }) => name),
      ]),
    ).toEqual([
      ['component:default/both', ['One', 'Two']],
      ['component:default/here', ['One']],
    ]);
    expect([...(problems ?? [])]).toEqual([
      [
        'component:default/wrong',
        'the annotation grafana/alert-label-selector cannot be read: it must be label=value, or several of these separated by commas',
      ],
    ]);
  });
});
