import type {
  CoverageVerdict,
  ListServicesQuery,
} from '@vigie/backstage-plugin-reliability-common';
import {
  EVERY_SERVICE,
  filterParams,
  isFiltered,
  listOf,
  oneOf,
  pageOf,
  parseFilter,
  toFilterQuery,
  writeParams,
  type ServiceFilter,
  type UrlViewCodec,
} from '../ServiceFilters';
import { PAGE_SIZES, type PageSize } from './pageSizes';

export const VERDICTS: readonly CoverageVerdict[] = [
  'covered',
  'partial',
  'uncovered',
  'unknown',
];

const SORTS = ['name', 'owner', 'slo', 'coverage', 'runbooks'] as const;

export type Sort = (typeof SORTS)[number];

/** What the tab shows; every part of it is in the URL. */
export interface ServicesView extends ServiceFilter {
  coverage: CoverageVerdict[];
  sort: Sort;
  order: 'asc' | 'desc';
  /** From 0. */
  page: number;
  pageSize: PageSize;
}

/** How the view is written; without a query string what needs help comes first. */
export function servicesCodec(pageSize: PageSize): UrlViewCodec<ServicesView> {
  const defaults: ServicesView = {
    ...EVERY_SERVICE,
    coverage: [],
    sort: 'slo',
    order: 'asc',
    page: 0,
    pageSize,
  };
  return {
    defaults,
    parse(params) {
      const size = Number(params.get('size'));
      return {
        ...parseFilter(params),
        coverage: oneOf(listOf(params.get('coverage')), VERDICTS),
        sort: oneOf([params.get('sort') ?? ''], SORTS)[0] ?? defaults.sort,
        order: params.get('order') === 'desc' ? 'desc' : 'asc',
        page: pageOf(params.get('page')),
        pageSize:
          PAGE_SIZES.find(candidate => candidate === size) ?? defaults.pageSize,
      };
    },
    write: (view, before) =>
      writeParams(before, {
        ...filterParams(view),
        coverage: [view.coverage.join(','), ''],
        sort: [view.sort, defaults.sort],
        order: [view.order, defaults.order],
        page: [`${view.page + 1}`, '1'],
        size: [`${view.pageSize}`, `${defaults.pageSize}`],
      }),
  };
}

export function isNarrowed(view: ServicesView): boolean {
  return isFiltered(view) || view.coverage.length > 0;
}

/** All services of the view, in order, as the API is asked for them. */
export function toListQuery(view: ServicesView): ListServicesQuery {
  return {
    ...toFilterQuery(view),
    coverage: view.coverage.join(',') || undefined,
    sort: view.sort,
    order: view.order,
  };
}

/** The page of the view, as the API is asked for it. */
export function toQuery(view: ServicesView): ListServicesQuery {
  return {
    ...toListQuery(view),
    limit: view.pageSize,
    offset: view.page * view.pageSize,
  };
}
