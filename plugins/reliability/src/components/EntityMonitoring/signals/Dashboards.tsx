import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MonitoringReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { OutsideLink } from '../OutsideLink';

const useStyles = makeStyles(
  theme => ({ list: { ...theme.typography.body2, margin: 0 } }),
  { name: 'ReliabilityDashboards' },
);

/** The dashboards that show something of the service, to open. */
export function Dashboards(props: {
  dashboards: NonNullable<MonitoringReading['dashboards']>;
}) {
  const { dashboards } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        {t('monitoring.dashboards')}
      </Typography>
      {dashboards.length === 0 ? (
        <Typography variant="body2">{t('monitoring.noDashboards')}</Typography>
      ) : (
        <ul className={classes.list}>
          {dashboards.map((dashboard, index) => (
            <li key={index}>
              <OutsideLink url={dashboard.url} text={dashboard.title} />{' '}
              {t('monitoring.dashboardOf', { source: dashboard.source })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
