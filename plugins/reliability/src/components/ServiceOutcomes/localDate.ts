import type { Formatter } from '@vigie/backstage-plugin-reliability-react';

/** A day such as `2026-12-31` in the reader's language; as it is when it is none. */
export function localDate(day: string, format: Formatter): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : format.longDate(time / 1000, 'UTC');
}
