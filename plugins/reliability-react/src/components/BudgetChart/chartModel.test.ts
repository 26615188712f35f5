import type { BudgetSeries } from '@vigie/backstage-plugin-reliability-common';
import {
  findGaps,
  layOut,
  drawnPoints,
  thinForTable,
  unmeasuredSeconds,
} from './chartModel';

function seriesOf(
  covered: number[],
  remaining: Array<number | undefined> = [],
): BudgetSeries {
  return {
    id: '0123456789abcdef',
    objective: 0,
    from: 0,
    to: covered.length * 100,
    points: covered.map((coveredSeconds, index) => ({
      time: (index + 1) * 100,
      good: 9,
      total: 10,
      coveredSeconds,
      remainingRatio: index in remaining ? remaining[index] : 1 - index / 10,
    })),
  };
}

describe('chartModel', () => {
  it.each([
    ['nothing missing', [100, 100, 100], []],
    ['one gap of two points', [100, 0, 10, 100], [{ from: 100, to: 300 }]],
    [
      'gaps at both ends',
      [0, 100, 0],
      [
        { from: 0, to: 100 },
        { from: 200, to: 300 },
      ],
    ],
    ['half measured is no gap', [50, 100], []],
  ])('%s', (_name, covered, gaps) => {
    expect(findGaps(seriesOf(covered))).toEqual(gaps);
  });

  it('time after the last point is a gap', () => {
    const series = { ...seriesOf([100]), to: 300 };
    expect(findGaps(series)).toEqual([{ from: 100, to: 300 }]);
    expect(unmeasuredSeconds(series)).toBe(200);
  });

  it('thinning keeps every event and the last point', () => {
    const series = seriesOf(Array.from({ length: 95 }, () => 100));
    const rows = thinForTable(series.points, 31);
    const sum = (pick: (p: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + pick(row), 0);
    expect(rows.length).toBeLessThanOrEqual(31);
    expect(sum(row => row.good)).toBe(95 * 9);
    expect(sum(row => row.total)).toBe(950);
    expect(sum(row => row.coveredSeconds)).toBe(9500);
    expect(rows[rows.length - 1]!.time).toBe(9500);
  });

  it('makes room below zero and keeps points inside the frame', () => {
    const series = seriesOf([100, 100, 100], [1, 0.2, -3]);
    const size = {
      width: 400,
      height: 200,
      margin: { top: 10, right: 10, bottom: 20, left: 40 },
    };
    const chart = layOut(series, drawnPoints(series), size);
    expect(chart.y(1)).toBeGreaterThanOrEqual(10);
    expect(chart.y(0)).toBeLessThan(chart.y(-3));
    expect(chart.y(-3)).toBeLessThanOrEqual(180);
    expect(chart.x(0)).toBe(40);
    expect(chart.x(300)).toBe(390);
    expect(chart.timeAt(chart.x(200))).toBeCloseTo(200);
  });

  it('points without a budget are not drawn', () => {
    expect(drawnPoints(seriesOf([100, 100], [undefined, 0.5]))).toHaveLength(1);
  });
});
