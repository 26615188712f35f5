import { noise, seedOf } from './noise';
import type { SimulatedSeries } from './organisation';
import { chapterStart, MINUTE } from './time';
import { trafficAt } from './traffic';

/** `[time, good, total]`, as the API takes it. */
export type Point = [number, number, number];

/** The newest step that can have been reported at `now`. */
export function newestTime(series: SimulatedSeries, now: number): number {
  const end = now - (series.scenario.lagSeconds ?? 0);
  return end - (end % series.step);
}

interface Seeds {
  traffic: number;
  bad: number;
}

/** The point of one step as told in the chapter of `now`, or undefined when it is lost. */
function pointAt(
  series: SimulatedSeries,
  seeds: Seeds,
  time: number,
  now: number,
): Point | undefined {
  const { scenario, step } = series;
  if (scenario.isReported && !scenario.isReported(time, step)) {
    return undefined;
  }
  if (scenario.isIdle) {
    return [time, 0, 0];
  }
  const total = Math.round(
    trafficAt(series.perMinute, seeds.traffic, time) * (step / MINUTE),
  );
  const burn = scenario.burn(time, chapterStart(now));
  const expected = (total * burn * series.budgetPpm) / 1_000_000;
  // Rounding at random keeps the mean of counts that are far below 1 a step.
  const bad = Math.min(total, Math.floor(expected + noise(seeds.bad, time)));
  return [time, total - bad, total];
}

/** Points of `(from, to]`, in order, at most `limit`. */
export function pointsBetween(
  series: SimulatedSeries,
  range: { from: number; to: number; now: number; limit?: number },
): Point[] {
  const { entityRef, series: name, step } = series;
  const seeds = {
    traffic: seedOf(`${entityRef}/${name}/traffic`),
    bad: seedOf(`${entityRef}/${name}/bad`),
  };
  const points: Point[] = [];
  const first = range.from - (range.from % step) + step;
  for (
    let time = first;
    time <= range.to && points.length < (range.limit ?? Infinity);
    time += step
  ) {
    const point = pointAt(series, seeds, time, range.now);
    if (point) {
      points.push(point);
    }
  }
  return points;
}
