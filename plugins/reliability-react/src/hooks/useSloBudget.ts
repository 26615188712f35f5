import { useApi } from '@backstage/core-plugin-api';
import type { BudgetSeries } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * The error budget of an objective over its window, in at most `points` steps
 * (200 unless told, at most 2,000).
 *
 * @public
 */
export function useSloBudget(
  id: string,
  options: { objective?: number; points?: number } = {},
): Refreshed<BudgetSeries> {
  const api = useApi(reliabilityApiRef);
  const { objective = 0, points = 200 } = options;
  return useRefreshed({
    key: `${id}/${objective}/${points}`,
    load: signal => api.getSloBudget(id, { objective, points }, { signal }),
  });
}
