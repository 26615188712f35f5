import { useApi } from '@backstage/core-plugin-api';
import type { Campaign } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * The configured campaigns and how far each team is.
 *
 * @public
 */
export function useCampaigns(): Refreshed<Campaign[]> {
  const api = useApi(reliabilityApiRef);
  return useRefreshed({
    key: 'campaigns',
    load: signal => api.listCampaigns({ signal }),
  });
}
