import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useServices,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { PAGE_SIZES, type PageSize } from './pageSizes';
import { ServicesFilters } from './ServicesFilters';
import { ServicesPagination } from './ServicesPagination';
import { ServicesTable } from './ServicesTable';
import { toQuery } from './servicesQuery';
import { useServicesView } from './useServicesView';

const useStyles = makeStyles(
  { progress: { height: 4 } },
  { name: 'ReliabilityServicesPage' },
);

/** Every service: filtered, sorted and paged by the backend. */
export function ServicesPage(props: {
  /** Rows of a page until somebody chooses otherwise; 20 unless told. */
  pageSize?: PageSize;
}) {
  const { pageSize = PAGE_SIZES[0] } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { view, change, clear } = useServicesView(pageSize);
  const { value, error, loading, refresh } = useServices(toQuery(view));
  const filtered =
    [view.owners, view.states, view.coverage].some(list => list.length > 0) ||
    view.text !== '';
  return (
    <Content data-reliability="page">
      <Typography variant="body1" gutterBottom>
        {t('services.subtitle')}
      </Typography>
      <ServicesFilters
        view={view}
        owners={value?.owners ?? []}
        onChange={change}
        onClear={filtered ? clear : undefined}
      />
      <Typography variant="body2" role="status">
        {value ? t('services.count', { count: value.totalItems }) : ''}
      </Typography>
      <div className={classes.progress}>
        {loading && value && (
          <LinearProgress aria-label={t('common.loading')} />
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={refresh} />}
      {!value && !error && <LoadingLines lines={10} />}
      {value && value.items.length === 0 && (
        <Typography>
          {filtered ? t('services.emptyFiltered') : t('services.empty')}
        </Typography>
      )}
      {value && value.items.length > 0 && (
        <ServicesTable
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
    </Content>
  );
}
