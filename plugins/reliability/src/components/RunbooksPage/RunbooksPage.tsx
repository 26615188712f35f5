import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useRunbooks,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel, NextStep } from '../common';
import { useUrlView } from '../ServiceFilters';
import { ServicesPagination } from '../ServicesPage/ServicesPagination';
import { RunbookFilters } from './RunbookFilters';
import { RunbooksTable } from './RunbooksTable';
import { isNarrowed, runbooksCodec, toQuery } from './runbooksView';

const useStyles = makeStyles(
  { progress: { height: 4 } },
  { name: 'ReliabilityRunbooksPage' },
);

/** Every runbook one may see: filtered, sorted and paged by the backend. */
export function RunbooksPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { view, change, clear } = useUrlView(runbooksCodec);
  const { value, error, loading, refresh } = useRunbooks(toQuery(view));
  const narrowed = isNarrowed(view);
  return (
    <>
      <Typography variant="body1" gutterBottom>
        {t('runbooks.subtitle')}
      </Typography>
      <RunbookFilters
        view={view}
        page={value}
        onChange={change}
        onClear={narrowed ? clear : undefined}
      />
      <Typography variant="body2" role="status">
        {value ? t('runbooks.count', { count: value.totalItems }) : ''}
      </Typography>
      <div className={classes.progress}>
        {loading && value && (
          <LinearProgress aria-label={t('common.loading')} />
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={refresh} />}
      {!value && !error && <LoadingLines lines={10} />}
      {value && value.items.length === 0 && (
        <>
          <Typography>
            {narrowed ? t('runbooks.emptyFiltered') : t('runbooks.empty')}
          </Typography>
          {!narrowed && <NextStep step={t('runbooks.emptyStep')} />}
        </>
      )}
      {value && value.items.length > 0 && (
        <RunbooksTable
          page={value}
          view={view}
          busy={loading}
          onChange={change}
        />
      )}
      {value && (
        <ServicesPagination
          view={view}
          totalItems={value.totalItems}
          onChange={change}
        />
      )}
    </>
  );
}
