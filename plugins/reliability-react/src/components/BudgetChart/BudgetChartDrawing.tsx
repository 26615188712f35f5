import { useId, type PointerEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BudgetSeries } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter } from '../../format';
import { toneColor } from '../StatusBadge/tones';
import {
  findGaps,
  layOut,
  type ChartSize,
  type DrawnPoint,
} from './chartModel';

const useStyles = makeStyles(
  theme => ({
    svg: { display: 'block', width: '100%', touchAction: 'pan-y' },
    // Not a status colour: a chart that ends in an error must not look well.
    line: {
      fill: 'none',
      stroke: theme.palette.primary.main,
      strokeWidth: 2,
    },
    area: { fill: theme.palette.primary.main, opacity: 0.15 },
    overspent: { fill: toneColor('bad', theme), opacity: 0.12 },
    zero: { stroke: toneColor('bad', theme), strokeWidth: 1.5 },
    grid: { stroke: theme.palette.divider },
    tick: { fill: theme.palette.text.primary, fontSize: 12 },
    hatch: { stroke: theme.palette.text.primary, opacity: 0.45 },
    cursor: { stroke: theme.palette.text.primary, strokeDasharray: '3 3' },
    marker: {
      fill: theme.palette.background.paper,
      stroke: theme.palette.text.primary,
      strokeWidth: 2,
    },
  }),
  { name: 'ReliabilityBudgetChartDrawing' },
);

interface BudgetChartDrawingProps {
  series: BudgetSeries;
  points: readonly DrawnPoint[];
  size: ChartSize;
  timeZone?: string;
  selected?: number;
  onSelect(index: number): void;
}

/** The drawing alone; what it says is also in the text and table beside it. */
export function BudgetChartDrawing(props: BudgetChartDrawingProps) {
  const { series, points, size, timeZone, selected, onSelect } = props;
  const { width, height, margin } = size;
  const classes = useStyles();
  const format = useFormatter();
  const hatchId = useId();
  const chart = layOut(series, points, size);
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const byDay = series.to - series.from > 2 * 86400;
  const zero = chart.y(0);
  const point = selected === undefined ? undefined : points[selected];

  const selectNearest = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const time = chart.timeAt(event.clientX - box.left);
    const after = points.findIndex(candidate => candidate.time >= time);
    onSelect(after < 0 ? points.length - 1 : after);
  };

  return (
    <svg
      className={classes.svg}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      aria-hidden="true"
      onPointerMove={selectNearest}
      onPointerDown={selectNearest}
    >
      <defs>
        <pattern
          id={hatchId}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={classes.hatch} x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {chart.yTicks.map(ratio => (
        <g key={ratio}>
          <line
            className={classes.grid}
            x1={margin.left}
            x2={right}
            y1={chart.y(ratio)}
            y2={chart.y(ratio)}
          />
          <text
            className={classes.tick}
            x={margin.left - 8}
            y={chart.y(ratio)}
            textAnchor="end"
            dominantBaseline="middle"
          >
            {format.share(ratio)}
          </text>
        </g>
      ))}
      {chart.xTicks.map(date => (
        <text
          key={date.getTime()}
          className={classes.tick}
          x={chart.x(date.getTime() / 1000)}
          y={height - 8}
          textAnchor="middle"
        >
          {byDay
            ? format.day(date.getTime() / 1000, timeZone)
            : format.time(date.getTime() / 1000, timeZone)}
        </text>
      ))}
      {findGaps(series).map(gap => (
        <rect
          key={gap.from}
          x={chart.x(gap.from)}
          y={margin.top}
          width={Math.max(1, chart.x(gap.to) - chart.x(gap.from))}
          height={bottom - margin.top}
          fill={`url(#${hatchId})`}
        />
      ))}
      {bottom > zero && (
        <rect
          className={classes.overspent}
          x={margin.left}
          y={zero}
          width={right - margin.left}
          height={bottom - zero}
        />
      )}
      <path className={classes.area} d={chart.area} />
      <line
        className={classes.zero}
        x1={margin.left}
        x2={right}
        y1={zero}
        y2={zero}
      />
      <path className={classes.line} d={chart.line} />
      {point && (
        <g>
          <line
            className={classes.cursor}
            x1={chart.x(point.time)}
            x2={chart.x(point.time)}
            y1={margin.top}
            y2={bottom}
          />
          <circle
            className={classes.marker}
            cx={chart.x(point.time)}
            cy={chart.y(point.remainingRatio)}
            r={4}
          />
        </g>
      )}
    </svg>
  );
}
