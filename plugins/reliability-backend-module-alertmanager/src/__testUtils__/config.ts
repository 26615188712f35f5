import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { type AlertmanagerConfig, readAlertmanagerConfigs } from '../config';

/** A source as configuration would make it. */
export function configOf(overrides: JsonObject = {}): AlertmanagerConfig {
  const place = overrides.urls ? {} : { url: 'http://alertmanager.test' };
  const [config] = readAlertmanagerConfigs(
    new ConfigReader({
      reliability: {
        sources: { alertmanager: [{ name: 'main', ...place, ...overrides }] },
      },
    }),
  );
  return config;
}
