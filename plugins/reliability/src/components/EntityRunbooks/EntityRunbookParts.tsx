import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityRunbooks } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { FirstRunbook, NextStep, Part, PlacedProblems } from '../common';
import { ActionList, ExecutionList } from '../executions';
import { EntityRunbookTable } from './EntityRunbookTable';
import { ScenarioTable } from './ScenarioTable';

/** As many records as the backend gives; more are said to be there. */
const MOST_RECORDS = 20;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    alerts: { margin: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'ReliabilityEntityRunbookParts' },
);

/** From what runs now to what is missing; what is empty and good to be so is left out. */
export function EntityRunbookParts(props: {
  reading: EntityRunbooks;
  onChanged(): void;
}) {
  const { reading, onChanged } = props;
  const { runbooks, scenarios, alertsWithout, problems } = reading;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div className={classes.root}>
      {reading.open.length > 0 && (
        <Part title={t('runbooks.openExecutions')}>
          <ExecutionList items={reading.open} />
        </Part>
      )}
      <Part title={t('runbooks.tab.runbooks')}>
        {runbooks.length > 0 ? (
          <EntityRunbookTable runbooks={runbooks} />
        ) : (
          <FirstRunbook />
        )}
      </Part>
      {alertsWithout.length > 0 && (
        <Part title={t('runbooks.alertsWithout')}>
          <ul className={classes.alerts}>
            {alertsWithout.map(alert => (
              <li key={alert}>{alert}</li>
            ))}
          </ul>
          <NextStep step={t('runbooks.alertsWithoutStep')} />
        </Part>
      )}
      {reading.actions.length > 0 && (
        <Part title={t('runbooks.actions')}>
          <ActionList items={reading.actions} onChanged={onChanged} />
        </Part>
      )}
      <Part title={t('runbooks.scenarios')}>
        <ScenarioTable scenarios={scenarios} runbooks={runbooks} />
      </Part>
      <Part title={t('runbooks.records')}>
        <ExecutionList
          items={reading.records}
          empty={t('runbooks.noRecords')}
        />
        {reading.records.length >= MOST_RECORDS && (
          <Typography variant="body2">{t('runbooks.allRecords')}</Typography>
        )}
      </Part>
      {problems.length > 0 && (
        <Part title={t('runbooks.problemsTitle', { count: problems.length })}>
          <PlacedProblems problems={problems} />
        </Part>
      )}
    </div>
  );
}
