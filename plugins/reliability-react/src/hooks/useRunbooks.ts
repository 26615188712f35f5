import { useApi } from '@backstage/core-plugin-api';
import type {
  ListRunbooksQuery,
  RunbookPage,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * A page of runbooks. The page before stays while the next one is loaded.
 *
 * @public
 */
export function useRunbooks(query: ListRunbooksQuery): Refreshed<RunbookPage> {
  const api = useApi(reliabilityApiRef);
  return useRefreshed({
    key: JSON.stringify(query),
    load: signal => api.runbooks.list(query, { signal }),
    keepPrevious: true,
  });
}
