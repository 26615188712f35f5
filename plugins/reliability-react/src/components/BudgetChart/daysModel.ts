import { scaleLinear } from 'd3-scale';
import type { BudgetDay } from '@vigie/backstage-plugin-reliability-common';
import type { ChartSize } from './chartModel';

/** Drawn no narrower than this, in pixels, even a year of them. */
const LEAST_WIDTH = 1;
/** A day that spent anything is seen. */
const LEAST_HEIGHT = 1.5;

/** The day that spent the most; undefined when none spent anything. The first of equals. */
export function worstDay(days: readonly BudgetDay[]): BudgetDay | undefined {
  return days.reduce<BudgetDay | undefined>(
    (worst, day) =>
      (day.spentRatio ?? 0) > (worst?.spentRatio ?? 0) ? day : worst,
    undefined,
  );
}

/** At most `most` days, in the order of time: those that spent the most. */
export function daysForTable(
  days: readonly BudgetDay[],
  most: number,
): BudgetDay[] {
  return [...days]
    .sort((a, b) => (b.spentRatio ?? 0) - (a.spentRatio ?? 0))
    .slice(0, most)
    .sort((a, b) => a.from - b.from);
}

/** Where the bars stand, on the time scale of the chart above them. */
export function layOutDays(
  days: readonly BudgetDay[],
  period: { from: number; to: number },
  size: ChartSize,
) {
  const { width, height, margin } = size;
  const x = scaleLinear()
    .domain([period.from, period.to])
    .range([margin.left, width - margin.right]);
  const highest = Math.max(0, ...days.map(day => day.spentRatio ?? 0));
  const y = scaleLinear()
    // Without any spending the scale still needs a height.
    .domain([0, highest || 1])
    .range([height - margin.bottom, margin.top]);
  const zero = y(0);
  return {
    bars: days.map(day => {
      const left = x(Math.max(day.from, period.from));
      const right = x(Math.min(day.to, period.to));
      const gap = right - left > 4 ? 1 : 0;
      const spent = Math.max(0, day.spentRatio ?? 0);
      const top = spent > 0 ? Math.min(y(spent), zero - LEAST_HEIGHT) : zero;
      return {
        day,
        x: left + gap,
        width: Math.max(LEAST_WIDTH, right - left - 2 * gap),
        y: top,
        height: zero - top,
      };
    }),
    zero,
    timeAt: (position: number) => x.invert(position),
  };
}
