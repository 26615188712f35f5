import { noise, seedOf } from './noise';
import type { SimulatedSeries } from './organisation';
import { chapterStart, MINUTE } from './time';
import { trafficAt } from './traffic';

/** `[time, good, total]` or `[time, value]`, as the API takes them. */
export type Point = [number, number, number] | [number, number];

/** The newest step that can have been reported at `now`. */
export function newestTime(series: SimulatedSeries, now: number): number {
  const end = now - (series.scenario.lagSeconds ?? 0);
  return end - (end % series.step);
}

interface Seeds {
  traffic: number;
  bad: number;
}

/** Share of what happens at `time` that is bad. */
function badShare(
  { scenario, budgetPpm }: SimulatedSeries,
  time: number,
  now: number,
): number {
  const burn = scenario.burn(time, chapterStart(now));
  return Math.min(1, (burn * budgetPpm) / 1_000_000);
}

/** The point of one step as told in the chapter of `now`, or undefined when it is lost. */
function pointAt(
  series: SimulatedSeries,
  seeds: Seeds,
  time: number,
  now: number,
): Point | undefined {
  const { scenario, step, measure } = series;
  if (scenario.isReported && !scenario.isReported(time, step)) {
    return undefined;
  }
  const share = badShare(series, time, now);
  if (measure.kind === 'share') {
    const bad = share * (0.5 + noise(seeds.bad, time));
    const told = measure.of === 'bad' ? bad : 1 - bad;
    return [time, Math.round(told * 10_000) / 10_000];
  }
  if (measure.kind === 'value') {
    const swing = noise(seeds.traffic, time);
    const isBad = noise(seeds.bad, time) < share;
    const value = isBad
      ? measure.limit * (1.1 + swing)
      : measure.usual * (0.7 + 0.6 * swing);
    return [time, Math.round(value * 10) / 10];
  }
  if (scenario.isIdle) {
    return [time, 0, 0];
  }
  const total = Math.round(
    trafficAt(measure.perMinute, seeds.traffic, time) * (step / MINUTE),
  );
  // Rounding at random keeps the mean of counts that are far below 1 a step.
  const bad = Math.min(
    total,
    Math.floor(total * share + noise(seeds.bad, time)),
  );
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
