import type { Tier } from '@vigie/backstage-plugin-reliability-common';
import { leastCommonMultiple } from './leastCommonMultiple';

/** Histories begin at the start of a day: trimmed at once they would be read again. */
const DAYS_OF_SLACK = 2;

/** Rows in `(after, upTo]` whose time is no multiple of `resolution` go. */
export interface ThinningZone {
  after: number;
  upTo: number;
  resolution: number;
}

export interface Thinning {
  zones: ThinningZone[];
  /** Rows before this time go, whatever their time. */
  keepFrom: number;
}

/**
 * Which rows of a history have become too old for their resolution. Says less
 * than `isKept` would, never more: rows near an edge stay a little longer.
 *
 * @param newest - time of the newest row
 * @param span - how far back from each edge to look; rows beyond were thinned before
 */
export function thinningOf(
  newest: number,
  step: number,
  span: number,
  tiers: readonly Tier[],
): Thinning {
  const zones: ThinningZone[] = [];
  // Two steps of slack, so that a zone begins exactly where the one before it ends.
  const edgeOf = ({ ageSeconds, resolutionSeconds }: Tier) =>
    newest - ageSeconds - 2 * leastCommonMultiple(resolutionSeconds, step);
  for (let index = 1; index < tiers.length; index++) {
    const upTo = edgeOf(tiers[index - 1]);
    zones.push({
      after: Math.max(upTo - span, edgeOf(tiers[index])),
      upTo,
      resolution: tiers[index].resolutionSeconds,
    });
  }
  const last = tiers[tiers.length - 1];
  return {
    zones,
    keepFrom: newest - last.ageSeconds - DAYS_OF_SLACK * 86400,
  };
}
