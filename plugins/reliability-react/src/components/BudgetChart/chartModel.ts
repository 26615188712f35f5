import { scaleLinear, scaleTime } from 'd3-scale';
import { area, line } from 'd3-shape';
import type {
  BudgetPoint,
  BudgetSeries,
} from '@vigie/backstage-plugin-reliability-common';

/** Under this share of measured time, what lies between two points is drawn as a gap. */
const MEASURED_SHARE = 0.5;

export type DrawnPoint = BudgetPoint & { remainingRatio: number };

/** A stretch of time, in epoch seconds, that was not measured. */
export interface Gap {
  from: number;
  to: number;
}

/** Points that have a budget to draw. */
export function drawnPoints(series: BudgetSeries): DrawnPoint[] {
  return series.points.filter(
    (point): point is DrawnPoint => point.remainingRatio !== undefined,
  );
}

/** Unmeasured stretches of the series, neighbours joined. */
export function findGaps(series: BudgetSeries): Gap[] {
  const gaps: Gap[] = [];
  let previous = series.from;
  for (const point of series.points) {
    const stretch = { from: previous, to: point.time };
    if (isGap(stretch, point.coveredSeconds)) {
      const last = gaps[gaps.length - 1];
      if (last?.to === previous) {
        last.to = point.time;
      } else {
        gaps.push(stretch);
      }
    }
    previous = point.time;
  }
  if (previous < series.to) {
    gaps.push({ from: previous, to: series.to });
  }
  return gaps;
}

/** Whether so little of a stretch was measured that it is drawn as a gap. */
export function isGap(
  stretch: { from: number; to: number },
  coveredSeconds: number,
): boolean {
  return coveredSeconds < (stretch.to - stretch.from) * MEASURED_SHARE;
}

/** Seconds of the period that were not measured. */
export function unmeasuredSeconds(series: BudgetSeries): number {
  const covered = series.points.reduce(
    (sum, point) => sum + point.coveredSeconds,
    0,
  );
  return Math.max(0, series.to - series.from - covered);
}

/** At most `rows` rows; what happened in the points left out is added to the next row. */
export function thinForTable(
  points: readonly BudgetPoint[],
  rows: number,
): BudgetPoint[] {
  const stride = Math.ceil(points.length / rows);
  const thinned: BudgetPoint[] = [];
  let sums = { good: 0, total: 0, coveredSeconds: 0 };
  points.forEach((point, index) => {
    sums = {
      good: sums.good + point.good,
      total: sums.total + point.total,
      coveredSeconds: sums.coveredSeconds + point.coveredSeconds,
    };
    if ((index + 1) % stride === 0 || index === points.length - 1) {
      thinned.push({ ...point, ...sums });
      sums = { good: 0, total: 0, coveredSeconds: 0 };
    }
  });
  return thinned;
}

export interface ChartSize {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

/** Scales and paths of the drawing. */
export function layOut(
  series: BudgetSeries,
  points: readonly DrawnPoint[],
  size: ChartSize,
) {
  const { width, height, margin } = size;
  const lowest = Math.min(0, ...points.map(point => point.remainingRatio));
  const x = scaleTime()
    .domain([series.from * 1000, series.to * 1000])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([lowest, 1])
    .nice(5)
    .range([height - margin.bottom, margin.top]);
  const curve = line<DrawnPoint>()
    .x(point => x(point.time * 1000))
    .y(point => y(point.remainingRatio));
  const fill = area<DrawnPoint>()
    .x(point => x(point.time * 1000))
    .y0(y(0))
    .y1(point => y(point.remainingRatio));
  return {
    x: (epochSeconds: number) => x(epochSeconds * 1000),
    y: (ratio: number) => y(ratio),
    timeAt: (position: number) => x.invert(position).getTime() / 1000,
    line: curve([...points]) ?? '',
    area: fill([...points]) ?? '',
    xTicks: x.ticks(Math.max(2, Math.floor(width / 130))),
    yTicks: y.ticks(5),
  };
}
