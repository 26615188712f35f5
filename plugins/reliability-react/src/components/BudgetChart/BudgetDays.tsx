import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  BudgetDay,
  BudgetSeries,
} from '@vigie/backstage-plugin-reliability-common';
import { useFormatter, type CountedUnit } from '../../format';
import { reliabilityTranslationRef } from '../../translation';
import { BudgetDaysDrawing } from './BudgetDaysDrawing';
import { BudgetDaysTable } from './BudgetDaysTable';
import { isGap, type ChartSize } from './chartModel';
import { worstDay } from './daysModel';

const HEIGHT = 110;
/** Room for the number over the highest bar. */
const MARGIN_TOP = 22;
const MARGIN_BOTTOM = 2;

const useStyles = makeStyles(
  theme => ({
    figure: { margin: 0, marginTop: theme.spacing(2) },
    slider: {
      display: 'block',
      margin: 0,
      accentColor: theme.palette.primary.main,
    },
    reading: {
      minHeight: theme.spacing(3),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'ReliabilityBudgetDays' },
);

/** What each day spent of the budget; nothing for a single day or a budget of 0. */
export function BudgetDays(props: {
  series: BudgetSeries;
  unit: CountedUnit;
  timeZone?: string;
  /** Of the chart above, so that days stand under their times. */
  size: ChartSize;
}) {
  // The days of a rolling window are those of UTC.
  const { series, unit, timeZone = 'UTC', size } = props;
  const { days = [] } = series;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const captionId = useId();
  const [selected, setSelected] = useState<number>();
  const lastDay = days[days.length - 1];
  if (days.length < 2 || !lastDay) {
    return null;
  }
  const worst = worstDay(days);
  const index = Math.min(
    selected ?? (worst ? days.indexOf(worst) : days.length - 1),
    days.length - 1,
  );
  const reading = readingOf(days[index] ?? lastDay);
  const { margin, width } = size;
  return (
    <figure className={classes.figure} aria-labelledby={captionId}>
      <Typography variant="body2" component="figcaption" id={captionId}>
        {t('days.title', { timeZone })}
      </Typography>
      <BudgetDaysDrawing
        days={days}
        period={series}
        size={{
          width,
          height: HEIGHT,
          margin: { ...margin, top: MARGIN_TOP, bottom: MARGIN_BOTTOM },
        }}
        worst={worst}
        selected={selected === undefined ? undefined : index}
        onSelect={setSelected}
      />
      <input
        type="range"
        className={classes.slider}
        style={{
          marginLeft: margin.left - 8,
          width: `calc(100% - ${margin.left + margin.right - 16}px)`,
        }}
        min={0}
        max={days.length - 1}
        value={index}
        onChange={event => setSelected(Number(event.target.value))}
        aria-label={t('days.slider')}
        aria-valuetext={reading}
      />
      <Typography variant="body2" className={classes.reading}>
        {reading}
      </Typography>
      <Typography variant="body2">{summary()}</Typography>
      <BudgetDaysTable days={days} unit={unit} timeZone={timeZone} />
    </figure>
  );

  function summary(): string {
    if (worst) {
      return t('days.summary', {
        date: format.longDate(worst.from, timeZone),
        spent: format.spent(worst.spentRatio ?? 0),
      });
    }
    return days.every(day => day.coveredSeconds === 0)
      ? t('days.empty')
      : t('days.none');
  }

  function readingOf(day: BudgetDay): string {
    const date = format.date(day.from, timeZone);
    if (day.coveredSeconds === 0) {
      return t('days.unmeasured', { date });
    }
    const whole = t('days.reading', {
      date,
      spent: format.spent(day.spentRatio ?? 0),
      counted: t(`unit.badOfTotal.${unit}`, {
        bad: format.amount(day.bad, unit),
        total: format.amount(day.total, unit),
      }),
    });
    return isGap(day, day.coveredSeconds)
      ? t('days.partly', {
          reading: whole,
          duration: format.duration(day.coveredSeconds),
        })
      : whole;
  }
}
