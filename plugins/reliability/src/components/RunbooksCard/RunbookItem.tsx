import MuiLink from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import HistoryIcon from '@material-ui/icons/History';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookSummary } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';

const useStyles = makeStyles(
  theme => ({
    root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
    open: { textAlign: 'left', textDecoration: 'underline' },
  }),
  { name: 'ReliabilityRunbookItem' },
);

/** One runbook of the list. */
export function RunbookItem(props: {
  runbook: RunbookSummary;
  reviewDays: number;
  onOpen(): void;
}) {
  const { runbook, reviewDays, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const reviewedAt = runbook.reviewed
    ? Date.parse(runbook.reviewed) / 1000
    : Number.NaN;
  const overdue = now - reviewedAt > reviewDays * 86400;
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="h4">
        <MuiLink
          component="button"
          type="button"
          variant="subtitle2"
          className={classes.open}
          onClick={onOpen}
        >
          {runbook.title}
        </MuiLink>
      </Typography>
      <Typography variant="body2">
        {runbook.alerts.length > 0
          ? t('runbooks.alerts', { alerts: runbook.alerts.join(', ') })
          : t('runbooks.noAlerts')}
      </Typography>
      {runbook.severity && (
        <Typography variant="body2">
          {t('runbooks.severity', { severity: runbook.severity })}
        </Typography>
      )}
      <Typography variant="body2" component="div">
        {Number.isNaN(reviewedAt)
          ? t('runbooks.neverReviewed')
          : t('runbooks.reviewed', {
              age: format.age(reviewedAt, now) ?? t('age.now'),
            })}{' '}
        {overdue && (
          <StatusBadge
            tone="warning"
            icon={HistoryIcon}
            label={t('runbooks.overdue')}
          />
        )}
      </Typography>
    </div>
  );
}
