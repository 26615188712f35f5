import { useId, type PointerEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BudgetDay } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter } from '../../format';
import { toneColor } from '../StatusBadge/tones';
import { isGap, type ChartSize } from './chartModel';
import { layOutDays } from './daysModel';

const useStyles = makeStyles(
  theme => ({
    svg: { display: 'block', width: '100%', touchAction: 'pan-y' },
    bar: { fill: theme.palette.primary.main },
    // Its outline and its number say it too, for whoever sees no red.
    worst: {
      fill: toneColor('bad', theme),
      stroke: theme.palette.text.primary,
      strokeWidth: 1.5,
    },
    axis: { stroke: theme.palette.text.secondary },
    label: { fill: theme.palette.text.primary, fontSize: 12, fontWeight: 600 },
    hatch: { stroke: theme.palette.text.primary, opacity: 0.45 },
    cursor: {
      fill: 'none',
      stroke: theme.palette.text.primary,
      strokeDasharray: '3 3',
    },
  }),
  { name: 'ReliabilityBudgetDaysDrawing' },
);

interface BudgetDaysDrawingProps {
  days: readonly BudgetDay[];
  period: { from: number; to: number };
  size: ChartSize;
  worst?: BudgetDay;
  selected?: number;
  onSelect(index: number): void;
}

/** Bars alone; what they say is also in the text and table beside them. */
export function BudgetDaysDrawing(props: BudgetDaysDrawingProps) {
  const { days, period, size, worst, selected, onSelect } = props;
  const { width, height, margin } = size;
  const classes = useStyles();
  const format = useFormatter();
  const hatchId = useId();
  const { bars, zero, timeAt } = layOutDays(days, period, size);
  const chosen = selected === undefined ? undefined : bars[selected];

  const select = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const time = timeAt(event.clientX - box.left);
    const index = days.findIndex(day => day.to > time);
    onSelect(index < 0 ? days.length - 1 : index);
  };

  return (
    <svg
      className={classes.svg}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      aria-hidden="true"
      onPointerMove={select}
      onPointerDown={select}
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
      {bars.map(bar => (
        <g key={bar.day.from}>
          {isGap(bar.day, bar.day.coveredSeconds) && (
            <rect
              x={bar.x}
              y={margin.top}
              width={bar.width}
              height={zero - margin.top}
              fill={`url(#${hatchId})`}
            />
          )}
          <rect
            className={bar.day === worst ? classes.worst : classes.bar}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
          />
          {bar.day === worst && (
            <text
              className={classes.label}
              x={Math.min(
                Math.max(bar.x + bar.width / 2, margin.left + 20),
                width - margin.right - 20,
              )}
              y={bar.y - 5}
              textAnchor="middle"
            >
              {format.spent(bar.day.spentRatio ?? 0)}
            </text>
          )}
        </g>
      ))}
      {chosen && (
        <rect
          className={classes.cursor}
          x={chosen.x - 1}
          y={margin.top}
          width={chosen.width + 2}
          height={zero - margin.top}
        />
      )}
      <line
        className={classes.axis}
        x1={margin.left}
        x2={width - margin.right}
        y1={zero}
        y2={zero}
      />
    </svg>
  );
}
