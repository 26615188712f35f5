import { DateTime, Duration } from 'luxon';

/**
 * When a completion expires, in epoch seconds; `undefined` when it never does:
 * the course has no validity, or one that is no ISO 8601 duration.
 *
 * @remarks
 *
 * Months and years are those of the calendar, in UTC: a month after 31 January
 * is the last day of February.
 *
 * @public
 */
export function completionExpiry(input: {
  validity?: string;
  /** Epoch seconds. */
  completedAt: number;
}): number | undefined {
  if (input.validity === undefined) return undefined;
  const validity = Duration.fromISO(input.validity);
  if (!validity.isValid) return undefined;
  const expiry = DateTime.fromSeconds(input.completedAt, { zone: 'utc' }).plus(
    validity,
  );
  return expiry.isValid ? Math.floor(expiry.toSeconds()) : undefined;
}
