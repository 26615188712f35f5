import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { runbookPath } from '@vigie/backstage-plugin-reliability-common';
import { readSchedule } from './readSchedule';
import { ReliabilityCollatorFactory } from './ReliabilityCollatorFactory';

/**
 * Lets the search of the portal find runbooks by their text, their service and
 * the alerts they answer. A runbook is found by those who may see its entity.
 *
 * @public
 */
export const searchModuleReliabilityCollator = createBackendModule({
  pluginId: 'search',
  moduleId: 'reliability-collator',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: new ReliabilityCollatorFactory({
            type: 'runbook',
            locationOf: runbookPath,
            auth,
            discovery,
          }),
        });
      },
    });
  },
});
