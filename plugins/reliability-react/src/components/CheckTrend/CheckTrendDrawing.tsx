import { useId, type PointerEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { CheckDay } from '@vigie/backstage-plugin-reliability-common';
import { toneColor } from '../StatusBadge/tones';
import { layOutTrend } from './trendModel';

const WIDTH = 900;
const HEIGHT = 110;

const useStyles = makeStyles(
  theme => ({
    svg: { display: 'block', width: '100%', touchAction: 'pan-y' },
    pass: { fill: toneColor('good', theme) },
    fail: { fill: toneColor('bad', theme) },
    hatch: { stroke: theme.palette.text.primary, strokeWidth: 3 },
    axis: {
      stroke: theme.palette.text.secondary,
      vectorEffect: 'non-scaling-stroke',
    },
    cursor: {
      fill: 'none',
      stroke: theme.palette.text.primary,
      strokeDasharray: '3 3',
      vectorEffect: 'non-scaling-stroke',
    },
  }),
  { name: 'ReliabilityCheckTrendDrawing' },
);

/** Stacked bars alone; what they say is also in the text and table beside them. */
export function CheckTrendDrawing(props: {
  days: readonly CheckDay[];
  selected?: number;
  onSelect(index: number): void;
}) {
  const { days, selected, onSelect } = props;
  const classes = useStyles();
  const hatchId = useId();
  const bars = layOutTrend(days);
  const chosen = selected === undefined ? undefined : bars[selected];

  const select = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / (box.width || 1);
    const index = bars.findIndex(bar => bar.x + bar.width > share);
    onSelect(index < 0 ? bars.length - 1 : index);
  };

  return (
    <svg
      className={classes.svg}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      height={HEIGHT}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerMove={select}
      onPointerDown={select}
    >
      <defs>
        <pattern
          id={hatchId}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={classes.hatch} x1="0" y1="0" x2="0" y2="8" />
        </pattern>
      </defs>
      {bars.map(bar => {
        const place = {
          x: bar.x * WIDTH,
          width: Math.max(1, bar.width * WIDTH - 1),
        };
        const part = ({ y, height }: { y: number; height: number }) => ({
          ...place,
          y: y * HEIGHT,
          height: height * HEIGHT,
        });
        return (
          <g key={bar.day.day}>
            <rect className={classes.pass} {...part(bar.pass)} />
            <rect fill={`url(#${hatchId})`} {...part(bar.unknown)} />
            <rect className={classes.fail} {...part(bar.fail)} />
          </g>
        );
      })}
      {chosen && (
        <rect
          className={classes.cursor}
          x={chosen.x * WIDTH}
          y={0}
          width={chosen.width * WIDTH}
          height={HEIGHT}
        />
      )}
      <line
        className={classes.axis}
        x1={0}
        x2={WIDTH}
        y1={HEIGHT}
        y2={HEIGHT}
      />
    </svg>
  );
}
