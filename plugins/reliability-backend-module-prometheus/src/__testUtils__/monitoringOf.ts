import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { MonitoringSnapshot } from '@vigie/backstage-plugin-reliability-node';
import { PrometheusClient } from '../client/PrometheusClient';
import { PrometheusMonitoringSource } from '../monitoring/PrometheusMonitoringSource';
import { configOf } from './config';

/** A source as configuration makes it. */
export function monitoringOf(
  overrides: JsonObject = {},
  now?: () => number,
): PrometheusMonitoringSource {
  const config = configOf(overrides);
  const logger = mockServices.logger.mock();
  return new PrometheusMonitoringSource(
    config,
    new PrometheusClient(config, logger),
    {
      now,
      vmalert:
        config.vmalert === undefined
          ? undefined
          : new PrometheusClient(
              {
                ...config,
                name: `${config.name} (vmalert)`,
                url: config.vmalert,
              },
              logger,
            ),
    },
  );
}

/** What a new source sees now. */
export function look(
  serviceNames: string[],
  overrides: JsonObject,
  now?: () => number,
): Promise<MonitoringSnapshot> {
  return monitoringOf(overrides, now).snapshot({
    serviceNames,
    signal: new AbortController().signal,
  });
}
