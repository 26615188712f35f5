import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/**
 * Where the Monitoring tab of an entity is. Routes to tabs can only be followed
 * on the page of the entity itself, so its usual path is written out; where an
 * app has moved it, the entity's page opens at its overview.
 */
export function useMonitoringPath(): (entityRef: string) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return entityRef => `${entityRoute(entityRouteParams(entityRef))}/monitoring`;
}
