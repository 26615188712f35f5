import type {
  ReliabilityApi,
  ServiceSummary,
} from '@vigie/backstage-plugin-reliability-common';
import { pagesOf, type CsvSource } from '../CsvDownload';
import { toListQuery, type ServicesView } from './servicesQuery';

const COLUMNS = [
  'entityRef',
  'title',
  'owner',
  'system',
  'lifecycle',
  'tier',
  'level',
  'worstState',
  'sloCount',
  'lowestRemainingRatio',
  'coverageVerdict',
  'coverageBasis',
  'signalsAlerted',
  'signalsTotal',
  'runbookCount',
  'problemCount',
  'observedAt',
] as const satisfies ReadonlyArray<keyof ServiceSummary>;

/** All services of the view. */
export function servicesCsv(
  api: Pick<ReliabilityApi, 'listServices'>,
  view: ServicesView,
): CsvSource {
  return {
    columns: COLUMNS,
    async *parts(signal) {
      const query = toListQuery(view);
      for await (const { items, totalItems } of pagesOf(range =>
        api.listServices({ ...query, ...range }, { signal }),
      )) {
        yield {
          rows: items.map(item => COLUMNS.map(column => item[column])),
          read: items.length,
          total: totalItems,
        };
      }
    },
  };
}
