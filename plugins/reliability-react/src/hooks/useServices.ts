import { useApi } from '@backstage/core-plugin-api';
import type {
  ListServicesQuery,
  ServicePage,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * A page of services. The page before stays while the next one is loaded.
 *
 * @public
 */
export function useServices(query: ListServicesQuery): Refreshed<ServicePage> {
  const api = useApi(reliabilityApiRef);
  return useRefreshed({
    key: JSON.stringify(query),
    load: signal => api.listServices(query, { signal }),
    keepPrevious: true,
  });
}
