import { useApi } from '@backstage/core-plugin-api';
import type {
  ExecutionPage,
  ListExecutionsQuery,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * Recorded runs, the newest first.
 *
 * @public
 */
export function useExecutions(
  query: ListExecutionsQuery,
): Refreshed<ExecutionPage> {
  const { runbooks } = useApi(reliabilityApiRef);
  return useRefreshed({
    key: JSON.stringify(query),
    load: signal => runbooks.listExecutions(query, { signal }),
  });
}
