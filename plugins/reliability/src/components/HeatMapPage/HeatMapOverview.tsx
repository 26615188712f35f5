import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useHeatMap,
  useServices,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { CsvDownload } from '../CsvDownload';
import { ChoiceSelect, isFiltered, ServiceFilters } from '../ServiceFilters';
import { ServicesPagination } from '../ServicesPage';
import { heatMapCsv } from './heatMapCsv';
import { HeatMapLegend } from './HeatMapLegend';
import { HeatMapTable } from './HeatMapTable';
import { GROUPINGS, toHeatMapQuery, type HeatMapView } from './heatMapView';

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
  { name: 'ReliabilityHeatMapOverview' },
);

/** The map of groups by checks, in pages of groups. */
export function HeatMapOverview(props: {
  view: HeatMapView;
  onChange(part: Partial<HeatMapView>): void;
  onClear(): void;
}) {
  const { view, onChange, onClear } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { value, error, loading, refresh } = useHeatMap(toHeatMapQuery(view));
  const owners = useServices({ limit: 1 }).value?.owners ?? [];
  const groups = value?.groups ?? [];
  // A page beyond the end, from an old link, leads back to the last one.
  const lastPage = Math.max(0, Math.ceil(groups.length / view.pageSize) - 1);
  const start = Math.min(view.page, lastPage) * view.pageSize;
  return (
    <>
      <Typography variant="body1" gutterBottom>
        {t('heatMap.subtitle')}
      </Typography>
      <ServiceFilters
        filter={view}
        owners={owners}
        onChange={onChange}
        onClear={isFiltered(view) ? onClear : undefined}
      >
        <ChoiceSelect
          id="reliability-group-by"
          label={t('heatMap.groupBy')}
          chosen={view.groupBy}
          options={GROUPINGS.map(groupBy => ({
            value: groupBy,
            label: t(`heatMap.by.${groupBy}`),
          }))}
          onChange={groupBy => groupBy && onChange({ groupBy })}
        />
      </ServiceFilters>
      <div className={classes.bar}>
        <Typography variant="body2" role="status">
          {value &&
            `${t('heatMap.groups', { count: groups.length })} · ${t(
              'services.count',
              { count: value.services },
            )}`}
        </Typography>
        {value && groups.length > 0 && (
          <CsvDownload name="heat-map" source={heatMapCsv(value)} />
        )}
      </div>
      <div className={classes.progress}>
        {loading && value && (
          <LinearProgress aria-label={t('common.loading')} />
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={refresh} />}
      {!value && !error && <LoadingLines lines={10} />}
      {value && groups.length === 0 && (
        <Typography>
          {isFiltered(view) ? t('heatMap.emptyFiltered') : t('heatMap.empty')}
        </Typography>
      )}
      {value && groups.length > 0 && (
        <>
          <HeatMapLegend />
          <Typography variant="body2" gutterBottom>
            {t('heatMap.hint')}
          </Typography>
          <HeatMapTable
            checks={value.checks}
            groups={groups.slice(start, start + view.pageSize)}
            totalGroups={groups.length}
            view={view}
            busy={loading}
          />
          <ServicesPagination
            view={view}
            totalItems={groups.length}
            onChange={onChange}
          />
        </>
      )}
    </>
  );
}
