import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import type { DashboardQuery } from '@vigie/backstage-plugin-reliability-node';
import { GrafanaClient } from '../client/GrafanaClient';
import { type GrafanaConfig, readGrafanaConfigs } from '../config';
import { GrafanaDashboardSource } from '../GrafanaDashboardSource';

/** A source as configuration would make it. */
export function configOf(overrides: JsonObject = {}): GrafanaConfig {
  const [config] = readGrafanaConfigs(
    new ConfigReader({
      reliability: {
        sources: {
          grafana: [{ name: 'main', url: 'http://grafana.test', ...overrides }],
        },
      },
    }),
  );
  return config;
}

/** A source at this address, with a secret that must never be seen. */
export function sourceAt(
  url: string,
  overrides: JsonObject = {},
  options: {
    logger?: ReturnType<typeof mockServices.logger.mock>;
    clock?: () => number;
  } = {},
): GrafanaDashboardSource {
  const config = configOf({
    url,
    token: 'very-secret-token',
    timeout: '2s',
    minimumInterval: '0s',
    requestsPerSecond: 10_000,
    ...overrides,
  });
  const logger = options.logger ?? mockServices.logger.mock();
  return new GrafanaDashboardSource(
    config,
    new GrafanaClient(config, logger, { breakMilliseconds: 300 }),
    options.clock,
  );
}

/** One look that nobody gives up. */
export function look(
  source: GrafanaDashboardSource,
  services: readonly DashboardQuery[] = [],
) {
  return source.snapshot({ services, signal: new AbortController().signal });
}

export function service(
  serviceName: string,
  annotations: Record<string, string> = {},
): DashboardQuery {
  return {
    entityRef: `component:default/${serviceName}`,
    serviceName,
    annotations,
  };
}
