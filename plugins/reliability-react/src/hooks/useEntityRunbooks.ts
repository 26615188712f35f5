import { useApi } from '@backstage/core-plugin-api';
import type { EntityRunbooks } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { refusalOf } from './refusalOf';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * The runbooks of an entity and what happened with them.
 *
 * @public
 */
export interface EntityRunbooksResult extends Refreshed<EntityRunbooks> {
  /** The backend does not know the entity, or the caller may not see it. */
  unknown: boolean;
}

/**
 * Everything the Runbooks tab of an entity shows; refreshed each minute while
 * the window is visible.
 *
 * @public
 */
export function useEntityRunbooks(entityRef: string): EntityRunbooksResult {
  const api = useApi(reliabilityApiRef);
  const { value, error, ...rest } = useRefreshed({
    key: entityRef,
    load: signal => api.runbooks.ofEntity(entityRef, { signal }),
  });
  const unknown = refusalOf(error, 404) !== undefined;
  // What is not visible any longer does not stay on the page.
  return unknown
    ? { ...rest, unknown }
    : { ...rest, value, error, unknown: false };
}
