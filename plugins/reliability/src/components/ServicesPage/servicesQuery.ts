import {
  SLO_STATES,
  type CoverageVerdict,
  type ListServicesQuery,
} from '@vigie/backstage-plugin-reliability-common';
import { PAGE_SIZES, type PageSize } from './pageSizes';

export const STATES = [...SLO_STATES, 'none'] as const;

export const VERDICTS: readonly CoverageVerdict[] = [
  'covered',
  'partial',
  'uncovered',
  'unknown',
];

const SORTS = ['name', 'owner', 'slo', 'coverage', 'runbooks'] as const;

export type Sort = (typeof SORTS)[number];

/** What the page shows; every part of it is in the URL. */
export interface ServicesView {
  text: string;
  owners: string[];
  states: Array<(typeof STATES)[number]>;
  coverage: CoverageVerdict[];
  sort: Sort;
  order: 'asc' | 'desc';
  /** From 0. */
  page: number;
  pageSize: PageSize;
}

/** The view without a query string: what needs help first. */
export function defaultView(pageSize: PageSize): ServicesView {
  return {
    text: '',
    owners: [],
    states: [],
    coverage: [],
    sort: 'slo',
    order: 'asc',
    page: 0,
    pageSize,
  };
}

/** Reads the view from a query string; what is not understood is left out. */
export function parseView(
  params: URLSearchParams,
  defaults: ServicesView,
): ServicesView {
  const page = Number(params.get('page') ?? 1);
  const pageSize = Number(params.get('size'));
  return {
    text: (params.get('text') ?? '').slice(0, 200),
    owners: listOf(params.get('owner')),
    states: oneOf(listOf(params.get('state')), STATES),
    coverage: oneOf(listOf(params.get('coverage')), VERDICTS),
    sort: oneOf([params.get('sort') ?? ''], SORTS)[0] ?? defaults.sort,
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page - 1 : 0,
    pageSize:
      PAGE_SIZES.find(candidate => candidate === pageSize) ?? defaults.pageSize,
  };
}

/** Writes the view to a query string; what is as by default is left out. Other parameters stay. */
export function writeView(
  view: ServicesView,
  defaults: ServicesView,
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(before);
  const set = (name: string, value: string, usual: string) =>
    value === usual ? params.delete(name) : params.set(name, value);
  set('text', view.text, '');
  set('owner', view.owners.join(','), '');
  set('state', view.states.join(','), '');
  set('coverage', view.coverage.join(','), '');
  set('sort', view.sort, defaults.sort);
  set('order', view.order, defaults.order);
  set('page', `${view.page + 1}`, '1');
  set('size', `${view.pageSize}`, `${defaults.pageSize}`);
  return params;
}

/** The view as the API is asked for it. */
export function toQuery(view: ServicesView): ListServicesQuery {
  return {
    text: view.text.trim() || undefined,
    owner: view.owners.join(',') || undefined,
    state: view.states.join(',') || undefined,
    coverage: view.coverage.join(',') || undefined,
    sort: view.sort,
    order: view.order,
    limit: view.pageSize,
    offset: view.page * view.pageSize,
  };
}

function listOf(value: string | null): string[] {
  return (value ?? '').split(',').filter(Boolean);
}

function oneOf<T extends string>(
  values: readonly string[],
  allowed: readonly T[],
): T[] {
  return allowed.filter(candidate => values.includes(candidate));
}
