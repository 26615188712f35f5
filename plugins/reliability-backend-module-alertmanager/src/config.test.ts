import { ConfigReader } from '@backstage/config';
import { configOf } from './__testUtils__/config';
import { readAlertmanagerConfigs } from './config';

describe('readAlertmanagerConfigs', () => {
  it('has none unless configured', () => {
    expect(readAlertmanagerConfigs(new ConfigReader({}))).toEqual([]);
  });

  it('fills in what is not said', () => {
    expect(configOf({ url: 'https://alerts.test:9093/alertmanager/' })).toEqual(
      {
        name: 'main',
        urls: ['https://alerts.test:9093/alertmanager'],
        headers: {},
        secrets: [],
        timeoutMilliseconds: 10_000,
        maxResponseBytes: 16_777_216,
        minimumIntervalMilliseconds: 10_000,
      },
    );
  });

  it('takes what is said', () => {
    expect(
      configOf({
        urls: ['http://a.test', 'http://b.test/'],
        auth: { type: 'basic', username: 'u', password: 'p' },
        headers: { 'X-Scope-OrgID': 'tenant' },
        timeout: { seconds: 2 },
        maxResponseBytes: 1000,
        minimumInterval: '1m',
      }),
    ).toEqual({
      name: 'main',
      urls: ['http://a.test', 'http://b.test'],
      headers: { 'x-scope-orgid': 'tenant', authorization: 'Basic dTpw' },
      secrets: ['tenant', 'p', 'dTpw'],
      timeoutMilliseconds: 2000,
      maxResponseBytes: 1000,
      minimumIntervalMilliseconds: 60_000,
    });
  });

  it.each<[string, Parameters<typeof configOf>[0], RegExp]>([
    ['no address', { url: 'alerts' }, /\[0\]\.url is not an address/],
    ['no addresses', { urls: [] }, /\[0\] must have either url or urls/],
    [
      'both kinds of addresses',
      { url: 'http://a.test', urls: ['http://b.test'] },
      /either url or urls/,
    ],
    [
      'another protocol',
      { urls: ['http://a.test', 'file:///etc/secret'] },
      /\[0\]\.urls\[1\] must begin with http/,
    ],
    [
      'credentials in the address',
      { url: 'http://u:secret@host' },
      /no credentials/,
    ],
    [
      'a query in the address',
      { url: 'http://host?token=secret' },
      /no credentials/,
    ],
    ['an unknown kind of auth', { auth: { type: 'magic' } }, /auth\.type/],
    ['a token missing', { auth: { type: 'bearer' } }, /token/],
    [
      'a header that cannot be sent',
      { headers: { a: 'x\ny: secret' } },
      /cannot be sent/,
    ],
    ['no time', { timeout: '0s' }, /timeout must be longer than zero/],
    ['no room', { maxResponseBytes: 0.5 }, /maxResponseBytes/],
  ])('refuses %s', (_, overrides, message) => {
    expect(() => configOf(overrides)).toThrow(message);
    expect(() => configOf(overrides)).not.toThrow(/secret@|token=|y: secret/);
  });

  it('refuses two sources of one name', () => {
    const entry = { name: 'main', url: 'http://a.test' };
    expect(() =>
      readAlertmanagerConfigs(
        new ConfigReader({
          reliability: { sources: { alertmanager: [entry, entry] } },
        }),
      ),
    ).toThrow(/\[1\]\.name: 'main' is already/);
  });
});
