import { ConfigReader } from '@backstage/config';
import { configOf } from './__testUtils__/config';
import { readPrometheusConfigs } from './config';

describe('readPrometheusConfigs', () => {
  it('has none unless configured', () => {
    expect(readPrometheusConfigs(new ConfigReader({}))).toEqual([]);
  });

  it('fills in what is not said', () => {
    expect(configOf({ url: 'https://metrics.test:9090/prometheus/' })).toEqual({
      name: 'main',
      url: 'https://metrics.test:9090/prometheus',
      headers: {},
      secrets: [],
      timeoutMilliseconds: 30_000,
      maxResponseBytes: 33_554_432,
      maxInFlight: 2,
      scrapeInterval: 15,
      step: 60,
      serviceLabels: [
        'service_name',
        'service',
        'app_kubernetes_io_name',
        'app',
        'job',
      ],
      monitoring: true,
      vmalert: undefined,
      dialect: undefined,
    });
  });

  it.each<[string | { minutes: number }, number]>([
    ['5s', 60],
    ['15s', 60],
    ['20s', 80],
    ['30s', 120],
    ['35s', 144],
    [{ minutes: 1 }, 240],
    ['7m', 1800],
    ['15m', 3600],
  ])('scraped every %p, steps of %d seconds', (scrapeInterval, step) => {
    expect(configOf({ scrapeInterval }).step).toBe(step);
  });

  it.each<[string, Parameters<typeof configOf>[0], RegExp]>([
    ['no address', { url: 'metrics' }, /\[0\]\.url is not an address/],
    ['another protocol', { url: 'file:///etc/secret' }, /must begin with http/],
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
    [
      'a password missing',
      { auth: { type: 'basic', username: 'u' } },
      /password/,
    ],
    [
      'a header that cannot be sent',
      { headers: { a: 'x\ny: secret' } },
      /cannot be sent/,
    ],
    ['scrapes too far apart', { scrapeInterval: '20m' }, /at most 15 minutes/],
    ['no time', { timeout: '0s' }, /timeout must be longer than zero/],
    [
      'half a request',
      { maxInFlight: 0.5 },
      /maxInFlight must be a whole number/,
    ],
    ['no room', { maxResponseBytes: 0 }, /maxResponseBytes/],
    ['labels that are none', { serviceLabels: ['a-b'] }, /serviceLabels/],
    ['no labels', { serviceLabels: [] }, /serviceLabels/],
    [
      'credentials in the address of vmalert',
      { vmalert: 'http://u:secret@host' },
      /\[0\]\.vmalert must carry no credentials/,
    ],
    ['an unknown dialect', { dialect: 'graphite' }, /dialect must be one of/],
  ])('refuses %s', (_, overrides, message) => {
    expect(() => configOf(overrides)).toThrow(message);
    expect(() => configOf(overrides)).not.toThrow(/secret@|token=|y: secret/);
  });

  it('refuses two sources of one name', () => {
    const entry = { name: 'main', url: 'http://a.test' };
    expect(() =>
      readPrometheusConfigs(
        new ConfigReader({
          reliability: { sources: { prometheus: [entry, entry] } },
        }),
      ),
    ).toThrow(/\[1\]\.name: 'main' is already/);
  });
});
