import {
  coreServices,
  createBackendModule,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import {
  reliabilityMonitoringSourcesExtensionPoint,
  reliabilitySliSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import { PrometheusClient } from './client/PrometheusClient';
import { type PrometheusConfig, readPrometheusConfigs } from './config';
import { PrometheusMonitoringSource } from './monitoring/PrometheusMonitoringSource';
import { PrometheusSliSource } from './sli/PrometheusSliSource';

/** Has limits and a breaker of its own: it is another server. */
function vmalertClient(
  source: PrometheusConfig,
  logger: LoggerService,
): PrometheusClient | undefined {
  return source.vmalert === undefined
    ? undefined
    : new PrometheusClient(
        {
          ...source,
          name: `${source.name} (vmalert)`,
          url: source.vmalert,
          secrets: [...source.secrets, source.url],
        },
        logger,
      );
}

/**
 * Adds every Prometheus of `reliability.sources.prometheus` as a source of SLIs
 * and of monitors.
 *
 * @public
 */
export const reliabilityModulePrometheus = createBackendModule({
  pluginId: 'reliability',
  moduleId: 'prometheus',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sliSources: reliabilitySliSourcesExtensionPoint,
        monitoringSources: reliabilityMonitoringSourcesExtensionPoint,
      },
      async init({ config, logger, sliSources, monitoringSources }) {
        for (const source of readPrometheusConfigs(config)) {
          // Shared, so that both together keep to the source's limits.
          const client = new PrometheusClient(source, logger);
          sliSources.addSliSource(
            new PrometheusSliSource(source, client, logger),
          );
          if (source.monitoring) {
            monitoringSources.addMonitoringSource(
              new PrometheusMonitoringSource(source, client, {
                vmalert: vmalertClient(source, logger),
              }),
            );
          }
        }
      },
    });
  },
});
