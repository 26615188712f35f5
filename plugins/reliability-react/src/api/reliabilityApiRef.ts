import { createApiRef } from '@backstage/core-plugin-api';
import type { ReliabilityApi } from '@vigie/backstage-plugin-reliability-common';

/**
 * The reliability API of this app, in both frontend systems.
 *
 * @public
 */
export const reliabilityApiRef = createApiRef<ReliabilityApi>({
  id: 'plugin.reliability.service',
});
