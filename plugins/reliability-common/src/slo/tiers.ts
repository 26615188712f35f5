/**
 * One point is kept every `resolutionSeconds` until it is `ageSeconds` old.
 *
 * @public
 */
export interface Tier {
  resolutionSeconds: number;
  ageSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How densely history is kept, finest first. Each tier holds one resolution
 * more than its age, so that the left edge of a window of that age is there.
 *
 * @public
 */
export const TIERS: readonly Tier[] = [
  { resolutionSeconds: MINUTE, ageSeconds: 6 * HOUR },
  { resolutionSeconds: 5 * MINUTE, ageSeconds: 3 * DAY },
  { resolutionSeconds: HOUR, ageSeconds: 90 * DAY },
  { resolutionSeconds: DAY, ageSeconds: 400 * DAY },
];

/**
 * The same for calendar windows: midnight is on a quarter of an hour in every
 * time zone, so the beginnings of the last month's days are there.
 *
 * @public
 */
export const CALENDAR_TIERS: readonly Tier[] = [
  { resolutionSeconds: MINUTE, ageSeconds: 6 * HOUR },
  { resolutionSeconds: 5 * MINUTE, ageSeconds: 3 * DAY },
  { resolutionSeconds: 15 * MINUTE, ageSeconds: 40 * DAY },
  { resolutionSeconds: HOUR, ageSeconds: 400 * DAY },
];

/**
 * Does a point survive thinning?
 *
 * @remarks
 *
 * Points are cumulative sums, so thinning deletes rows and changes no sum. A
 * point that is dropped is never kept again for a later `newest`: thinning
 * often gives the same rows as thinning once.
 *
 * @param time - of the point, epoch seconds, a multiple of `step`
 * @param newest - time of the newest point, epoch seconds
 * @param step - seconds between the SLI's buckets; divides 3600
 * @param tiers - of the history's {@link Retention}
 * @public
 */
export function isKept(
  time: number,
  newest: number,
  step: number,
  tiers: readonly Tier[] = TIERS,
): boolean {
  return tiers.some(tier => {
    const resolution = resolutionOf(tier, step);
    return (
      time % resolution === 0 && newest - time <= tier.ageSeconds + resolution
    );
  });
}

/**
 * The kept point at or before `to - windowSeconds`: the left edge of a window,
 * aligned to the resolution that is kept at that age.
 *
 * @remarks
 *
 * What it returns satisfies {@link isKept} with `newest = to` and the same tiers, for windows up
 * to the age of the last tier; nothing older is kept.
 *
 * @param to - right edge, epoch seconds: the newest point
 * @param windowSeconds - length of the window
 * @param step - seconds between the SLI's buckets; divides 3600
 * @param tiers - of the history's {@link Retention}
 * @returns epoch seconds; less than one resolution before `to - windowSeconds`
 * @public
 */
export function alignLeftEdge(
  to: number,
  windowSeconds: number,
  step: number,
  tiers: readonly Tier[] = TIERS,
): number {
  const tier =
    tiers.find(({ ageSeconds }) => windowSeconds <= ageSeconds) ??
    tiers[tiers.length - 1];
  const resolution = resolutionOf(tier, step);
  return Math.floor((to - windowSeconds) / resolution) * resolution;
}

/**
 * Resolution of a tier for an SLI whose points lie on another grid. As all
 * steps divide an hour, each is a multiple of the one before: what a coarse
 * tier keeps, the finer ones have kept.
 */
function resolutionOf(tier: Tier, step: number): number {
  return step >= tier.resolutionSeconds
    ? step
    : leastCommonMultiple(tier.resolutionSeconds, step);
}

function leastCommonMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) {
    [divisor, rest] = [rest, divisor % rest];
  }
  return (a / divisor) * b;
}
