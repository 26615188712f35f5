import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import EmojiObjectsIcon from '@material-ui/icons/EmojiObjectsOutlined';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DrillView,
  ExecutionReading,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { useRunbookPaths } from '../executions';
import { PinnedText } from './PinnedText';
import type { Act } from './types';

const useStyles = makeStyles(
  theme => ({
    hints: { margin: 0, paddingLeft: theme.spacing(3) },
    reveal: { minHeight: 48, '@media print': { display: 'none' } },
  }),
  { name: 'ReliabilityDrillBriefing' },
);

/** What a drill begins with, and its hints, revealed one by one. */
export function DrillBriefing(props: {
  execution: ExecutionReading;
  drill: DrillView;
  isRevealing: boolean;
  act?: Act;
}) {
  const { execution, drill, isRevealing, act } = props;
  const { hints, hintCount, alerts = [], runbooks = [], minutes } = drill;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const paths = useRunbookPaths();
  const { entityRef } = execution;
  return (
    <>
      <section aria-label={t('drill.situation')}>
        <Typography variant="h6" component="h3">
          {t('drill.situation')}
        </Typography>
        <PinnedText markdown={drill.situation} execution={execution} />
        {alerts.length > 0 && (
          <Typography variant="body2">
            {t('drill.alerts', { alerts: alerts.join(', ') })}
          </Typography>
        )}
        {minutes !== undefined && (
          <Typography variant="body2">
            {t('drill.minutes', { duration: format.duration(minutes * 60) })}
          </Typography>
        )}
        {runbooks.length > 0 && (
          <Typography variant="body2" component="div">
            {t('drill.runbooks')}
            <ul className={classes.hints}>
              {runbooks.map(slug => (
                <li key={slug}>
                  <Link to={paths.runbook({ entityRef, slug })}>{slug}</Link>
                </li>
              ))}
            </ul>
          </Typography>
        )}
      </section>
      <section aria-label={t('drill.hints')}>
        <Typography variant="h6" component="h3">
          {t('drill.hints')}
        </Typography>
        <Typography variant="body2" role="status">
          {hintCount === 0
            ? t('drill.noHints')
            : t('drill.hintsLeft', {
                shown: String(hints.length),
                total: String(hintCount),
              })}{' '}
          {isRevealing && t('drill.revealing')}
        </Typography>
        <ol className={classes.hints}>
          {hints.map((hint, index) => (
            <li
              key={index}
              aria-label={t('drill.hint', { number: String(index + 1) })}
            >
              <PinnedText markdown={hint} execution={execution} />
            </li>
          ))}
        </ol>
        {act && hints.length < hintCount && (
          <Button
            className={classes.reveal}
            variant="outlined"
            startIcon={<EmojiObjectsIcon />}
            aria-disabled={isRevealing}
            onClick={() =>
              isRevealing ||
              act({ type: 'hint-revealed', hint: hints.length + 1 })
            }
          >
            {t('drill.reveal')}
          </Button>
        )}
      </section>
    </>
  );
}
