import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/** Servers that speak the query API with differences that matter. */
export const DIALECTS = [
  'prometheus',
  'victoriametrics',
  'thanos',
  'mimir',
] as const;

export type Dialect = (typeof DIALECTS)[number];

/** One configured Prometheus, ready for use. */
export interface PrometheusConfig {
  name: string;
  /** Base address without a trailing slash. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Everything that must never be shown. */
  secrets: readonly string[];
  timeoutMilliseconds: number;
  maxResponseBytes: number;
  maxInFlight: number;
  /** Seconds. */
  scrapeInterval: number;
  /** Seconds between buckets: a divisor of an hour, at least 4 scrapes. */
  step: number;
  /** Labels that may carry a service's name, tried in order. */
  serviceLabels: readonly string[];
  /** Whether its rules and targets count for monitoring coverage. */
  monitoring: boolean;
  /** Address of the vmalert that evaluates its rules, without a trailing slash. */
  vmalert?: string;
  dialect?: Dialect;
}

export const DEFAULT_SERVICE_LABELS: readonly string[] = [
  'service_name',
  'service',
  'app_kubernetes_io_name',
  'app',
  'job',
];

const PATH = 'reliability.sources.prometheus';

/**
 * Reads every configured source.
 *
 * @throws InputError that names the entry and the key, and never a value.
 */
export function readPrometheusConfigs(root: Config): PrometheusConfig[] {
  const entries = root.getOptionalConfigArray(PATH) ?? [];
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const config = readEntry(entry, `${PATH}[${index}]`);
    if (seen.has(config.name)) {
      throw new InputError(
        `${PATH}[${index}].name: '${config.name}' is already the name of another source; names are what definitions select by`,
      );
    }
    seen.add(config.name);
    return config;
  });
}

function readEntry(entry: Config, path: string): PrometheusConfig {
  const scrapeInterval = readSeconds(entry, 'scrapeInterval', path, {
    seconds: 15,
  });
  const { headers, secrets } = readHeaders(entry, path);
  const dialect = entry.getOptionalString('dialect');
  if (dialect !== undefined && !isDialect(dialect)) {
    throw new InputError(
      `${path}.dialect must be one of ${DIALECTS.join(', ')}`,
    );
  }
  const serviceLabels =
    entry.getOptionalStringArray('serviceLabels') ?? DEFAULT_SERVICE_LABELS;
  const bad = serviceLabels.find(
    label => !/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label),
  );
  if (bad !== undefined || serviceLabels.length === 0) {
    throw new InputError(
      `${path}.serviceLabels must be a list of label names (letters, digits and underscores)`,
    );
  }
  return {
    name: entry.getString('name'),
    url: readUrl(entry, 'url', path),
    vmalert: entry.has('vmalert') ? readUrl(entry, 'vmalert', path) : undefined,
    monitoring: entry.getOptionalBoolean('monitoring') ?? true,
    headers,
    secrets,
    timeoutMilliseconds:
      readSeconds(entry, 'timeout', path, { seconds: 30 }) * 1000,
    maxResponseBytes: readPositive(
      entry,
      'maxResponseBytes',
      path,
      32 * 1024 * 1024,
    ),
    maxInFlight: readPositive(entry, 'maxInFlight', path, 2),
    scrapeInterval,
    step: stepFor(scrapeInterval, path),
    serviceLabels,
    dialect,
  };
}

function isDialect(text: string): text is Dialect {
  return DIALECTS.some(dialect => dialect === text);
}

/** The shortest step that holds 4 scrapes, never under a minute, and divides an hour. */
function stepFor(scrapeInterval: number, path: string): number {
  for (let step = 60; step <= 3600; step++) {
    if (step >= 4 * scrapeInterval && 3600 % step === 0) {
      return step;
    }
  }
  throw new InputError(
    `${path}.scrapeInterval must be at most 15 minutes: a step holds 4 scrapes and fits in an hour`,
  );
}

function readUrl(entry: Config, key: string, path: string): string {
  const text = entry.getString(key);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new InputError(`${path}.${key} is not an address`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputError(`${path}.${key} must begin with http:// or https://`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${path}.${key} must carry no credentials, query or fragment: use auth or headers`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function readHeaders(
  entry: Config,
  path: string,
): { headers: Record<string, string>; secrets: string[] } {
  const headers: Record<string, string> = {};
  const secrets: string[] = [];
  const configured = entry.getOptionalConfig('headers');
  for (const key of configured?.keys() ?? []) {
    const value = configured!.getString(key);
    headers[key.toLowerCase()] = value;
    secrets.push(value);
  }
  const auth = entry.getOptionalConfig('auth');
  const type = auth?.getString('type') ?? 'none';
  if (auth && type === 'basic') {
    const password = auth.getString('password');
    const encoded = Buffer.from(
      `${auth.getString('username')}:${password}`,
    ).toString('base64');
    headers.authorization = `Basic ${encoded}`;
    secrets.push(password, encoded);
  } else if (auth && type === 'bearer') {
    const token = auth.getString('token');
    headers.authorization = `Bearer ${token}`;
    secrets.push(token);
  } else if (type !== 'none') {
    throw new InputError(`${path}.auth.type must be none, basic or bearer`);
  }
  try {
    new Headers(headers).has('accept');
  } catch {
    throw new InputError(
      `${path} has a header, user name or secret that cannot be sent (a line break, or a character outside Latin-1)`,
    );
  }
  return { headers, secrets };
}

function readSeconds(
  entry: Config,
  key: string,
  path: string,
  fallback: HumanDuration,
): number {
  const duration = entry.has(key)
    ? readDurationFromConfig(entry, { key })
    : fallback;
  const seconds = durationToMilliseconds(duration) / 1000;
  if (!(seconds > 0)) {
    throw new InputError(`${path}.${key} must be longer than zero`);
  }
  return seconds;
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
