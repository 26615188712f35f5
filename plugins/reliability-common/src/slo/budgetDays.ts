import type { BudgetDay } from '../api/types';
import {
  pointsOfPeriod,
  type BudgetPeriod,
  type CumulativePoint,
} from './budgetPeriod';
import { periodAt, type CalendarWindow } from './calendar';
import { burnRate, exactBudget, toCount } from './exactBudget';

/**
 * What each day of a period spent of its error budget.
 *
 * @remarks
 *
 * Days are those of a time zone: 23 or 25 hours long when the clocks change.
 * The first and the last are cut to the period. Each counts from the newest
 * point at or before its beginning to the newest at or before its end, so the
 * days of a period add up to it. Days before history are left out.
 *
 * @param input - `timeZone` is an IANA name, UTC unless given
 * @throws `RangeError` for a time zone that does not exist
 * @public
 */
export function budgetDays(
  input: BudgetPeriod & { timeZone?: string },
): BudgetDay[] {
  const { scale = 1 } = input;
  const { points, allowed, sinceStart } = pointsOfPeriod(input);
  if (points.length === 0) {
    return [];
  }
  const edges = dayEdges(
    Math.max(input.from, points[0].time),
    input.to,
    input.timeZone ?? 'UTC',
  );
  const sums = sumsAt(edges, points).map(sinceStart);
  return edges.slice(1).map((to, index) => {
    const [before, after] = [sums[index], sums[index + 1]];
    const total = after.total - before.total;
    const { spent } = exactBudget(
      { good: after.good - before.good, total },
      input.target,
    );
    return {
      from: edges[index],
      to,
      bad: toCount(spent, scale),
      total: total / scale,
      coveredSeconds: after.coveredSeconds - before.coveredSeconds,
      spentRatio: burnRate({ spent, allowed }),
    };
  });
}

/** `from`, every midnight in between, and `to`. */
function dayEdges(from: number, to: number, timeZone: string): number[] {
  const day: CalendarWindow = {
    duration: '1d',
    seconds: 86_400,
    isRolling: false,
    startTime: '1970-01-01T00:00:00',
    timeZone,
  };
  const edges = [from];
  for (let edge = from; edge < to; ) {
    // The period that holds the next second is the day that begins here.
    edge = Math.min(to, periodAt(day, edge + 1).to);
    edges.push(edge);
  }
  return edges;
}

/** The newest point at or before each of some ascending times, the first point otherwise. */
function sumsAt(
  times: readonly number[],
  points: readonly CumulativePoint[],
): CumulativePoint[] {
  let index = 0;
  return times.map(time => {
    while (index + 1 < points.length && points[index + 1].time <= time) {
      index += 1;
    }
    return points[index];
  });
}
