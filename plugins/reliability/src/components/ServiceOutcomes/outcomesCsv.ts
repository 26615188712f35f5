import type {
  Check,
  ReliabilityApi,
} from '@vigie/backstage-plugin-reliability-common';
import { pagesOf, type CsvSource } from '../CsvDownload';
import { toOutcomesQuery, type OutcomesView } from './outcomesQuery';

/** All services of the view, with a column for each check. */
export function outcomesCsv(
  api: Pick<ReliabilityApi, 'listHeatMapServices'>,
  view: OutcomesView,
  checks: readonly Check[],
): CsvSource {
  return {
    columns: [
      'entityRef',
      'title',
      'owner',
      'system',
      'tier',
      'sloState',
      'level',
      ...checks.map(check => check.id),
    ],
    async *parts(signal) {
      const query = toOutcomesQuery(view);
      for await (const page of pagesOf(range =>
        api.listHeatMapServices({ ...query, ...range }, { signal }),
      )) {
        // By id: the checks there are may have changed since the page was drawn.
        const places = checks.map(({ id }) =>
          page.checks.findIndex(check => check.id === id),
        );
        yield {
          rows: page.items.map(item => [
            item.entityRef,
            item.title,
            item.owner,
            item.system,
            item.tier,
            item.sloState,
            item.level,
            ...places.map(place => item.outcomes[place]),
          ]),
          read: page.items.length,
          total: page.totalItems,
        };
      }
    },
  };
}
