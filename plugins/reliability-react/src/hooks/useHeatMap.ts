import { useApi } from '@backstage/core-plugin-api';
import type {
  HeatMap,
  HeatMapQuery,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * Outcomes of every check by group. What was there stays while another view is
 * loaded; its groups are of the query before then.
 *
 * @public
 */
export function useHeatMap(query: HeatMapQuery): Refreshed<HeatMap> {
  const api = useApi(reliabilityApiRef);
  return useRefreshed({
    key: JSON.stringify(query),
    load: signal => api.getHeatMap(query, { signal }),
    keepPrevious: true,
  });
}
