import { InputError } from '@backstage/errors';
import { quantise } from '@vigie/backstage-plugin-reliability-common';
import { LATEST_ARRIVAL_SECONDS } from './retention';

/**
 * What was pushed for the step that ends at `time`: its counts, or a value
 * beside counts of 0.
 */
export interface MeasurementPoint {
  time: number;
  good: number;
  total: number;
  value?: number;
}

/** What all points of a series are. */
export type MeasurementKind = 'counts' | 'values';

/** A call carries no more points than this. */
export const MAX_POINTS = 10_000;

/** Above this, a year of minutes could no longer be summed exactly. */
const MAX_COUNT = 2 ** 40;

const SHAPES = {
  counts: '[epochSeconds, good, total]',
  values: '[epochSeconds, value]',
} as const;

/** What a point is checked against. */
export interface PointRules {
  /** Seconds. */
  step: number;
  /** Epoch seconds. */
  now: number;
}

/**
 * Points as they were pushed, checked one by one, in the order of time; a point
 * sent twice counts once. Counts are quantised, values stay as they are.
 *
 * @returns the kind of the first point, which all others share
 * @throws `InputError` naming the index of the first bad point
 */
export function parsePoints(
  points: readonly unknown[],
  rules: PointRules,
): { kind: MeasurementKind; points: MeasurementPoint[] } {
  if (points.length === 0 || points.length > MAX_POINTS) {
    throw new InputError(
      `A call carries 1 to ${MAX_POINTS} points; this one has ${points.length}`,
    );
  }
  const byTime = new Map<number, MeasurementPoint>();
  const kind = kindOf(points[0]);
  points.forEach((pushed, index) => {
    const refuse = (problem: string) =>
      new InputError(`points[${index}]: ${problem}`);
    const found = kindOf(pushed);
    if (!Array.isArray(pushed) || !found) {
      throw refuse(`expected ${SHAPES.counts} or ${SHAPES.values}`);
    }
    if (found !== kind) {
      throw refuse(
        `expected ${
          kind && SHAPES[kind]
        } as points[0] is; a series holds either counts or values`,
      );
    }
    const problem =
      problemOfTime(pushed[0], rules) ??
      (kind === 'counts'
        ? problemOfCounts(pushed[1], pushed[2])
        : problemOfNumber('value', pushed[1]));
    if (problem) {
      throw refuse(problem);
    }
    const point = readPoint(kind, pushed);
    const other = byTime.get(point.time);
    if (other && !isSamePoint(other, point)) {
      throw refuse(`time ${point.time} was given before with other ${kind}`);
    }
    byTime.set(point.time, point);
  });
  return {
    kind: kind ?? 'counts',
    points: [...byTime.values()].sort((left, right) => left.time - right.time),
  };
}

/** Do two points of one time say the same? */
export function isSamePoint(
  one: Pick<MeasurementPoint, 'good' | 'total' | 'value'>,
  other: Pick<MeasurementPoint, 'good' | 'total' | 'value'>,
): boolean {
  return (
    one.good === other.good &&
    one.total === other.total &&
    one.value === other.value
  );
}

function kindOf(pushed: unknown): MeasurementKind | undefined {
  if (!Array.isArray(pushed)) {
    return undefined;
  }
  return pushed.length === 3
    ? 'counts'
    : (pushed.length === 2 && 'values') || undefined;
}

function readPoint(
  kind: MeasurementKind,
  [time, first, second]: number[],
): MeasurementPoint {
  return kind === 'counts'
    ? { time, good: quantise(first), total: quantise(second) }
    : // Adding 0 turns -0 into 0, which databases would tell apart.
      { time, good: 0, total: 0, value: first + 0 };
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

function problemOfCounts(good: unknown, total: unknown): string | undefined {
  return (
    problemOfCount('good', good) ??
    problemOfCount('total', total) ??
    (Number(good) > Number(total)
      ? `good ${good} is more than total ${total}`
      : undefined)
  );
}

function problemOfCount(
  name: 'good' | 'total',
  count: unknown,
): string | undefined {
  const problem = problemOfNumber(name, count);
  if (problem) {
    return problem;
  }
  if (Number(count) < 0) {
    return `${name} ${count} is negative`;
  }
  return Number(count) > MAX_COUNT
    ? `${name} ${count} is too large`
    : undefined;
}

function problemOfNumber(name: string, value: unknown): string | undefined {
  return typeof value !== 'number' || !Number.isFinite(value)
    ? `${name} is not a number`
    : undefined;
}
