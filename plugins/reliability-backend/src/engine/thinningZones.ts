import { type Tier, TIERS } from '@vigie/backstage-plugin-reliability-common';
import { leastCommonMultiple } from './leastCommonMultiple';

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
): Thinning {
  const zones: ThinningZone[] = [];
  // Two steps of slack, so that a zone begins exactly where the one before it ends.
  const edgeOf = ({ ageSeconds, resolutionSeconds }: Tier) =>
    newest - ageSeconds - 2 * leastCommonMultiple(resolutionSeconds, step);
  for (let index = 1; index < TIERS.length; index++) {
    const upTo = edgeOf(TIERS[index - 1]);
    zones.push({
      after: Math.max(upTo - span, edgeOf(TIERS[index])),
      upTo,
      resolution: TIERS[index].resolutionSeconds,
    });
  }
  const last = TIERS[TIERS.length - 1];
  return {
    zones,
    keepFrom: newest - last.ageSeconds - 2 * last.resolutionSeconds,
  };
}
