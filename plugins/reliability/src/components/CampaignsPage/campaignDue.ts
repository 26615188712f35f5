import type { Campaign } from '@vigie/backstage-plugin-reliability-common';

const DAY_MS = 86_400_000;

/** Whole days from today to the due date, negative when it is past; the day is the reader's. */
export function daysUntil(due: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(`${due}T00:00:00Z`) - today) / DAY_MS);
}

/** How a campaign is. One that concerns nobody is not done. */
export type CampaignStanding = 'none' | 'done' | 'late' | 'today' | 'running';

export function standingOf(
  { pass, total, due }: Pick<Campaign, 'pass' | 'total' | 'due'>,
  now: Date,
): CampaignStanding {
  if (total === 0) {
    return 'none';
  }
  if (pass >= total) {
    return 'done';
  }
  const days = daysUntil(due, now);
  if (days < 0) {
    return 'late';
  }
  return days === 0 ? 'today' : 'running';
}
