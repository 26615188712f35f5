import { useApi } from '@backstage/core-plugin-api';
import type {
  FollowUpActionPage,
  ListFollowUpActionsQuery,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * Follow-up actions, the earliest due first.
 *
 * @public
 */
export function useFollowUpActions(
  query: ListFollowUpActionsQuery,
): Refreshed<FollowUpActionPage> {
  const { runbooks } = useApi(reliabilityApiRef);
  return useRefreshed({
    key: JSON.stringify(query),
    load: signal => runbooks.listActions(query, { signal }),
  });
}
