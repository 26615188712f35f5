import { useId } from 'react';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { stepCount } from './partsInOrder';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      padding: theme.spacing(1, 0),
      backgroundColor: theme.palette.background.default,
      '@media print': { position: 'static' },
    },
    bar: {
      height: 8,
      borderRadius: 4,
      // The host's light blue looks like a bar that is full.
      backgroundColor: theme.palette.action.disabledBackground,
    },
  }),
  { name: 'ReliabilityStepsProgress' },
);

/** How far it is, in sight while one scrolls. */
export function StepsProgress(props: { execution: ExecutionReading }) {
  const { parts, done } = props.execution;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const textId = useId();
  const total = stepCount(parts);
  if (total === 0) {
    return parts.length > 0 ? (
      <Typography variant="body2">{t('execution.noSteps')}</Typography>
    ) : null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2" id={textId} gutterBottom>
        {t('execution.progress', {
          done: String(done.length),
          total: String(total),
        })}
      </Typography>
      <LinearProgress
        className={classes.bar}
        variant="determinate"
        value={(100 * done.length) / total}
        aria-label={t('execution.progressLabel')}
        aria-describedby={textId}
      />
    </div>
  );
}
