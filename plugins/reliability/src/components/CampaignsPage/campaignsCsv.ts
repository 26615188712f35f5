import type { Campaign } from '@vigie/backstage-plugin-reliability-common';
import type { CsvSource } from '../CsvDownload';

/** One row for each campaign and team. */
export function campaignsCsv(campaigns: readonly Campaign[]): CsvSource {
  return {
    columns: [
      'campaign',
      'title',
      'check',
      'due',
      'owner',
      'pass',
      'total',
      'missing',
    ],
    *parts() {
      for (const { id, title, check, due, teams } of campaigns) {
        yield {
          rows: teams.map(team => [
            id,
            title,
            check.id,
            due,
            team.owner,
            team.pass,
            team.total,
            team.missing.join(' '),
          ]),
          read: 1,
          total: campaigns.length,
        };
      }
    },
  };
}
