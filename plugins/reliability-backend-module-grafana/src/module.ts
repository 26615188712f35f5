import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { reliabilityDashboardSourcesExtensionPoint } from '@vigie/backstage-plugin-reliability-node';
import { GrafanaClient } from './client/GrafanaClient';
import { readGrafanaConfigs } from './config';
import { GrafanaDashboardSource } from './GrafanaDashboardSource';

/**
 * Adds every Grafana of `reliability.sources.grafana` as a source of dashboards
 * and of the alerting rules it evaluates itself.
 *
 * @public
 */
export const reliabilityModuleGrafana = createBackendModule({
  pluginId: 'reliability',
  moduleId: 'grafana',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        dashboardSources: reliabilityDashboardSourcesExtensionPoint,
      },
      async init({ config, logger, dashboardSources }) {
        for (const source of readGrafanaConfigs(config)) {
          dashboardSources.addDashboardSource(
            new GrafanaDashboardSource(
              source,
              new GrafanaClient(source, logger),
            ),
          );
        }
      },
    });
  },
});
