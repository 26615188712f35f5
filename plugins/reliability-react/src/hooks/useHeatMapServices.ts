import { useApi } from '@backstage/core-plugin-api';
import type {
  HeatMapServicePage,
  HeatMapServicesQuery,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * A page of services with the outcomes of their checks. The page before stays
 * while the next one is loaded.
 *
 * @public
 */
export function useHeatMapServices(
  query: HeatMapServicesQuery,
): Refreshed<HeatMapServicePage> {
  const api = useApi(reliabilityApiRef);
  return useRefreshed({
    key: JSON.stringify(query),
    load: signal => api.listHeatMapServices(query, { signal }),
    keepPrevious: true,
  });
}
