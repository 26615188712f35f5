import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { reliabilityPermissions } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityChecksExtensionPoint,
  reliabilityDashboardSourcesExtensionPoint,
  reliabilityMonitoringSourcesExtensionPoint,
  reliabilityRoutingSourcesExtensionPoint,
  reliabilitySliSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import { ChecksExtensionPointImpl } from './checks/ChecksExtensionPointImpl';
import { readCampaigns } from './checks/readCampaigns';
import { readChecks } from './checks/readChecks';
import { readReliabilityConfig } from './config';
import { CoverageTask } from './coverage/CoverageTask';
import { SourcesReader } from './coverage/SourcesReader';
import { applyMigrations } from './database/applyMigrations';
import { SourceHealthStore } from './database/checks/SourceHealthStore';
import { MeasurementStore } from './database/MeasurementStore';
import { refreshSummaries } from './database/refreshSummaries';
import { SloStore } from './database/SloStore';
import { LocalFolderReader } from './definitions/LocalFolderReader';
import { UrlFolderReader } from './definitions/UrlFolderReader';
import { ReliabilityEngine } from './engine/ReliabilityEngine';
import { startEngine } from './engine/startEngine';
import { MeasurementsSource } from './measurements/MeasurementsSource';
import { createLinkChecker, readLinksConfig } from './links';
import { createRouter } from './router/createRouter';
import { createServices } from './services/createServices';
import { DashboardSourcesExtensionPointImpl } from './sources/DashboardSourcesExtensionPointImpl';
import { MonitoringSourcesExtensionPointImpl } from './sources/MonitoringSourcesExtensionPointImpl';
import { ObservedSliSource } from './sources/ObservedSliSource';
import { RoutingSourcesExtensionPointImpl } from './sources/RoutingSourcesExtensionPointImpl';
import { SliSourcesExtensionPointImpl } from './sources/SliSourcesExtensionPointImpl';
import { scheduleLinkCheck } from './tasks/scheduleLinkCheck';
import { startTasks } from './tasks/startTasks';

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
    const routingSources = new RoutingSourcesExtensionPointImpl();
    const dashboardSources = new DashboardSourcesExtensionPointImpl();
    const addedChecks = new ChecksExtensionPointImpl();
    env.registerExtensionPoint(reliabilitySliSourcesExtensionPoint, sliSources);
    env.registerExtensionPoint(
      reliabilityRoutingSourcesExtensionPoint,
      routingSources,
    );
    env.registerExtensionPoint(
      reliabilityDashboardSourcesExtensionPoint,
      dashboardSources,
    );
    env.registerExtensionPoint(reliabilityChecksExtensionPoint, addedChecks);
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
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { catalog, logger, permissions, scheduler } = deps;
        const config = readReliabilityConfig(deps.rootConfig);
        const links = readLinksConfig(deps.rootConfig);
        const checks = readChecks(deps.rootConfig, addedChecks.checks);
        const campaigns = readCampaigns(deps.rootConfig, checks);
        const knex = await applyMigrations(deps.database);
        deps.permissionsRegistry.addPermissions(reliabilityPermissions);

        const measurements = new MeasurementStore(knex);
        sliSources.addSliSource(new MeasurementsSource(measurements));

        const health = new SourceHealthStore(knex);
        const coverage = new CoverageTask({
          knex,
          sources: new SourcesReader({
            sources: {
              monitoring: monitoringSources.sources,
              routing: routingSources.sources,
              dashboards: dashboardSources.sources,
            },
            logger,
            health,
            now,
          }),
          checks,
          freshnessRules: config.runbooks.freshness,
          now,
        });

        await startEngine({
          engine: new ReliabilityEngine({
            store: new SloStore(knex),
            sources: sliSources.sources.map(
              source =>
                new ObservedSliSource(source, {
                  record: attempt =>
                    health.record([attempt]).catch(error => {
                      logger.debug('How a source is was not kept', error);
                    }),
                  now,
                }),
            ),
            logger,
            cycleSeconds: config.cycleSeconds,
            onStatesChanged: entityRefs => refreshSummaries(knex, entityRefs),
          }),
          measurements,
          scheduler,
          logger,
          cycleSeconds: config.cycleSeconds,
        });
        const integrations = ScmIntegrations.fromConfig(deps.rootConfig);
        const readers = {
          url: new UrlFolderReader(deps.urlReader, integrations),
          file: new LocalFolderReader(config.definitions.localFolders),
        };
        await startTasks({
          auth: deps.auth,
          catalog,
          config,
          coverage,
          annotationPrefixes: dashboardSources.sources.flatMap(
            source => source.annotationPrefix ?? [],
          ),
          integrations,
          knex,
          logger,
          readers,
          scheduler,
          sliSources: sliSources.sources,
          now,
        });

        await scheduleLinkCheck({
          checker: createLinkChecker({ knex, config: links, now }),
          config: links,
          scheduler,
        });

        const services = createServices({
          knex,
          logger,
          permissions,
          catalog,
          checks,
          campaigns,
          coverage,
          signals: deps.signals,
          notifications: deps.notifications,
          imageHosts: config.runbooks.imageHosts,
          runbooks: config.runbooks,
          userInfo: deps.userInfo,
          health,
          sources: {
            sli: sliSources.sources,
            monitoring: monitoringSources.sources,
            routing: routingSources.sources,
            dashboards: dashboardSources.sources,
          },
          definitions: {
            readers,
            integrations,
            sources: sliSources.sources,
            config: config.definitions,
            sections: config.runbooks.sections,
          },
          now,
        });
        deps.httpRouter.use(
          createRouter({
            auditor: deps.auditor,
            httpAuth: deps.httpAuth,
            logger,
            permissions,
            ...services,
            measurements,
            now,
          }),
        );
      },
    });
  },
});
