import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookReading } from '@vigie/backstage-plugin-reliability-common';
import {
  createOperation,
  reliabilityApiRef,
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { personName } from './personName';
import { useRunbookPaths } from './useRunbookPaths';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      justifyItems: 'start',
      '@media print': { display: 'none' },
    },
    button: { minHeight: 48, textAlign: 'left' },
  }),
  { name: 'ReliabilityStartExecution' },
);

/** Begins to follow a runbook; offers to join those who follow it already. */
export function StartExecutionButton(props: {
  runbook: RunbookReading;
  /** The alert one came from. */
  alert?: string;
}) {
  const { runbook, alert } = props;
  const { entityRef, slug } = runbook.runbook;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const paths = useRunbookPaths();
  const navigate = useNavigate();
  const { runbooks: api } = useApi(reliabilityApiRef);
  // One name until it succeeds: a lost answer must not start two.
  const operation = useRef<string>();
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<string>();
  const reasonId = useId();
  const hasOpen = runbook.open.length > 0;

  const start = async () => {
    if (isStarting) {
      return;
    }
    operation.current ??= createOperation();
    setStarting(true);
    setFailure(undefined);
    try {
      const { id } = await api.startExecution({
        operation: operation.current,
        entityRef,
        slug,
        alert,
        digest: runbook.digest,
      });
      operation.current = undefined;
      navigate(paths.execution(id));
    } catch (error) {
      setStarting(false);
      setFailure((error as Error).message);
    }
  };

  return (
    <div className={classes.root}>
      {hasOpen && (
        <>
          <Typography variant="subtitle2" component="p">
            {t('executions.joinTitle')}
          </Typography>
          {runbook.open.map(execution => (
            <LinkButton
              key={execution.id}
              className={classes.button}
              variant="contained"
              color="primary"
              to={paths.execution(execution.id)}
            >
              {t('executions.join', {
                who: personName(execution.lead),
                age: format.age(execution.startedAt, now) ?? t('age.now'),
              })}
            </LinkButton>
          ))}
        </>
      )}
      <Button
        className={classes.button}
        variant={hasOpen ? 'outlined' : 'contained'}
        color={hasOpen ? 'default' : 'primary'}
        startIcon={<PlayArrowIcon />}
        disabled={!runbook.canExecute}
        aria-disabled={isStarting}
        aria-describedby={runbook.canExecute ? undefined : reasonId}
        onClick={start}
      >
        {isStarting && t('executions.starting')}
        {!isStarting &&
          t(hasOpen ? 'executions.startAnother' : 'executions.start')}
      </Button>
      {!runbook.canExecute && (
        <Typography variant="body2" id={reasonId}>
          {t('executions.notAllowed')}
        </Typography>
      )}
      <Typography variant="body2" role="alert">
        {failure && t('executions.startFailed', { message: failure })}
      </Typography>
    </div>
  );
}
