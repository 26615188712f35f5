import type { SloState } from '@vigie/backstage-plugin-reliability-common';
import { DAY, HOUR, MINUTE } from './time';

/** What happens to a series over time. */
export interface Scenario {
  /** The state in which a 30 day SLO on such a series is, at any time of day. */
  state: SloState;
  /** How fast the error budget is spent at `time`: 1 spends it all in one window. */
  burn(time: number, chapter: number): number;
  /** False when the reporter lost that step. Every step is reported unless told. */
  isReported?(time: number, step: number): boolean;
  /** Counts arrive that much later than what they count. */
  lagSeconds?: number;
  /** Nothing happens at all: every count is 0. */
  isIdle?: boolean;
  /** The incident moves with the chapter, so that the past is rewritten when a chapter begins. */
  isRetold?: boolean;
}

/** True for `seconds` seconds once every `period`, beginning `offset` into it. */
function recurs(
  time: number,
  period: number,
  offset: number,
  seconds: number,
): boolean {
  const phase = (((time - offset) % period) + period) % period;
  return phase > 0 && phase <= seconds;
}

/**
 * A quarter of the budget in daily noise and a slow four hours every six days,
 * too weak for any pair of burn-rate windows.
 */
const quietWeeks = (time: number) =>
  recurs(time, 6 * DAY, 9 * HOUR, 4 * HOUR) ? 5.4 : 0.25;

/** Nothing out of the ordinary. */
export const healthy: Scenario = { state: 'healthy', burn: quietWeeks };

/** The same, week after week: what is judged from the first minute of a period on must not begin with an incident. */
export const steady: Scenario = { state: 'healthy', burn: () => 0.3 };

/** Five minutes a day in which a good deal fails, and next to nothing else. */
export const shortDips: Scenario = {
  state: 'healthy',
  burn: time => (recurs(time, DAY, 2 * HOUR, 5 * MINUTE) ? 10 : 0.1),
};

/** Broken for ten minutes every other day, and never else. */
export const rarelyBroken: Scenario = {
  state: 'healthy',
  burn: time =>
    recurs(time, 2 * DAY, 7 * HOUR, 10 * MINUTE) ? Number.MAX_SAFE_INTEGER : 0,
};

/** A bad deployment four days before the chapter began, and still there. */
export const burning: Scenario = {
  state: 'burning',
  isRetold: true,
  burn: (time, chapter) => (time > chapter - 4 * DAY ? 1.8 : 0.15),
};

/**
 * An outage of two and a half hours that is over, and took much of the budget
 * with it: no alert fires any more, but another one like it would exhaust it.
 */
export const atRisk: Scenario = {
  state: 'at-risk',
  isRetold: true,
  burn: (time, chapter) =>
    time > chapter - 9 * HOUR && time <= chapter - 6.5 * HOUR ? 105 : 0.15,
};

/** An outage of an hour and a half every five days. */
export const exhausted: Scenario = {
  state: 'exhausted',
  burn: time => (recurs(time, 5 * DAY, 10 * HOUR, 1.5 * HOUR) ? 60 : 0.45),
};

/** The batch that counts runs two hours behind. */
export const stale: Scenario = {
  state: 'stale',
  lagSeconds: 2 * HOUR,
  burn: quietWeeks,
};

/** One report of three is lost on the way. */
export const insufficient: Scenario = {
  state: 'insufficient',
  burn: quietWeeks,
  isReported: (time, step) => (time / step) % 3 !== 0,
};

/** Ready, watched, and used by nobody yet. */
export const noTraffic: Scenario = {
  state: 'no-traffic',
  isIdle: true,
  burn: () => 0,
};
