import type { CheckOutcome } from '@vigie/backstage-plugin-reliability-common';
import {
  EVERY_SERVICE,
  filterParams,
  oneOf,
  pageOf,
  parseFilter,
  writeParams,
  type UrlViewCodec,
} from '../ServiceFilters';
import type { OutcomesView } from '../ServiceOutcomes';
import { PAGE_SIZES } from '../ServicesPage';

export const BLIND_OUTCOMES = [
  'fail',
  'unknown',
] as const satisfies readonly CheckOutcome[];

const defaults: OutcomesView = {
  ...EVERY_SERVICE,
  outcome: 'fail',
  page: 0,
  pageSize: PAGE_SIZES[0],
};

/** How the view is written; without a query string everything that fails. */
export const blindSpotsCodec: UrlViewCodec<OutcomesView> = {
  defaults,
  parse: params => ({
    ...parseFilter(params),
    check: params.get('check')?.slice(0, 127) || undefined,
    outcome:
      oneOf([params.get('outcome') ?? ''], BLIND_OUTCOMES)[0] ??
      defaults.outcome,
    page: pageOf(params.get('page')),
    pageSize:
      PAGE_SIZES.find(size => `${size}` === params.get('size')) ??
      defaults.pageSize,
  }),
  write: (view, before) =>
    writeParams(before, {
      ...filterParams(view),
      check: [view.check ?? '', ''],
      outcome: [view.outcome ?? 'fail', 'fail'],
      page: [`${view.page + 1}`, '1'],
      size: [`${view.pageSize}`, `${defaults.pageSize}`],
    }),
};
