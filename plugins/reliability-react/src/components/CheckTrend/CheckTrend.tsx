import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckDay } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter } from '../../format';
import { reliabilityTranslationRef } from '../../translation';
import { CheckTrendDrawing } from './CheckTrendDrawing';
import { CheckTrendLegend } from './CheckTrendLegend';
import { CheckTrendTable } from './CheckTrendTable';
import { startOf } from './trendModel';

const useStyles = makeStyles(
  theme => ({
    figure: { margin: 0 },
    slider: {
      display: 'block',
      width: '100%',
      margin: 0,
      accentColor: theme.palette.primary.main,
    },
    reading: {
      minHeight: theme.spacing(3),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'ReliabilityCheckTrend' },
);

/** @public */
export interface CheckTrendProps {
  /** Oldest first. */
  days: readonly CheckDay[];
}

/**
 * How many checks passed and failed on each day, to look at, to read by
 * keyboard and to listen to. Nothing when there is no day.
 *
 * @public
 */
export function CheckTrend(props: CheckTrendProps) {
  const { days } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const captionId = useId();
  const [selected, setSelected] = useState<number>();
  const first = days[0];
  const last = days[days.length - 1];
  if (!first || !last) {
    return null;
  }
  const readingOf = (day: CheckDay) =>
    t('trend.reading', {
      date: format.date(startOf(day), 'UTC'),
      pass: format.count(day.pass),
      fail: format.count(day.fail),
      unknown: format.count(day.unknown),
      level: t(`level.${day.level ?? 'none'}`),
    });
  if (days.length === 1) {
    return (
      <>
        <Typography variant="body2">{readingOf(first)}</Typography>
        <Typography variant="body2">{t('trend.young')}</Typography>
      </>
    );
  }
  const index = Math.min(selected ?? days.length - 1, days.length - 1);
  const reading = readingOf(days[index] ?? last);
  return (
    <figure className={classes.figure} aria-labelledby={captionId}>
      <Typography variant="body2" component="figcaption" id={captionId}>
        {t('trend.title')}
      </Typography>
      <CheckTrendLegend />
      <CheckTrendDrawing
        days={days}
        selected={selected === undefined ? undefined : index}
        onSelect={setSelected}
      />
      <input
        type="range"
        className={classes.slider}
        min={0}
        max={days.length - 1}
        value={index}
        onChange={event => setSelected(Number(event.target.value))}
        aria-label={t('trend.slider')}
        aria-valuetext={reading}
      />
      <Typography variant="body2" className={classes.reading}>
        {reading}
      </Typography>
      <Typography variant="body2">
        {t('trend.summary', {
          from: format.date(startOf(first), 'UTC'),
          to: format.date(startOf(last), 'UTC'),
          passFirst: format.count(first.pass),
          passLast: format.count(last.pass),
          failFirst: format.count(first.fail),
          failLast: format.count(last.fail),
        })}
      </Typography>
      <CheckTrendTable days={days} />
    </figure>
  );
}
