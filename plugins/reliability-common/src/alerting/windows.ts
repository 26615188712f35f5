import type { SloDefinition } from '../definitions/types';
import { burnRatePairs } from '../slo';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Those that dashboards read. */
const USUAL = [5 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, DAY, 3 * DAY];

/** The range of recorded increments. */
export const INCREMENT_SECONDS = 5 * MINUTE;

/** Seconds between evaluations: every event is in this many increments more than in one. */
export const EVALUATION_SECONDS = MINUTE;

/** Up to here a window is read from the metrics themselves: five minutes would blur it. */
export const DIRECT_SECONDS = HOUR;

/** Windows over which an error ratio is recorded, but for the period; ascending. */
export function recordedWindows(definition: SloDefinition): number[] {
  const { window, alertPolicies = [] } = definition;
  const windows = new Set(USUAL.filter(seconds => seconds < window.seconds));
  for (const { longSeconds, shortSeconds } of burnRatePairs(window.seconds)) {
    windows.add(longSeconds).add(shortSeconds);
  }
  for (const { conditions } of alertPolicies) {
    for (const { lookbackSeconds } of conditions) windows.add(lookbackSeconds);
  }
  return [...windows].sort((a, b) => a - b);
}
