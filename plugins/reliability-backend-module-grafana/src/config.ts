import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/** One configured Grafana, ready for use. */
export interface GrafanaConfig {
  name: string;
  /** Base address without a trailing slash. */
  url: string;
  /** As `url`, for links that people follow. */
  publicUrl: string;
  headers: Readonly<Record<string, string>>;
  /** Everything that must never be shown. */
  secrets: readonly string[];
  /** Of the newer API. */
  namespace: string;
  rules: boolean;
  timeoutMilliseconds: number;
  maxResponseBytes: number;
  maxDashboards: number;
  maxDashboardsPerLook: number;
  requestsPerSecond: number;
  minimumIntervalMilliseconds: number;
  dashboardIntervalMilliseconds: number;
}

const PATH = 'reliability.sources.grafana';

/**
 * Reads every configured source.
 *
 * @throws InputError that names the entry and the key, and never a value.
 */
export function readGrafanaConfigs(root: Config): GrafanaConfig[] {
  const entries = root.getOptionalConfigArray(PATH) ?? [];
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const config = readEntry(entry, `${PATH}[${index}]`);
    if (seen.has(config.name)) {
      throw new InputError(
        `${PATH}[${index}].name: '${config.name}' is already the name of another source`,
      );
    }
    seen.add(config.name);
    return config;
  });
}

function readEntry(entry: Config, path: string): GrafanaConfig {
  const whole = (key: string, fallback: number) =>
    readPositive(entry, key, path, fallback);
  const milliseconds = (key: string, fallback: HumanDuration) =>
    readMilliseconds(entry, key, path, fallback);
  const timeoutMilliseconds = milliseconds('timeout', { seconds: 10 });
  if (timeoutMilliseconds === 0) {
    throw new InputError(`${path}.timeout must be longer than zero`);
  }
  const url = readUrl(entry.getString('url'), `${path}.url`);
  const publicUrl = entry.getOptionalString('publicUrl');
  const orgId = entry.has('orgId') ? whole('orgId', 1) : undefined;
  return {
    name: entry.getString('name'),
    url,
    publicUrl: publicUrl ? readUrl(publicUrl, `${path}.publicUrl`) : url,
    ...readHeaders(entry, path, orgId),
    namespace: readNamespace(entry, path, orgId),
    rules: entry.getOptionalBoolean('rules') ?? true,
    timeoutMilliseconds,
    maxResponseBytes: whole('maxResponseBytes', 32 * 1024 * 1024),
    maxDashboards: whole('maxDashboards', 5000),
    maxDashboardsPerLook: whole('maxDashboardsPerLook', 200),
    requestsPerSecond: whole('requestsPerSecond', 20),
    minimumIntervalMilliseconds: milliseconds('minimumInterval', {
      seconds: 10,
    }),
    dashboardIntervalMilliseconds: milliseconds('dashboardInterval', {
      minutes: 30,
    }),
  };
}

function readHeaders(
  entry: Config,
  path: string,
  orgId: number | undefined,
): Pick<GrafanaConfig, 'headers' | 'secrets'> {
  const headers: Record<string, string> = {};
  const secrets: string[] = [];
  const configured = entry.getOptionalConfig('headers');
  for (const key of configured?.keys() ?? []) {
    const value = configured?.getString(key) ?? '';
    headers[key.toLowerCase()] = value;
    secrets.push(value);
  }
  const token = entry.getOptionalString('token');
  if (token) {
    headers.authorization = `Bearer ${token}`;
    secrets.push(token);
  }
  if (orgId !== undefined) headers['x-grafana-org-id'] = String(orgId);
  try {
    new Headers(headers).has('accept');
  } catch {
    throw new InputError(
      `${path} has a header or token that cannot be sent (a line break, or a character outside Latin-1)`,
    );
  }
  return { headers, secrets };
}

/** The first organisation has a name of its own, the others are numbered. */
function readNamespace(
  entry: Config,
  path: string,
  orgId: number | undefined,
): string {
  const namespace = entry.getOptionalString('namespace');
  if (namespace !== undefined && !/^[a-z0-9-]+$/.test(namespace)) {
    throw new InputError(
      `${path}.namespace must be lower case letters, digits and dashes`,
    );
  }
  return (
    namespace ??
    (orgId === undefined || orgId === 1 ? 'default' : `org-${orgId}`)
  );
}

function readUrl(text: string, path: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new InputError(`${path} is not an address`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputError(`${path} must begin with http:// or https://`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${path} must carry no credentials, query or fragment: use token or headers`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function readMilliseconds(
  entry: Config,
  key: string,
  path: string,
  fallback: HumanDuration,
): number {
  const milliseconds = durationToMilliseconds(
    entry.has(key) ? readDurationFromConfig(entry, { key }) : fallback,
  );
  if (!(milliseconds >= 0)) {
    throw new InputError(`${path}.${key} must not be less than zero`);
  }
  return milliseconds;
}

function readPositive(
  entry: Config,
  key: string,
  path: string,
  fallback: number,
): number {
  const value = entry.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(`${path}.${key} must be a whole number from 1`);
  }
  return value;
}
