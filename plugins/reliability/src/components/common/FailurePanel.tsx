import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  reliabilityTranslationRef,
  StatusBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from './ServerText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      justifyItems: 'start',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
    },
    message: { overflowWrap: 'anywhere' },
  }),
  { name: 'ReliabilityFailurePanel' },
);

/**
 * An error in the place of what could not be loaded, with a way to try again.
 * The host's error panel is not used inside cards: its heading would be out of
 * order there.
 */
export function FailurePanel(props: { error: Error; onRetry(): void }) {
  const { error, onRetry } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  // A ResponseError says what was refused; its cause says why.
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return (
    <div role="alert" className={classes.root}>
      <StatusBadge
        tone="bad"
        icon={ErrorOutlineIcon}
        label={t('common.errorTitle')}
      />
      {[...new Set([error.message, cause])].map(
        message =>
          message && (
            <Typography
              key={message}
              variant="body2"
              className={classes.message}
            >
              <ServerText text={message} />
            </Typography>
          ),
      )}
      <Button size="small" variant="outlined" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
