import { useApi } from '@backstage/core-plugin-api';
import type { MonitoringReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { refusalOf } from './refusalOf';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * How an entity is watched.
 *
 * @public
 */
export interface MonitoringResult extends Refreshed<MonitoringReading> {
  /** The backend does not know the entity, or the caller may not see it. */
  unknown: boolean;
}

/**
 * Everything the Monitoring tab of an entity shows; refreshed each minute while
 * the window is visible.
 *
 * @public
 */
export function useMonitoring(entityRef: string): MonitoringResult {
  const api = useApi(reliabilityApiRef);
  const { value, error, ...rest } = useRefreshed({
    key: entityRef,
    load: signal => api.getMonitoring(entityRef, { signal }),
  });
  const unknown = refusalOf(error, 404) !== undefined;
  // What is not visible any longer does not stay on the page.
  return unknown
    ? { ...rest, unknown }
    : { ...rest, value, error, unknown: false };
}
