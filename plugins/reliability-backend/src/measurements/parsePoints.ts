import { InputError } from '@backstage/errors';
import { quantise } from '@vigie/backstage-plugin-reliability-common';
import { LATEST_ARRIVAL_SECONDS } from './retention';

/** Counts of the step that ends at `time`. */
export interface MeasurementPoint {
  time: number;
  good: number;
  total: number;
}

/** A call carries no more points than this. */
export const MAX_POINTS = 10_000;

/** Above this, a year of minutes could no longer be summed exactly. */
const MAX_COUNT = 2 ** 40;

/** What a point is checked against. */
export interface PointRules {
  /** Seconds. */
  step: number;
  /** Epoch seconds. */
  now: number;
}

/**
 * Points as they were pushed, checked one by one and quantised, in the order
 * of time; a point sent twice counts once.
 *
 * @throws `InputError` naming the index of the first bad point
 */
export function parsePoints(
  points: readonly unknown[],
  rules: PointRules,
): MeasurementPoint[] {
  if (points.length === 0 || points.length > MAX_POINTS) {
    throw new InputError(
      `A call carries 1 to ${MAX_POINTS} points; this one has ${points.length}`,
    );
  }
  const byTime = new Map<number, MeasurementPoint>();
  points.forEach((value, index) => {
    const refuse = (problem: string) =>
      new InputError(`points[${index}]: ${problem}`);
    if (!Array.isArray(value) || value.length !== 3) {
      throw refuse('expected [epochSeconds, good, total]');
    }
    const [time, good, total] = value;
    const problem =
      problemOfTime(time, rules) ??
      problemOfCount('good', good) ??
      problemOfCount('total', total) ??
      (good > total ? `good ${good} is more than total ${total}` : undefined);
    if (problem) {
      throw refuse(problem);
    }
    const point = { time, good: quantise(good), total: quantise(total) };
    const other = byTime.get(time);
    if (other && (other.good !== point.good || other.total !== point.total)) {
      throw refuse(`time ${time} was given before with other counts`);
    }
    byTime.set(time, point);
  });
  return [...byTime.values()].sort((left, right) => left.time - right.time);
}

function problemOfTime(
  time: unknown,
  { step, now }: PointRules,
): string | undefined {
  if (typeof time !== 'number' || !Number.isSafeInteger(time)) {
    return 'time is not a whole number of seconds';
  }
  if (time % step !== 0) {
    return `time ${time} is not a multiple of the step, ${step} seconds`;
  }
  if (time > now) {
    return `time ${time} is in the future; a point counts the step that ends at its time`;
  }
  return time < now - LATEST_ARRIVAL_SECONDS
    ? `time ${time} is more than 40 days ago`
    : undefined;
}

function problemOfCount(
  name: 'good' | 'total',
  count: unknown,
): string | undefined {
  if (typeof count !== 'number' || !Number.isFinite(count)) {
    return `${name} is not a number`;
  }
  if (count < 0) {
    return `${name} ${count} is negative`;
  }
  return count > MAX_COUNT ? `${name} ${count} is too large` : undefined;
}
