import type { PrometheusClient } from '../../client/PrometheusClient';

/** Seconds between looks: few enough of them to be cheap where targets are many. */
const STEP = 7200;

/** When a system had data. */
export interface ObservedTime {
  /** Seconds back to the oldest data that is asked for. */
  reach: number;
  /** Seconds with data among the last `within`. */
  seconds(within: number): number;
}

/**
 * How long a system has been looking, by the targets it scraped: its retention
 * says how long it keeps data, not how long it has had any.
 *
 * @returns `undefined` of a system that is too young, or scrapes nothing
 * @throws PrometheusError, or the signal's reason
 */
export async function readObservedTime(
  client: PrometheusClient,
  options: { time: number; lookBack: number; signal: AbortSignal },
): Promise<ObservedTime | undefined> {
  const { time, lookBack, signal } = options;
  const { rows } = await client.queryRange({
    query: 'count(up)',
    start: time - lookBack,
    end: time,
    step: STEP,
    signal,
  });
  const ages = (rows[0]?.values ?? [])
    .flatMap(point =>
      Array.isArray(point) && typeof point[0] === 'number'
        ? [time - point[0]]
        : [],
    )
    .filter(age => age >= 0 && age <= lookBack)
    .sort((a, b) => a - b);
  const reach = Math.floor(ages[ages.length - 1] ?? 0);
  return reach > 0
    ? { reach, seconds: within => secondsWith(ages, within) }
    : undefined;
}

/** A look vouches for the time up to the next one, or to now. */
function secondsWith(ages: readonly number[], within: number): number {
  let seconds = 0;
  let newer = 0;
  for (const age of ages) {
    if (age > within) {
      break;
    }
    seconds += Math.min(age - newer, STEP);
    newer = age;
  }
  return Math.floor(seconds);
}
