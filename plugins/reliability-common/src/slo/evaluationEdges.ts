import type { SloDefinition, SloWindow } from '../definitions/types';
import { burnRatePairs } from './burnRatePairs';
import { periodAt } from './calendar';
import { retentionOf, tiersOf } from './retention';
import { alignLeftEdge } from './tiers';

/** The share of an SLO's window over which its pace is taken. */
const PACE_SHARE = 4;

/** Length of the window over which the pace of spending is taken. */
export function paceSeconds(windowSeconds: number): number {
  return Math.floor(windowSeconds / PACE_SHARE);
}

/**
 * Where the window of an SLO begins, before alignment to what is kept: one
 * window back, or at the beginning of the calendar period that holds `to`.
 *
 * @param to - right edge, epoch seconds
 * @param step - seconds between the SLI's buckets; no window is shorter
 * @throws `RangeError` for a time zone or start that does not exist
 * @public
 */
export function windowStart(
  window: SloWindow,
  to: number,
  step: number,
): number {
  const start = window.isRolling
    ? to - window.seconds
    : periodAt(window, to).from;
  return Math.min(start, to - step);
}

/** The aligned left edge of a trailing window. */
export function trailingEdge(
  window: SloWindow,
  to: number,
  seconds: number,
  step: number,
): number {
  return alignLeftEdge(to, seconds, step, tiersOf(retentionOf(window)));
}

/** The aligned left edge of the window that an SLO is judged over. */
export function windowEdge(
  window: SloWindow,
  to: number,
  step: number,
): number {
  return trailingEdge(window, to, to - windowStart(window, to, step), step);
}

/**
 * Every aligned left edge that {@link evaluateSlo} asks one part of an SLO for,
 * distinct, ascending: those of the SLO's window, of its burn-rate pairs, of
 * its pace and of the conditions of its alert policies.
 *
 * @param collectedTo - right edge of the part, epoch seconds
 * @param step - seconds between the part's buckets; divides 3600
 * @throws `RangeError` for a time zone or start that does not exist
 * @public
 */
export function evaluationEdges(
  definition: SloDefinition,
  collectedTo: number,
  step: number,
): number[] {
  const { window, alertPolicies = [] } = definition;
  const lengths = new Set([paceSeconds(window.seconds)]);
  for (const { longSeconds, shortSeconds } of burnRatePairs(window.seconds)) {
    lengths.add(longSeconds).add(shortSeconds);
  }
  for (const { lookbackSeconds } of alertPolicies.flatMap(
    ({ conditions }) => conditions,
  )) {
    lengths.add(lookbackSeconds);
  }
  const edges = new Set([windowEdge(window, collectedTo, step)]);
  for (const seconds of lengths) {
    edges.add(trailingEdge(window, collectedTo, seconds, step));
  }
  return [...edges].sort((a, b) => a - b);
}
