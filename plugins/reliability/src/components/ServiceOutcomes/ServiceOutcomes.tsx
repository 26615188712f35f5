import type { ReactNode } from 'react';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckOutcome } from '@vigie/backstage-plugin-reliability-common';
import {
  LoadingLines,
  reliabilityApiRef,
  reliabilityTranslationRef,
  useHeatMapServices,
  useServices,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { CsvDownload } from '../CsvDownload';
import { ChoiceSelect, isFiltered, ServiceFilters } from '../ServiceFilters';
import { ServicesPagination } from '../ServicesPage';
import { ChosenCheck } from './ChosenCheck';
import { outcomesCsv } from './outcomesCsv';
import { toOutcomesQuery, type OutcomesView } from './outcomesQuery';
import { OutcomesTable } from './OutcomesTable';

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
  { name: 'ReliabilityServiceOutcomes' },
);

/** Services with the outcomes of their checks: filtered and paged by the backend. */
export function ServiceOutcomes(props: {
  view: OutcomesView;
  /** Outcomes there are to choose from. */
  outcomes: readonly CheckOutcome[];
  /** The outcome that is listed unless another is chosen; any when absent. */
  usual?: CheckOutcome;
  empty: string;
  /** Part of the name of a downloaded file. */
  name: string;
  onChange(part: Partial<OutcomesView>): void;
  onClear(): void;
  children?: ReactNode;
}) {
  const { view, outcomes, usual, empty, name, onChange, onClear, children } =
    props;
  const classes = useStyles();
  const api = useApi(reliabilityApiRef);
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { value, error, loading, refresh } = useHeatMapServices({
    ...toOutcomesQuery(view),
    limit: view.pageSize,
    offset: view.page * view.pageSize,
  });
  const owners = useServices({ limit: 1 }).value?.owners ?? [];
  const check = value?.checks.find(({ id }) => id === view.check);
  const narrowed =
    isFiltered(view) || view.check !== undefined || view.outcome !== usual;
  return (
    <>
      <ServiceFilters
        filter={view}
        owners={owners}
        onChange={onChange}
        onClear={narrowed ? onClear : undefined}
      >
        <ChoiceSelect
          id="reliability-filter-check"
          label={t('outcomes.check')}
          chosen={view.check}
          any={t('outcomes.any')}
          lang="en"
          options={(value?.checks ?? []).map(({ id, title }) => ({
            value: id,
            label: title,
          }))}
          onChange={chosen => onChange({ check: chosen })}
        />
        <ChoiceSelect
          id="reliability-filter-outcome"
          label={t('outcomes.outcome')}
          chosen={view.outcome}
          any={usual ? undefined : t('outcomes.any')}
          options={outcomes.map(outcome => ({
            value: outcome,
            label: t(`outcome.${outcome}`),
          }))}
          onChange={outcome => onChange({ outcome })}
        />
      </ServiceFilters>
      {children}
      {check && <ChosenCheck check={check} />}
      <div className={classes.bar}>
        <Typography variant="body2" role="status">
          {value ? t('services.count', { count: value.totalItems }) : ''}
        </Typography>
        {value && value.totalItems > 0 && (
          <CsvDownload
            name={name}
            source={outcomesCsv(api, view, value.checks)}
          />
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
          {isFiltered(view) ? t('services.emptyFiltered') : empty}
        </Typography>
      )}
      {value && value.items.length > 0 && (
        <OutcomesTable
          page={value}
          check={view.check}
          outcome={view.outcome}
          busy={loading}
        />
      )}
      {value && (
        <ServicesPagination
          view={view}
          totalItems={value.totalItems}
          onChange={onChange}
        />
      )}
    </>
  );
}
