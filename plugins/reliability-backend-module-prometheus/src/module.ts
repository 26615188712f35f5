import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  reliabilityMonitoringSourcesExtensionPoint,
  reliabilitySliSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import { PrometheusClient } from './client/PrometheusClient';
import { readPrometheusConfigs } from './config';
import { PrometheusMonitoringSource } from './monitoring/PrometheusMonitoringSource';
import { PrometheusSliSource } from './sli/PrometheusSliSource';

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
              new PrometheusMonitoringSource(source, client),
            );
          }
        }
      },
    });
  },
});
