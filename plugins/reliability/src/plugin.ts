import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  createSearchResultListItemExtension,
  type SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { reliabilityApiFactory } from './apis';
import type { RunbookSearchResultListItemProps } from './components/RunbookSearchResult';
import {
  entityMonitoringRouteRef,
  entityRunbooksRouteRef,
  entitySloRouteRef,
  monitoringTabRouteRef,
  rootRouteRef,
  runbooksPageRouteRef,
  runbooksRouteRef,
  runbooksTabRouteRef,
  sloTabRouteRef,
} from './routes';

/**
 * The plugin of the legacy frontend system.
 *
 * @public
 */
export const reliabilityPlugin = createPlugin({
  id: 'reliability',
  apis: [reliabilityApiFactory],
  routes: {
    root: rootRouteRef,
    entitySlo: entitySloRouteRef,
    entityMonitoring: entityMonitoringRouteRef,
    runbooks: runbooksRouteRef,
    entityRunbooks: entityRunbooksRouteRef,
  },
  externalRoutes: {
    sloTab: sloTabRouteRef,
    monitoringTab: monitoringTabRouteRef,
    runbooksTab: runbooksTabRouteRef,
    runbooksPage: runbooksPageRouteRef,
  },
});

/**
 * The page with every service, for the route `/reliability`.
 *
 * @public
 */
export const ReliabilityPage = reliabilityPlugin.provide(
  createRoutableExtension({
    name: 'ReliabilityPage',
    component: () =>
      import('./components/ReliabilityPages').then(
        m => m.LegacyReliabilityPages,
      ),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The SLO tab of an entity's page, for the route `/slo`.
 *
 * @public
 */
export const EntitySloContent = reliabilityPlugin.provide(
  createRoutableExtension({
    name: 'EntitySloContent',
    component: () => import('./components/EntitySlos').then(m => m.EntitySlos),
    mountPoint: entitySloRouteRef,
  }),
);

/**
 * The Monitoring tab of an entity's page, for the route `/monitoring`.
 *
 * @public
 */
export const EntityMonitoringContent = reliabilityPlugin.provide(
  createRoutableExtension({
    name: 'EntityMonitoringContent',
    component: () =>
      import('./components/EntityMonitoring').then(m => m.EntityMonitoring),
    mountPoint: entityMonitoringRouteRef,
  }),
);

/**
 * Runbooks, drills and executions, for the route `/runbooks`, where the alerts
 * of services lead.
 *
 * @public
 */
export const RunbooksPage = reliabilityPlugin.provide(
  createRoutableExtension({
    name: 'RunbooksPage',
    component: () =>
      import('./components/RunbooksPages').then(m => m.LegacyRunbooksPages),
    mountPoint: runbooksRouteRef,
  }),
);

/**
 * The Runbooks tab of an entity's page, for the route `/runbooks`. Wants
 * `RunbooksPage` in the app, where its links lead.
 *
 * @public
 */
export const EntityRunbooksContent = reliabilityPlugin.provide(
  createRoutableExtension({
    name: 'EntityRunbooksContent',
    component: () =>
      import('./components/EntityRunbooks').then(m => m.EntityRunbooks),
    mountPoint: entityRunbooksRouteRef,
  }),
);

/**
 * A runbook among the results of the portal's search.
 *
 * @public
 */
export const RunbookSearchResultListItem: (
  props: SearchResultListItemExtensionProps<RunbookSearchResultListItemProps>,
) => JSX.Element | null = reliabilityPlugin.provide(
  createSearchResultListItemExtension({
    name: 'RunbookSearchResultListItem',
    component: () =>
      import('./components/RunbookSearchResult').then(
        m => m.RunbookSearchResultListItem,
      ),
    predicate: result => result.type === 'runbook',
  }),
);

/**
 * Who answers for a service.
 *
 * @public
 */
export const EntityOwnershipCard = reliabilityPlugin.provide(
  createComponentExtension({
    name: 'EntityOwnershipCard',
    component: {
      lazy: () =>
        import('./components/OwnershipCard').then(m => m.OwnershipCard),
    },
  }),
);

/**
 * The promises of a service and how they are kept.
 *
 * @public
 */
export const EntitySloCard = reliabilityPlugin.provide(
  createComponentExtension({
    name: 'EntitySloCard',
    component: {
      lazy: () => import('./components/SloCard').then(m => m.SloCard),
    },
  }),
);

/**
 * How a service is watched, in short: its level and each signal.
 *
 * @public
 */
export const EntityCoverageCard = reliabilityPlugin.provide(
  createComponentExtension({
    name: 'EntityCoverageCard',
    component: {
      lazy: () => import('./components/CoverageCard').then(m => m.CoverageCard),
    },
  }),
);

/**
 * What to do when an alert of a service fires.
 *
 * @public
 */
export const EntityRunbooksCard = reliabilityPlugin.provide(
  createComponentExtension({
    name: 'EntityRunbooksCard',
    component: {
      lazy: () => import('./components/RunbooksCard').then(m => m.RunbooksCard),
    },
  }),
);

/**
 * Courses that help with what a service lacks.
 *
 * @public
 */
export const EntityTrainingCard = reliabilityPlugin.provide(
  createComponentExtension({
    name: 'EntityTrainingCard',
    component: {
      lazy: () => import('./components/TrainingCard').then(m => m.TrainingCard),
    },
  }),
);
