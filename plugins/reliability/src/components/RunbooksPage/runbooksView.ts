import {
  FRESHNESS_STATES,
  type FreshnessState,
  type ListRunbooksQuery,
} from '@vigie/backstage-plugin-reliability-common';
import {
  listOf,
  oneOf,
  pageOf,
  writeParams,
  type UrlViewCodec,
} from '../ServiceFilters';
import { PAGE_SIZES, type PageSize } from '../ServicesPage/pageSizes';

const SORTS = ['title', 'service', 'freshness', 'reviewed'] as const;
const LONGEST_NAME = 200;

export type RunbookSort = (typeof SORTS)[number];

/** What the list shows; every part of it is in the URL. */
export interface RunbooksView {
  text: string;
  /** Entity reference of a service; every one when empty. */
  service: string;
  owners: string[];
  alert: string;
  freshness: FreshnessState[];
  sort: RunbookSort;
  order: 'asc' | 'desc';
  /** From 0. */
  page: number;
  pageSize: PageSize;
}

/** Without a query string what is least fresh comes first. */
const DEFAULTS: RunbooksView = {
  text: '',
  service: '',
  owners: [],
  alert: '',
  freshness: [],
  sort: 'freshness',
  order: 'asc',
  page: 0,
  pageSize: PAGE_SIZES[0],
};

export const runbooksCodec: UrlViewCodec<RunbooksView> = {
  defaults: DEFAULTS,
  parse(params) {
    const size = Number(params.get('size'));
    return {
      text: (params.get('text') ?? '').slice(0, LONGEST_NAME),
      service: params.get('service') ?? '',
      owners: listOf(params.get('owner')),
      alert: (params.get('alert') ?? '').slice(0, LONGEST_NAME),
      freshness: oneOf(listOf(params.get('freshness')), FRESHNESS_STATES),
      sort: oneOf([params.get('sort') ?? ''], SORTS)[0] ?? DEFAULTS.sort,
      order: params.get('order') === 'desc' ? 'desc' : 'asc',
      page: pageOf(params.get('page')),
      pageSize:
        PAGE_SIZES.find(candidate => candidate === size) ?? DEFAULTS.pageSize,
    };
  },
  write: (view, before) =>
    writeParams(before, {
      text: [view.text, ''],
      service: [view.service, ''],
      owner: [view.owners.join(','), ''],
      alert: [view.alert, ''],
      freshness: [view.freshness.join(','), ''],
      sort: [view.sort, DEFAULTS.sort],
      order: [view.order, DEFAULTS.order],
      page: [`${view.page + 1}`, '1'],
      size: [`${view.pageSize}`, `${DEFAULTS.pageSize}`],
    }),
};

export function isNarrowed(view: RunbooksView): boolean {
  return Boolean(
    view.text ||
      view.service ||
      view.alert ||
      view.owners.length ||
      view.freshness.length,
  );
}

/** The page of the view, as the API is asked for it. */
export function toQuery(view: RunbooksView): ListRunbooksQuery {
  return {
    text: view.text.trim() || undefined,
    entityRef: view.service || undefined,
    owner: view.owners.join(',') || undefined,
    alert: view.alert.trim() || undefined,
    freshness: view.freshness.join(',') || undefined,
    sort: view.sort,
    order: view.order,
    limit: view.pageSize,
    offset: view.page * view.pageSize,
  };
}
