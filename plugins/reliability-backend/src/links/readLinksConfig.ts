import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { HostList } from './HostList';

export interface LinksConfig {
  hosts: HostList;
  intervalSeconds: number;
  timeoutSeconds: number;
  userAgent: string;
}

const KEY = 'reliability.runbooks.links';
const SHORTEST_INTERVAL_SECONDS = 60;

/** @throws `InputError` naming the key that cannot be used. */
export function readLinksConfig(rootConfig: RootConfigService): LinksConfig {
  const config = rootConfig.getOptionalConfig(KEY);
  const seconds = (key: string, fallback: number, least: number): number => {
    if (!config?.has(key)) {
      return fallback;
    }
    const value =
      durationToMilliseconds(readDurationFromConfig(config, { key })) / 1000;
    if (!(value >= least)) {
      throw new InputError(`${KEY}.${key} must be at least ${least} seconds`);
    }
    return value;
  };
  const userAgent =
    config?.getOptionalString('userAgent') ?? 'Backstage-reliability-links';
  if (!/^[\x20-\x7e]{1,200}$/.test(userAgent)) {
    throw new InputError(
      `${KEY}.userAgent must be at most 200 characters of ASCII`,
    );
  }
  return {
    hosts: readHosts(config?.getOptionalStringArray('hosts') ?? []),
    intervalSeconds: Math.ceil(
      seconds('interval', 86_400, SHORTEST_INTERVAL_SECONDS),
    ),
    timeoutSeconds: seconds('timeout', 10, 1),
    userAgent,
  };
}

function readHosts(patterns: string[]): HostList {
  try {
    return new HostList(patterns);
  } catch (error) {
    throw error instanceof InputError
      ? new InputError(`${KEY}.hosts: ${error.message}`)
      : error;
  }
}
