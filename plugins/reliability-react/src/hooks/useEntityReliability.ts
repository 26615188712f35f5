import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { getEntityReliabilityStore } from '../store/getEntityReliabilityStore';
import type { Refreshed } from './useRefreshed';

/**
 * What is known of an entity.
 *
 * @public
 */
export interface EntityReliabilityResult extends Refreshed<EntityReliability> {
  /** The backend does not know the entity, or the caller may not see it. */
  unknown: boolean;
}

/**
 * Everything the cards of an entity show. All cards of a page share one
 * request and are refreshed together, each minute while the window is visible.
 *
 * @public
 */
export function useEntityReliability(
  entityRef: string,
): EntityReliabilityResult {
  const api = useApi(reliabilityApiRef);
  const store = useMemo(() => getEntityReliabilityStore(api), [api]);
  const [, setSnapshot] = useState(() => store.snapshot(entityRef));

  useEffect(() => {
    const update = () => setSnapshot(store.snapshot(entityRef));
    const unsubscribe = store.subscribe(entityRef, update);
    update();
    return unsubscribe;
  }, [store, entityRef]);

  const refresh = useCallback(() => {
    store.refresh(entityRef);
  }, [store, entityRef]);
  // Read now rather than kept in state, so that one entity is never drawn with the figures of another.
  const { value, error, loading, unknown } = store.snapshot(entityRef);
  return { value, error, loading, unknown: unknown ?? false, refresh };
}
