import type { CountUnit } from './slices';
import type { WindowSum } from './types';

/** Bad events that it takes to raise an alert. */
const FEWEST_BAD_EVENTS = 2;

/**
 * The minimum-events guard: one bad event alone raises no alert, however few
 * there were in all.
 */
export function isSingleBadEvent(badEvents: number): boolean {
  return badEvents < FEWEST_BAD_EVENTS;
}

/**
 * Bad events for the guard. What is counted by time or by the slice has
 * persisted for a while, so any of it is more than a single event.
 */
export function badEventsOf(
  unit: CountUnit,
  sum: WindowSum | undefined,
): number {
  const bad = sum ? sum.total - sum.good : 0;
  const isCountedOneByOne = unit === 'events' || unit === 'observations';
  return isCountedOneByOne || bad === 0 ? bad : Infinity;
}
