import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { CheckDefinition } from '@vigie/backstage-plugin-reliability-common';

/**
 * Where modules add checks of their own.
 *
 * @public
 */
export interface ReliabilityChecksExtensionPoint {
  /** @throws `Error` when the id is taken or is not `domain/name`. */
  addCheck(...checks: CheckDefinition[]): void;
}

/** @public */
export const reliabilityChecksExtensionPoint =
  createExtensionPoint<ReliabilityChecksExtensionPoint>({
    id: 'reliability.checks',
  });
