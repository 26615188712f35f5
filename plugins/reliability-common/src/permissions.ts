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
 * All permissions of the reliability plugin.
 *
 * @public
 */
export const reliabilityPermissions = [
  reliabilityMeasurementsCreatePermission,
  reliabilityCheckReportPermission,
  reliabilityServiceRefreshPermission,
];
