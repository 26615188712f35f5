import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { readHeaders } from './readHeaders';

/** One configured Alertmanager, or cluster of them, ready for use. */
export interface AlertmanagerConfig {
  name: string;
  /** Base addresses without a trailing slash: members of one cluster. */
  urls: readonly string[];
  headers: Readonly<Record<string, string>>;
  /** Everything that must never be shown. */
  secrets: readonly string[];
  timeoutMilliseconds: number;
  maxResponseBytes: number;
  minimumIntervalMilliseconds: number;
}

const PATH = 'reliability.sources.alertmanager';

/**
 * Reads every configured source.
 *
 * @throws InputError that names the entry and the key, and never a value.
 */
export function readAlertmanagerConfigs(root: Config): AlertmanagerConfig[] {
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

function readEntry(entry: Config, path: string): AlertmanagerConfig {
  const { headers, secrets } = readHeaders(entry, path);
  const maxResponseBytes =
    entry.getOptionalNumber('maxResponseBytes') ?? 16 * 1024 * 1024;
  if (!Number.isInteger(maxResponseBytes) || maxResponseBytes < 1) {
    throw new InputError(
      `${path}.maxResponseBytes must be a whole number from 1`,
    );
  }
  const timeoutMilliseconds = readMilliseconds(entry, 'timeout', path, {
    seconds: 10,
  });
  if (timeoutMilliseconds === 0) {
    throw new InputError(`${path}.timeout must be longer than zero`);
  }
  return {
    name: entry.getString('name'),
    urls: readUrls(entry, path),
    headers,
    secrets,
    timeoutMilliseconds,
    maxResponseBytes,
    minimumIntervalMilliseconds: readMilliseconds(
      entry,
      'minimumInterval',
      path,
      { seconds: 10 },
    ),
  };
}

function readUrls(entry: Config, path: string): string[] {
  const one = entry.getOptionalString('url');
  const many = entry.getOptionalStringArray('urls');
  if ((one === undefined) === (many === undefined) || many?.length === 0) {
    throw new InputError(`${path} must have either url or urls`);
  }
  const texts = many ?? [one ?? ''];
  return texts.map((text, index) =>
    readUrl(text, many ? `${path}.urls[${index}]` : `${path}.url`),
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
      `${path} must carry no credentials, query or fragment: use auth or headers`,
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
