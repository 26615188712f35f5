/** Of every hundred requests, how many the metered service answers well. */
export const GOOD_PER_HUNDRED: number;

/** A real process with real metrics, on a port of its own until it is stopped. */
export function startMeteredService(): Promise<{
  port: number;
  stop(): Promise<void>;
}>;
