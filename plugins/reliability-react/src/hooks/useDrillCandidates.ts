import { useApi } from '@backstage/core-plugin-api';
import type { DrillCandidateReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * Scenarios of the services a team owns, the likeliest to be picked first.
 *
 * @public
 */
export function useDrillCandidates(
  team: string,
): Refreshed<DrillCandidateReading[]> {
  const { runbooks } = useApi(reliabilityApiRef);
  return useRefreshed({
    key: team,
    load: signal => runbooks.listDrillCandidates(team, { signal }),
  });
}
