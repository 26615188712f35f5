import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The page with every service.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'reliability' });

/**
 * The SLO tab of an entity's page.
 *
 * @public
 */
export const entitySloRouteRef = createRouteRef({
  id: 'reliability.entity-slo',
});

/**
 * The Monitoring tab of an entity's page.
 *
 * @public
 */
export const entityMonitoringRouteRef = createRouteRef({
  id: 'reliability.entity-monitoring',
});

/**
 * The page with every runbook; runbooks, drills and executions lie below it.
 *
 * @public
 */
export const runbooksRouteRef = createRouteRef({ id: 'reliability.runbooks' });

/**
 * The Runbooks tab of an entity's page.
 *
 * @public
 */
export const entityRunbooksRouteRef = createRouteRef({
  id: 'reliability.entity-runbooks',
});

/**
 * How cards find the SLO tab: optional, because an app may leave the tab out.
 */
export const sloTabRouteRef = createExternalRouteRef({
  id: 'slo-tab',
  optional: true,
  defaultTarget: 'reliability.entitySlo',
});

/**
 * How cards find the Monitoring tab: optional, because an app may leave the tab out.
 */
export const monitoringTabRouteRef = createExternalRouteRef({
  id: 'monitoring-tab',
  optional: true,
  defaultTarget: 'reliability.entityMonitoring',
});

/**
 * How cards find the Runbooks tab: optional, because an app may leave the tab out.
 */
export const runbooksTabRouteRef = createExternalRouteRef({
  id: 'runbooks-tab',
  optional: true,
  defaultTarget: 'reliability.entityRunbooks',
});

/**
 * How cards and tabs find the pages of runbooks: optional, because an app may leave them out.
 */
export const runbooksPageRouteRef = createExternalRouteRef({
  id: 'runbooks-page',
  optional: true,
  defaultTarget: 'reliability.runbooks',
});
