import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { reliabilityRoutingSourcesExtensionPoint } from '@vigie/backstage-plugin-reliability-node';
import { AlertmanagerRoutingSource } from './AlertmanagerRoutingSource';
import { AlertmanagerClient } from './client/AlertmanagerClient';
import { readAlertmanagerConfigs } from './config';

/**
 * Adds every Alertmanager of `reliability.sources.alertmanager` as a source of
 * who is told of which alert.
 *
 * @public
 */
export const reliabilityModuleAlertmanager = createBackendModule({
  pluginId: 'reliability',
  moduleId: 'alertmanager',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        routingSources: reliabilityRoutingSourcesExtensionPoint,
      },
      async init({ config, logger, routingSources }) {
        for (const source of readAlertmanagerConfigs(config)) {
          const members = source.urls.map(
            (_, index) => new AlertmanagerClient(source, index, logger),
          );
          routingSources.addRoutingSource(
            new AlertmanagerRoutingSource(source, members),
          );
        }
      },
    });
  },
});
