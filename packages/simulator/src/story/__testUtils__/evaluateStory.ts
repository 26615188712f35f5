import {
  evaluateSlo,
  quantise,
  sliceBuckets,
  sloParts,
  type Bucket,
  type IndicatorDefinition,
  type PartInput,
  type SloEvaluation,
  type SloPart,
  type ThresholdIndicator,
} from '@vigie/backstage-plugin-reliability-common';
import type { SimulatedSeries } from '../organisation';
import { pointsBetween, type Point } from '../points';
import { HISTORY_SECONDS } from '../time';
import { seriesOf, type ExampleSlo } from './exampleSlos';

/** The last story that was told of each series: one test asks for it several times. */
const told = new Map<SimulatedSeries, { now: number; points: Point[] }>();

/** What the simulator has pushed of a series by `now`. */
export function storyOf(series: SimulatedSeries, now: number): Point[] {
  const last = told.get(series);
  if (last?.now === now) {
    return last.points;
  }
  const points = pointsBetween(series, {
    from: now - HISTORY_SECONDS,
    to: now - (series.scenario.lagSeconds ?? 0),
    now,
  });
  told.set(series, { now, points });
  return points;
}

export function meets({ op, value }: ThresholdIndicator) {
  return (observed: number) =>
    ({
      lte: observed <= value,
      lt: observed < value,
      gte: observed >= value,
      gt: observed > value,
    }[op]);
}

/** The bucket that the source of pushed measurements makes of a point. */
function toBucket(
  point: Point,
  indicator: IndicatorDefinition,
  step: number,
): Bucket {
  const [time, value] = point;
  const covered = { time, coveredSeconds: step };
  if ('raw' in indicator) {
    const good = indicator.rawType === 'success' ? value : 1 - value;
    return { ...covered, good: quantise(good * step), total: step };
  }
  if ('threshold' in indicator) {
    return { ...covered, good: meets(indicator)(value) ? 1 : 0, total: 1 };
  }
  return { ...covered, good: value, total: point[2]! };
}

/** Sums of buckets over slices, complete ones only. */
function joined(buckets: Bucket[], seconds: number, to: number): Bucket[] {
  const slices = new Map<number, Bucket>();
  for (const { time, good, total, coveredSeconds } of buckets) {
    const end = Math.ceil(time / seconds) * seconds;
    if (end <= to) {
      const slice = slices.get(end) ?? {
        time: end,
        good: 0,
        total: 0,
        coveredSeconds: 0,
      };
      slice.good += good;
      slice.total += total;
      slice.coveredSeconds += coveredSeconds;
      slices.set(end, slice);
    }
  }
  return [...slices.values()];
}

function inputOf(part: SloPart, entityRef: string, now: number): PartInput {
  const series = seriesOf(entityRef, part.indicator)!;
  const step = part.slicing?.seconds ?? series.step;
  const collectedTo = now - (now % step);
  const read = storyOf(series, now).map(point =>
    toBucket(point, part.indicator, series.step),
  );
  const buckets = part.slicing
    ? sliceBuckets(joined(read, step, collectedTo), part.slicing)
    : read;
  const sums: Bucket[] = [{ time: 0, good: 0, total: 0, coveredSeconds: 0 }];
  for (const { time, good, total, coveredSeconds } of buckets) {
    const last = sums[sums.length - 1];
    sums.push({
      time,
      good: last.good + good,
      total: last.total + total,
      coveredSeconds: last.coveredSeconds + coveredSeconds,
    });
  }
  const sumUpTo = (time: number) => {
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (sums[middle].time <= time) low = middle;
      else high = middle - 1;
    }
    return sums[low];
  };
  return {
    step,
    collectedTo,
    firstMeasured: buckets[0].time,
    lastMeasured: buckets[buckets.length - 1].time,
    sum: from => {
      const before = sumUpTo(from);
      const all = sums[sums.length - 1];
      return {
        from,
        to: collectedTo,
        good: all.good - before.good,
        total: all.total - before.total,
        coveredSeconds: all.coveredSeconds - before.coveredSeconds,
      };
    },
  };
}

/** What the engine would say of an SLO once the simulator has pushed its story. */
export function evaluateStory(slo: ExampleSlo, now: number): SloEvaluation {
  return evaluateSlo({
    definition: slo.definition,
    parts: sloParts(slo.definition).parts.map(part =>
      inputOf(part, slo.entityRef, now),
    ),
    now,
    cycleSeconds: 60,
  });
}
