import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows pushing measurements. Reading needs no permission of its own: plugin
 * data about an entity is visible if and only if the entity is.
 *
 * @public
 */
export const reliabilityMeasurementsCreatePermission = createPermission({
  name: 'reliability.measurements.create',
  attributes: { action: 'create' },
});

/**
 * Allows reporting the result of a check from outside: CI, scripts.
 *
 * @public
 */
export const reliabilityCheckReportPermission = createPermission({
  name: 'reliability.check.report',
  attributes: { action: 'create' },
});

/**
 * Allows reading the folder and the monitoring of a service again ahead of time.
 *
 * @public
 */
export const reliabilityServiceRefreshPermission = createPermission({
  name: 'reliability.service.refresh',
  attributes: { action: 'update' },
});

/**
 * Allows following runbooks and rehearsing: executions, drills, notes and follow-up actions.
 *
 * @public
 */
export const reliabilityRunbookExecutePermission = createPermission({
  name: 'reliability.runbook.execute',
  attributes: { action: 'create' },
});

/**
 * Allows saying that a runbook is still right; only owners of the service may, besides.
 *
 * @public
 */
export const reliabilityRunbookReviewPermission = createPermission({
  name: 'reliability.runbook.review',
  attributes: { action: 'update' },
});

/**
 * All permissions of the reliability plugin.
 *
 * @public
 */
export const reliabilityPermissions = [
  reliabilityMeasurementsCreatePermission,
  reliabilityCheckReportPermission,
  reliabilityServiceRefreshPermission,
  reliabilityRunbookExecutePermission,
  reliabilityRunbookReviewPermission,
];
