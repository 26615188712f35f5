const HOUR = 3600;
const DAY = 24 * HOUR;

/** A point may arrive this late. */
export const LATEST_ARRIVAL_SECONDS = 40 * DAY;

/** Points are kept a day longer than they may be late, so that the hours around a late one are all there. */
export const KEPT_SECONDS = LATEST_ARRIVAL_SECONDS + DAY;

/** Points of a series that waits to be collected are kept longer, for an engine that stands still. */
export const KEPT_WAITING_SECONDS = KEPT_SECONDS + 7 * DAY;

/**
 * The earliest time from which all points of a waiting series are still there,
 * with two hours for rounding to the start of an hour.
 */
export const COLLECTABLE_SECONDS = KEPT_WAITING_SECONDS - 2 * HOUR;
