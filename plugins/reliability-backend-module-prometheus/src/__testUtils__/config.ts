import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { type PrometheusConfig, readPrometheusConfigs } from '../config';

/** A source as configuration would make it. */
export function configOf(overrides: JsonObject = {}): PrometheusConfig {
  const [config] = readPrometheusConfigs(
    new ConfigReader({
      reliability: {
        sources: {
          prometheus: [
            { name: 'main', url: 'http://prometheus.test', ...overrides },
          ],
        },
      },
    }),
  );
  return config;
}
