import { burnRatePairs } from './burnRatePairs';

/** The share of an SLO's window over which its pace is taken. */
const PACE_SHARE = 4;

/** Length of the window over which the pace of spending is taken. */
export function paceSeconds(windowSeconds: number): number {
  return Math.floor(windowSeconds / PACE_SHARE);
}

/**
 * Every window length that {@link evaluateSlo} asks for, distinct, ascending:
 * the SLO's window, those of its burn-rate pairs, and that of its pace.
 *
 * @param windowSeconds - length of the SLO's window
 * @public
 */
export function evaluationWindows(windowSeconds: number): number[] {
  const lengths = new Set([windowSeconds, paceSeconds(windowSeconds)]);
  for (const { longSeconds, shortSeconds } of burnRatePairs(windowSeconds)) {
    lengths.add(longSeconds).add(shortSeconds);
  }
  return [...lengths].sort((a, b) => a - b);
}
