import { useMemo } from 'react';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadingLines,
  reliabilityApiRef,
  reliabilityTranslationRef,
  useServices,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { CsvDownload } from '../CsvDownload';
import { FilterSelect, ServiceFilters, useUrlView } from '../ServiceFilters';
import { PAGE_SIZES, type PageSize } from './pageSizes';
import { ServicesPagination } from './ServicesPagination';
import { servicesCsv } from './servicesCsv';
import { ServicesTable } from './ServicesTable';
import { isNarrowed, servicesCodec, toQuery, VERDICTS } from './servicesQuery';

const useStyles = makeStyles(
  theme => ({
    progress: { height: 4 },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  }),
  { name: 'ReliabilityServicesPage' },
);

/** Every service: filtered, sorted and paged by the backend. */
export function ServicesPage(props: {
  /** Rows of a page until somebody chooses otherwise; 20 unless told. */
  pageSize?: PageSize;
}) {
  const { pageSize = PAGE_SIZES[0] } = props;
  const classes = useStyles();
  const api = useApi(reliabilityApiRef);
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const codec = useMemo(() => servicesCodec(pageSize), [pageSize]);
  const { view, change, clear } = useUrlView(codec);
  const { value, error, loading, refresh } = useServices(toQuery(view));
  const narrowed = isNarrowed(view);
  return (
    <>
      <Typography variant="body1" gutterBottom>
        {t('services.subtitle')}
      </Typography>
      <ServiceFilters
        filter={view}
        owners={value?.owners ?? []}
        onChange={change}
        onClear={narrowed ? clear : undefined}
      >
        <FilterSelect
          id="reliability-filter-coverage"
          label={t('services.coverage')}
          chosen={view.coverage}
          options={VERDICTS.map(verdict => ({
            value: verdict,
            label: t(`verdict.${verdict}`),
          }))}
          onChange={coverage => change({ coverage })}
        />
      </ServiceFilters>
      <div className={classes.bar}>
        <Typography variant="body2" role="status">
          {value ? t('services.count', { count: value.totalItems }) : ''}
        </Typography>
        {value && value.totalItems > 0 && (
          <CsvDownload name="services" source={servicesCsv(api, view)} />
        )}
      </div>
      <div className={classes.progress}>
        {loading && value && (
          <LinearProgress aria-label={t('common.loading')} />
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={refresh} />}
      {!value && !error && <LoadingLines lines={10} />}
      {value && value.items.length === 0 && (
        <Typography>
          {narrowed ? t('services.emptyFiltered') : t('services.empty')}
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
    </>
  );
}
