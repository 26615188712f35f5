import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  reliabilityTranslationRef,
  type FollowedExecution,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from '../common';
import { PlainText } from '../executions';
import { useEventSentence } from './useEventSentence';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      bottom: 0,
      zIndex: 3,
      '&:empty': { display: 'none' },
      '@media print': { display: 'none' },
    },
    bar: {
      padding: theme.spacing(1, 1.5),
      border: `2px solid ${theme.palette.warning.main}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    refused: { borderColor: theme.palette.error.main },
    button: { minHeight: 44 },
  }),
  { name: 'ReliabilityUnsentBar' },
);

/** What is not on the server: still on its way, or refused by it. */
export function UnsentBar(props: { followed: FollowedExecution }) {
  const { pending, refused, isRetrying, reader, refresh, forgetRefused } =
    props.followed;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const sentenceOf = useEventSentence();
  return (
    <div role="status" className={classes.root}>
      {/* A change that is answered at once is no news. */}
      {pending.length > 0 && isRetrying && (
        <div className={classes.bar}>
          <Typography variant="body2">
            {t('execution.pending', { count: pending.length })}{' '}
            {t('execution.pendingRetry')}
          </Typography>
          <Button
            className={classes.button}
            size="small"
            variant="outlined"
            onClick={refresh}
          >
            {t('execution.sendNow')}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <div className={`${classes.bar} ${classes.refused}`}>
          <Typography variant="body2">
            {t('execution.refused', { count: refused.length })}
          </Typography>
          {refused.map(({ event, error }) => (
            <div key={event.operation}>
              <Typography variant="body2">
                <ServerText text={causeOf(error)} /> –{' '}
                {sentenceOf({ ...event, seq: 0, actor: reader })}
              </Typography>
              {event.text && <PlainText text={event.text} />}
            </div>
          ))}
          <Button
            className={classes.button}
            size="small"
            variant="outlined"
            onClick={forgetRefused}
          >
            {t('execution.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A ResponseError says what was asked; its cause says why it was refused. */
function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
