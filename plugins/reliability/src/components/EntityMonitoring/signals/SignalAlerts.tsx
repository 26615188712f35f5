import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  MonitoringReading,
  Signal,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { AlertFacts } from '../alerts/AlertFacts';
import { StandingBadge } from '../alerts/StandingBadge';

const useStyles = makeStyles(
  theme => ({
    alert: {
      marginTop: theme.spacing(1),
      paddingTop: theme.spacing(1),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'ReliabilitySignalAlerts' },
);

/** The alerts on one signal: their rule, query, route, receivers, runbook and dashboard. */
export function SignalAlerts(props: {
  signal: Signal;
  alerts: MonitoringReading['alerts'];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const alerts = props.alerts.filter(alert =>
    alert.signals.includes(props.signal),
  );
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        {t('monitoring.signalAlerts')}
      </Typography>
      {alerts.length === 0 && (
        <Typography variant="body2">
          {t('monitoring.noSignalAlerts')}
        </Typography>
      )}
      {alerts.map((alert, index) => (
        <div key={index} className={classes.alert}>
          <Typography variant="subtitle2" component="h4">
            {alert.name} <StandingBadge standing={alert.standing} />
          </Typography>
          <AlertFacts alert={alert} />
        </div>
      ))}
    </>
  );
}
