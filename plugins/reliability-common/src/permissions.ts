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
 * All permissions of the reliability plugin.
 *
 * @public
 */
export const reliabilityPermissions = [reliabilityMeasurementsCreatePermission];
