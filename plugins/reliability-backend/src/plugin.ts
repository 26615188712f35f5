import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { reliabilityPermissions } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityMonitoringSourcesExtensionPoint,
  reliabilitySliSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import { readReliabilityConfig } from './config';
import { applyMigrations } from './database/applyMigrations';
import { DocumentStore } from './database/DocumentStore';
import { EntityStore } from './database/EntityStore';
import { MeasurementStore } from './database/MeasurementStore';
import { ProblemStore } from './database/ProblemStore';
import { refreshSummaries } from './database/refreshSummaries';
import { ServiceListStore } from './database/ServiceListStore';
import { SloListStore } from './database/SloListStore';
import { SloStore } from './database/SloStore';
import { LocalFolderReader } from './definitions/LocalFolderReader';
import { UrlFolderReader } from './definitions/UrlFolderReader';
import { ReliabilityEngine } from './engine/ReliabilityEngine';
import { startEngine } from './engine/startEngine';
import { MeasurementsSource } from './measurements/MeasurementsSource';
import { createRouter } from './router/createRouter';
import { DocumentsService } from './services/DocumentsService';
import { EntitiesService } from './services/EntitiesService';
import { ProblemsService } from './services/ProblemsService';
import { ServicesService } from './services/ServicesService';
import { SlosService } from './services/SlosService';
import { MonitoringSourcesExtensionPointImpl } from './sources/MonitoringSourcesExtensionPointImpl';
import { SliSourcesExtensionPointImpl } from './sources/SliSourcesExtensionPointImpl';
import { startTasks } from './tasks/startTasks';
import { VisibleEntities } from './visibility/VisibleEntities';

const now = () => Math.floor(Date.now() / 1000);

/**
 * Collects, evaluates and serves the reliability of every service in the catalog.
 *
 * @public
 */
export const reliabilityPlugin = createBackendPlugin({
  pluginId: 'reliability',
  register(env) {
    const sliSources = new SliSourcesExtensionPointImpl();
    const monitoringSources = new MonitoringSourcesExtensionPointImpl();
    env.registerExtensionPoint(reliabilitySliSourcesExtensionPoint, sliSources);
    env.registerExtensionPoint(
      reliabilityMonitoringSourcesExtensionPoint,
      monitoringSources,
    );

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        rootConfig: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { catalog, logger, permissions, scheduler } = deps;
        const config = readReliabilityConfig(deps.rootConfig);
        const knex = await applyMigrations(deps.database);
        deps.permissionsRegistry.addPermissions(reliabilityPermissions);

        const measurements = new MeasurementStore(knex);
        sliSources.addSliSource(new MeasurementsSource(measurements));

        await startEngine({
          engine: new ReliabilityEngine({
            store: new SloStore(knex),
            sources: sliSources.sources,
            logger,
            cycleSeconds: config.cycleSeconds,
            onStatesChanged: entityRefs => refreshSummaries(knex, entityRefs),
          }),
          measurements,
          scheduler,
          logger,
          cycleSeconds: config.cycleSeconds,
        });
        await startTasks({
          auth: deps.auth,
          catalog,
          config,
          integrations: ScmIntegrations.fromConfig(deps.rootConfig),
          knex,
          logger,
          monitoringSources: monitoringSources.sources,
          readers: {
            url: new UrlFolderReader(deps.urlReader),
            file: new LocalFolderReader(config.definitions.localFolders),
          },
          scheduler,
          sliSources: sliSources.sources,
          now,
        });

        const visible = new VisibleEntities({ permissions, catalog, now });
        const entities = new EntitiesService({
          store: new EntityStore(knex),
          visible,
        });
        deps.httpRouter.use(
          createRouter({
            auditor: deps.auditor,
            httpAuth: deps.httpAuth,
            logger,
            permissions,
            entities,
            services: new ServicesService({
              store: new ServiceListStore(knex),
              visible,
            }),
            slos: new SlosService({
              knex,
              store: new SloListStore(knex),
              entities,
              visible,
            }),
            problems: new ProblemsService({
              store: new ProblemStore(knex),
              entities,
              visible,
            }),
            documents: new DocumentsService({
              store: new DocumentStore(knex),
              visible,
            }),
            measurements,
            now,
          }),
        );
      },
    });
  },
});
