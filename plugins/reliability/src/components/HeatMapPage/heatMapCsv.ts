import {
  LEVELS,
  type HeatMap,
} from '@vigie/backstage-plugin-reliability-common';
import type { CsvSource } from '../CsvDownload';

const OUTCOMES = [
  'fail',
  'unknown',
  'pass',
  'exempt',
  'notApplicable',
] as const;

/** One row for each group and check. */
export function heatMapCsv(map: HeatMap): CsvSource {
  return {
    columns: [
      'group',
      'groupTitle',
      'services',
      'none',
      ...LEVELS,
      'check',
      'level',
      ...OUTCOMES,
    ],
    *parts() {
      for (const group of map.groups) {
        yield {
          rows: map.checks.map((check, index) => [
            group.key,
            group.title,
            group.services,
            group.levels.none,
            ...LEVELS.map(level => group.levels[level]),
            check.id,
            check.level,
            ...OUTCOMES.map(outcome => group.outcomes[index]?.[outcome]),
          ]),
          read: 1,
          total: map.groups.length,
        };
      }
    },
  };
}
