import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookSummary } from '@vigie/backstage-plugin-reliability-common';
import {
  FreshnessBadge,
  reliabilityTranslationRef,
} from '@vigie/backstage-plugin-reliability-react';
import { RunbookPageLink } from '../common';

const useStyles = makeStyles(
  theme => ({
    root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
  }),
  { name: 'ReliabilityRunbookItem' },
);

/** One runbook of the list. */
export function RunbookItem(props: {
  runbook: RunbookSummary;
  entityRef: string;
}) {
  const { runbook, entityRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="h4">
        <RunbookPageLink entityRef={entityRef} slug={runbook.slug}>
          {runbook.title}
        </RunbookPageLink>
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
      <FreshnessBadge state={runbook.freshness.state} />
    </div>
  );
}
