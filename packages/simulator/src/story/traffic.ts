import { noise } from './noise';
import { DAY, HOUR } from './time';

/** Sunday first. Parcels are ordered on working days. */
const WEEKDAY_FACTORS = [0.6, 1.05, 1.1, 1.1, 1.1, 1.05, 0.75];

/** Events of one minute on an average minute → events in the minute at `time`. */
export function trafficAt(
  perMinute: number,
  seed: number,
  time: number,
): number {
  const hour = (time % DAY) / HOUR;
  const ofDay = 1 + 0.6 * Math.cos(((hour - 14) / 24) * 2 * Math.PI);
  // Day 0 of the epoch was a Thursday.
  const ofWeek = WEEKDAY_FACTORS[(Math.floor(time / DAY) + 4) % 7];
  const jitter = 0.92 + 0.16 * noise(seed, time);
  return perMinute * ofDay * ofWeek * jitter;
}
