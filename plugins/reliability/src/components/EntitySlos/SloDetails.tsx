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
import { isComposite, unitOf, useObjectiveName } from '../words';
import { AlertConditions } from './AlertConditions';
import { BurnRateTable } from './BurnRateTable';
import { CompositeDetails } from './CompositeDetails';
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

/** Chart, burn rates, projection and explanation of one objective, below those of the whole. */
export function SloDetails(props: { slo: Slo; objective: ObjectiveReading }) {
  const { slo, objective } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const nameOf = useObjectiveName(slo);
  const name = isComposite(slo)
    ? t('composite.ofObjective', {
        name: slo.displayName,
        objective: nameOf(objective),
      })
    : slo.displayName;
  return (
    <div className={classes.root}>
      {isComposite(slo) && <CompositeDetails slo={slo} />}
      <Burndown slo={slo} objective={objective} name={name} />
      <section>
        <Typography variant="subtitle1" component="h4">
          {isComposite(slo)
            ? t('composite.ofObjective', {
                name: t('slos.burnRates'),
                objective: nameOf(objective),
              })
            : t('slos.burnRates')}
        </Typography>
        <BurnRateTable name={name} rates={objective.burnRates} />
      </section>
      <AlertConditions slo={slo} objective={objective} name={name} />
      {objective.projection && (
        <Projection projection={objective.projection} window={slo.window} />
      )}
      <Explanation slo={slo} objective={objective} />
    </div>
  );
}

function Burndown(props: {
  slo: Slo;
  objective: ObjectiveReading;
  name: string;
}) {
  const { slo, objective, name } = props;
  const { value, error, refresh } = useSloBudget(slo.id, {
    objective: objective.index,
  });
  if (value) {
    return (
      <BudgetChart
        series={value}
        name={name}
        unit={unitOf(slo, objective)}
        timeZone={slo.window.timeZone}
      />
    );
  }
  return error ? (
    <FailurePanel error={error} onRetry={refresh} />
  ) : (
    <LoadingLines lines={8} />
  );
}
