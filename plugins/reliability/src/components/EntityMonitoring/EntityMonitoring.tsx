import Typography from '@material-ui/core/Typography';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  LoadingLines,
  ReadingAge,
  reliabilityTranslationRef,
  useMonitoring,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { MonitoringParts } from './MonitoringParts';
import { RefreshNow } from './RefreshNow';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(2),
    },
  }),
  { name: 'ReliabilityEntityMonitoring' },
);

/** The Monitoring tab: would somebody be told, and know what to do? */
export function EntityMonitoring() {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { value, error, unknown, refresh } = useMonitoring(entityRef);
  return (
    // Tells what is drawn here from the host's own parts of the page.
    <div data-reliability="entity">
      <div className={classes.head}>
        <div>
          <Typography variant="h5" component="h2">
            {t('monitoring.tabTitle')}
          </Typography>
          {value && (
            <Typography variant="body2">
              <ReadingAge observedAt={value.observedAt} />
            </Typography>
          )}
        </div>
        {!unknown && <RefreshNow entityRef={entityRef} onRefreshed={refresh} />}
      </div>
      {content()}
    </div>
  );

  function content() {
    if (value) {
      return (
        <>
          {error && (
            <Typography variant="body2" role="status" gutterBottom>
              {t('common.refreshFailed', { message: error.message })}{' '}
              <Button size="small" variant="outlined" onClick={refresh}>
                {t('common.retry')}
              </Button>
            </Typography>
          )}
          <MonitoringParts reading={value} />
        </>
      );
    }
    if (unknown) {
      return <Typography variant="body2">{t('common.untracked')}</Typography>;
    }
    if (error) {
      return <FailurePanel error={error} onRetry={refresh} />;
    }
    return <LoadingLines lines={8} />;
  }
}
