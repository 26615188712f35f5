import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  BudgetChart,
  LoadingLines,
  reliabilityTranslationRef,
  useSloBudget,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { BurnRateTable } from './BurnRateTable';
import { Explanation } from './Explanation';
import { Projection } from './Projection';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      // Lets the chart and tables shrink below the width of their content.
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'ReliabilitySloDetails' },
);

/** Chart, burn rates, projection and explanation of one objective. */
export function SloDetails(props: { slo: Slo; objective: ObjectiveReading }) {
  const { slo, objective } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div className={classes.root}>
      <Burndown slo={slo} objective={objective} />
      <section>
        <Typography variant="subtitle1" component="h4">
          {t('slos.burnRates')}
        </Typography>
        <BurnRateTable name={slo.displayName} rates={objective.burnRates} />
      </section>
      {objective.projection && (
        <section>
          <Typography variant="subtitle1" component="h4">
            {t('slos.projection')}
          </Typography>
          <Projection projection={objective.projection} />
        </section>
      )}
      <Explanation slo={slo} objective={objective} />
    </div>
  );
}

function Burndown(props: { slo: Slo; objective: ObjectiveReading }) {
  const { slo, objective } = props;
  const { value, error, refresh } = useSloBudget(slo.id, {
    objective: objective.index,
  });
  if (value) {
    return <BudgetChart series={value} name={slo.displayName} />;
  }
  return error ? (
    <FailurePanel error={error} onRetry={refresh} />
  ) : (
    <LoadingLines lines={8} />
  );
}
