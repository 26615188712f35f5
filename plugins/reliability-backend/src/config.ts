import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import path from 'node:path';
import type { FolderLimits } from './definitions/FolderReader';
import { readRunbooksConfig, type RunbooksConfig } from './runbooksConfig';

/** Configuration of the plugin, read once at start. Durations are seconds. */
export interface ReliabilityConfig {
  services: {
    kinds: string[];
    types: string[];
    intervalSeconds: number;
  };
  cycleSeconds: number;
  definitions: {
    intervalSeconds: number;
    timeoutSeconds: number;
    /** Absolute. */
    localFolders: string[];
    limits: FolderLimits;
  };
  coverage: { intervalSeconds: number };
  runbooks: RunbooksConfig;
}

/**
 * @throws `InputError` naming the key that cannot be used.
 */
export function readReliabilityConfig(
  rootConfig: RootConfigService,
): ReliabilityConfig {
  const config = rootConfig.getOptionalConfig('reliability');

  const seconds = (key: string, fallback: number): number => {
    if (!config?.has(key)) {
      return fallback;
    }
    const value =
      durationToMilliseconds(readDurationFromConfig(config, { key })) / 1000;
    if (!(value >= 1)) {
      throw new InputError(`reliability.${key} must be at least one second`);
    }
    return value;
  };
  const positive = (key: string, fallback: number): number => {
    const value = config?.getOptionalNumber(key) ?? fallback;
    if (!Number.isInteger(value) || value < 1) {
      throw new InputError(`reliability.${key} must be a whole number above 0`);
    }
    return value;
  };

  const kinds = config?.getOptionalStringArray('services.kinds') ?? [];
  return {
    services: {
      kinds: kinds.length ? kinds : ['Component'],
      types: config?.getOptionalStringArray('services.types') ?? [],
      intervalSeconds: seconds('services.interval', 60),
    },
    cycleSeconds: seconds('cycle', 60),
    definitions: {
      intervalSeconds: seconds('definitions.interval', 300),
      timeoutSeconds: seconds('definitions.timeout', 30),
      localFolders: (
        config?.getOptionalStringArray('definitions.localFolders') ?? []
      ).map(folder => path.resolve(folder)),
      limits: {
        maxFiles: positive('definitions.maxFiles', 500),
        maxFileBytes: positive('definitions.maxFileBytes', 1_000_000),
        maxTotalBytes: positive('definitions.maxTotalBytes', 20_000_000),
      },
    },
    coverage: { intervalSeconds: seconds('coverage.interval', 120) },
    runbooks: readRunbooksConfig(rootConfig),
  };
}
