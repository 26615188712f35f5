import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts, type Fact } from '../common';
import { ExecutionBadges, personName, useRunbookPaths } from '../executions';
import { ownerName } from '../ServiceFilters';
import type { Act } from './types';

const useStyles = makeStyles(
  theme => ({
    title: { overflowWrap: 'anywhere', margin: theme.spacing(0.5, 0) },
    takeOver: { minHeight: 44, '@media print': { display: 'none' } },
  }),
  { name: 'ReliabilityExecutionHeader' },
);

/** What is followed, since when, by whom and who leads. */
export function ExecutionHeader(props: {
  execution: ExecutionReading;
  reader: string;
  act: Act;
}) {
  const { execution, reader, act } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const paths = useRunbookPaths();
  const { entityRef, runbook, alert, team, seconds } = execution;
  const isOpen = execution.status === 'open';
  const elapsed = isOpen
    ? Math.max(0, now - execution.startedAt)
    : seconds ?? 0;
  const facts: Array<Fact | undefined> = [
    {
      name: t('execution.service'),
      value: <EntityRefLink entityRef={entityRef} defaultKind="component" />,
    },
    alert ? { name: t('execution.alert'), value: alert } : undefined,
    team ? { name: t('execution.team'), value: ownerName(team) } : undefined,
    { name: t('execution.lead'), value: personName(execution.lead) },
    {
      name: t('execution.participants'),
      value: execution.participants.map(personName).join(', '),
    },
    {
      name: t('execution.started'),
      value: format.dateTime(execution.startedAt),
    },
    {
      name: t(isOpen ? 'execution.elapsed' : 'execution.duration'),
      value: format.duration(elapsed),
    },
  ];
  return (
    <header>
      {runbook && (
        <Link
          underline="always"
          to={paths.runbook({ entityRef, slug: runbook, alert })}
        >
          {t('execution.back')}
        </Link>
      )}
      <Typography variant="h4" component="h2" className={classes.title}>
        {execution.title}
      </Typography>
      <ExecutionBadges execution={execution} />
      <Facts facts={facts.filter(fact => fact !== undefined)} />
      {isOpen && execution.canExecute && execution.lead !== reader && (
        <Button
          className={classes.takeOver}
          variant="outlined"
          onClick={() => act({ type: 'taken-over' })}
        >
          {t('execution.takeOver')}
        </Button>
      )}
    </header>
  );
}
