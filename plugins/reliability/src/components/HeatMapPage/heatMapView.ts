import {
  CHECK_OUTCOMES,
  type HeatMapQuery,
} from '@vigie/backstage-plugin-reliability-common';
import {
  EVERY_SERVICE,
  filterParams,
  oneOf,
  pageOf,
  parseFilter,
  toFilterQuery,
  writeParams,
  type UrlViewCodec,
} from '../ServiceFilters';
import type { GroupBy, OutcomesView } from '../ServiceOutcomes';
import { PAGE_SIZES } from '../ServicesPage';

export const GROUPINGS = [
  'owner',
  'system',
  'tier',
] as const satisfies readonly GroupBy[];

/** The map, or the services behind one of its groups or checks. */
export interface HeatMapView extends OutcomesView {
  groupBy: GroupBy;
}

const defaults: HeatMapView = {
  ...EVERY_SERVICE,
  groupBy: 'owner',
  page: 0,
  pageSize: PAGE_SIZES[0],
};

/** How the view is written; without a query string the map by team. */
export const heatMapCodec: UrlViewCodec<HeatMapView> = {
  defaults,
  parse: params => ({
    ...parseFilter(params),
    groupBy: oneOf([params.get('groupBy') ?? ''], GROUPINGS)[0] ?? 'owner',
    group: params.get('group')?.slice(0, 500) || undefined,
    check: params.get('check')?.slice(0, 127) || undefined,
    outcome: oneOf([params.get('outcome') ?? ''], CHECK_OUTCOMES)[0],
    page: pageOf(params.get('page')),
    pageSize:
      PAGE_SIZES.find(size => `${size}` === params.get('size')) ??
      defaults.pageSize,
  }),
  write: (view, before) =>
    writeParams(before, {
      ...filterParams(view),
      groupBy: [view.groupBy, defaults.groupBy],
      group: [view.group ?? '', ''],
      check: [view.check ?? '', ''],
      outcome: [view.outcome ?? '', ''],
      page: [`${view.page + 1}`, '1'],
      size: [`${view.pageSize}`, `${defaults.pageSize}`],
    }),
};

/** Whether the services behind a part of the map are shown instead of the map. */
export function isServicesView(view: HeatMapView): boolean {
  return [view.group, view.check, view.outcome].some(
    part => part !== undefined,
  );
}

/** The query string of the view with another part. */
export function searchOf(
  view: HeatMapView,
  part: Pick<HeatMapView, 'group' | 'check' | 'outcome'>,
): string {
  const next: HeatMapView = {
    ...view,
    group: undefined,
    check: undefined,
    outcome: undefined,
    page: 0,
    ...part,
  };
  return `?${heatMapCodec.write(next, new URLSearchParams())}`;
}

/** The map as the API is asked for it. */
export function toHeatMapQuery(view: HeatMapView): HeatMapQuery {
  return { ...toFilterQuery(view), groupBy: view.groupBy };
}
