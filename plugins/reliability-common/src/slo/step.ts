/**
 * Seconds between the buckets of an SLI when its source does not say otherwise.
 *
 * @public
 */
export const DEFAULT_STEP_SECONDS = 60;
