import { useId, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BudgetSeries } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter, type CountedUnit } from '../../format';
import { reliabilityTranslationRef } from '../../translation';
import { BudgetChartDrawing } from './BudgetChartDrawing';
import { BudgetChartTable } from './BudgetChartTable';
import { BudgetDays } from './BudgetDays';
import { drawnPoints, unmeasuredSeconds, type ChartSize } from './chartModel';

const HEIGHT = 220;
const MARGIN = { top: 12, right: 16, bottom: 28, left: 56 };
/** Before the element has been measured. */
const FIRST_WIDTH = 640;

const useStyles = makeStyles(
  theme => ({
    figure: { margin: 0 },
    slider: {
      display: 'block',
      margin: 0,
      accentColor: theme.palette.primary.main,
      marginLeft: MARGIN.left - 8,
      width: `calc(100% - ${MARGIN.left + MARGIN.right - 16}px)`,
    },
    reading: {
      minHeight: theme.spacing(3),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'ReliabilityBudgetChart' },
);

/** @public */
export interface BudgetChartProps {
  series: BudgetSeries;
  /** Name of the SLO or objective. */
  name: string;
  /** What the points count; events unless told. */
  unit?: CountedUnit;
  /** IANA time zone of a calendar window; times are then told in it. */
  timeZone?: string;
}

/**
 * The error budget left over time, with stretches that were not measured
 * hatched. Values are read with the pointer or with the slider below, and by
 * screen readers from a summary and a table. Below it, what each day spent.
 *
 * @public
 */
export function BudgetChart(props: BudgetChartProps) {
  const { series, name, unit = 'events', timeZone } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const captionId = useId();
  const [container, { width }] = useMeasure<HTMLDivElement>();
  const [selected, setSelected] = useState<number>();

  const points = drawnPoints(series);
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) {
    const nothing = series.points.every(point => point.coveredSeconds === 0);
    return (
      <Typography>
        {nothing ? t('chart.empty') : t('chart.noBudget')}
      </Typography>
    );
  }

  const index = Math.min(selected ?? points.length - 1, points.length - 1);
  const point = points[index]!;
  const reading = t('chart.reading', {
    time: format.dateTime(point.time, timeZone),
    remaining: format.remaining(point.remainingRatio),
    counted: t(`unit.badOfTotal.${unit}`, {
      bad: format.amount(point.total - point.good, unit),
      total: format.amount(point.total, unit),
    }),
  });
  const lowest = points.reduce((a, b) =>
    b.remainingRatio < a.remainingRatio ? b : a,
  );
  const unmeasured = unmeasuredSeconds(series);
  const size: ChartSize = {
    width: width || FIRST_WIDTH,
    height: HEIGHT,
    margin: MARGIN,
  };

  return (
    <figure className={classes.figure} aria-labelledby={captionId}>
      <Typography variant="body2" component="figcaption" id={captionId}>
        {t('chart.title', { name })}
      </Typography>
      <div ref={container}>
        <BudgetChartDrawing
          series={series}
          points={points}
          size={size}
          timeZone={timeZone}
          selected={selected === undefined ? undefined : index}
          onSelect={setSelected}
        />
      </div>
      <input
        type="range"
        className={classes.slider}
        min={0}
        max={points.length - 1}
        value={index}
        onChange={event => setSelected(Number(event.target.value))}
        aria-label={t('chart.slider')}
        aria-valuetext={reading}
      />
      <Typography variant="body2" className={classes.reading}>
        {reading}
      </Typography>
      <Typography variant="body2">
        {t('chart.summary', {
          from: format.date(series.from, timeZone),
          to: format.date(series.to, timeZone),
          first: format.remaining(first.remainingRatio),
          last: format.remaining(last.remainingRatio),
          lowest: format.remaining(lowest.remainingRatio),
          lowestAt: format.dateTime(lowest.time, timeZone),
        })}{' '}
        {unmeasured >= 60 &&
          t('chart.unmeasured', { duration: format.duration(unmeasured) })}
      </Typography>
      <BudgetChartTable
        points={series.points}
        unit={unit}
        timeZone={timeZone}
      />
      <BudgetDays series={series} unit={unit} timeZone={timeZone} size={size} />
    </figure>
  );
}
