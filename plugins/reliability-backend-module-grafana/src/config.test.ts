import { ConfigReader } from '@backstage/config';
import { configOf } from './__testUtils__/sourceAt';
import { readGrafanaConfigs } from './config';

describe('readGrafanaConfigs', () => {
  it('has none unless configured', () => {
    expect(readGrafanaConfigs(new ConfigReader({}))).toEqual([]);
  });

  it('fills in what is not said', () => {
    expect(configOf({ url: 'https://see.test:3000/grafana/' })).toEqual({
      name: 'main',
      url: 'https://see.test:3000/grafana',
      publicUrl: 'https://see.test:3000/grafana',
      headers: {},
      secrets: [],
      namespace: 'default',
      rules: true,
      timeoutMilliseconds: 10_000,
      maxResponseBytes: 33_554_432,
      maxDashboards: 5000,
      maxDashboardsPerLook: 200,
      requestsPerSecond: 20,
      minimumIntervalMilliseconds: 10_000,
      dashboardIntervalMilliseconds: 1_800_000,
    });
  });

  it('takes what is said', () => {
    expect(
      configOf({
        publicUrl: 'https://people.test/',
        token: 'glsa_secret',
        headers: { 'X-Proxy-Key': 'key' },
        orgId: 3,
        rules: false,
        timeout: { seconds: 2 },
        maxResponseBytes: 1000,
        maxDashboards: 7,
        maxDashboardsPerLook: 5,
        requestsPerSecond: 3,
        minimumInterval: '1m',
        dashboardInterval: '1h',
      }),
    ).toEqual({
      name: 'main',
      url: 'http://grafana.test',
      publicUrl: 'https://people.test',
      headers: {
        'x-proxy-key': 'key',
        authorization: 'Bearer glsa_secret',
        'x-grafana-org-id': '3',
      },
      secrets: ['key', 'glsa_secret'],
      namespace: 'org-3',
      rules: false,
      timeoutMilliseconds: 2000,
      maxResponseBytes: 1000,
      maxDashboards: 7,
      maxDashboardsPerLook: 5,
      requestsPerSecond: 3,
      minimumIntervalMilliseconds: 60_000,
      dashboardIntervalMilliseconds: 3_600_000,
    });
  });

  it.each([
    [{ orgId: 1 }, 'default'],
    [{ orgId: 12, namespace: 'stacks-42' }, 'stacks-42'],
  ])('with %j reads the namespace %s', (overrides, namespace) => {
    expect(configOf(overrides).namespace).toBe(namespace);
  });

  it.each<[string, Parameters<typeof configOf>[0], RegExp]>([
    ['no address', { url: 'grafana' }, /\[0\]\.url is not an address/],
    ['another protocol', { url: 'file:///etc/x' }, /must begin with http/],
    [
      'credentials in the address',
      { url: 'http://u:secret@host' },
      /no credentials/,
    ],
    [
      'a query in the public address',
      { publicUrl: 'http://host?token=secret' },
      /\[0\]\.publicUrl must carry no credentials/,
    ],
    [
      'a token that cannot be sent',
      { token: 'x\ny: secret' },
      /cannot be sent/,
    ],
    ['no time', { timeout: '0s' }, /timeout must be longer than zero/],
    ['no room', { maxResponseBytes: 0.5 }, /maxResponseBytes/],
    ['no dashboards', { maxDashboards: 0 }, /maxDashboards/],
    ['an organisation that is none', { orgId: 0 }, /orgId/],
    ['a namespace that is a path', { namespace: '../x' }, /namespace/],
  ])('refuses %s', (_, overrides, message) => {
    expect(() => configOf(overrides)).toThrow(message);
    expect(() => configOf(overrides)).not.toThrow(/secret@|token=|y: secret/);
  });

  it('refuses two sources of one name', () => {
    const entry = { name: 'main', url: 'http://a.test' };
    expect(() =>
      readGrafanaConfigs(
        new ConfigReader({
          reliability: { sources: { grafana: [entry, entry] } },
        }),
      ),
    ).toThrow(/\[1\]\.name: 'main' is already/);
  });
});
