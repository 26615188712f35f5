import type {
  CheckOutcome,
  HeatMapServicesQuery,
} from '@vigie/backstage-plugin-reliability-common';
import { toFilterQuery, type ServiceFilter } from '../ServiceFilters';
import type { PageSize } from '../ServicesPage';

export type GroupBy = NonNullable<HeatMapServicesQuery['groupBy']>;

/** Which services are listed with their outcomes. */
export interface OutcomesView extends ServiceFilter {
  groupBy?: GroupBy;
  /** Key of a group. */
  group?: string;
  /** Id of a check. */
  check?: string;
  outcome?: CheckOutcome;
  /** From 0. */
  page: number;
  pageSize: PageSize;
}

/** All services of the view, as the API is asked for them. */
export function toOutcomesQuery(view: OutcomesView): HeatMapServicesQuery {
  return {
    ...toFilterQuery(view),
    groupBy: view.group === undefined ? undefined : view.groupBy,
    group: view.group,
    check: view.check,
    outcome: view.outcome,
  };
}
