import { useEffect, useRef } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  type FollowedExecution,
} from '@vigie/backstage-plugin-reliability-react';
import { ExecutionOutcomeBadge, PlainText } from '../executions';
import { ExportButtons } from './ExportButtons';
import { Timeline } from './Timeline';
import type { Act } from './types';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), justifyItems: 'start' },
    heading: { '&:focus': { outline: 'none' } },
    button: { minHeight: 44, '@media print': { display: 'none' } },
  }),
  { name: 'ReliabilityExecutionRecord' },
);

/** How it ended and all that was done, to keep, print or talk about. */
export function ExecutionRecord(props: {
  execution: ExecutionReading;
  followed: FollowedExecution;
  /** The reader has just finished it: the button that had the focus is gone. */
  takesFocus: boolean;
  act: Act;
}) {
  const { execution, followed, takesFocus, act } = props;
  const { outcome, summary } = execution;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, [takesFocus]);
  return (
    <section className={classes.root} aria-label={t('execution.record')}>
      <Typography
        ref={heading}
        variant="h5"
        component="h3"
        tabIndex={-1}
        className={classes.heading}
      >
        {t('execution.record')}
      </Typography>
      {outcome && <ExecutionOutcomeBadge outcome={outcome} />}
      {summary && <PlainText text={summary} />}
      <Typography variant="h6" component="h4">
        {t('execution.timeline')}
      </Typography>
      <Timeline events={execution.events} label={t('execution.timeline')} />
      {/* The server would write a record without what it does not know yet. */}
      {followed.pending.length === 0 && <ExportButtons execution={execution} />}
      {execution.canExecute && (
        <Button
          className={classes.button}
          variant="outlined"
          onClick={() => act({ type: 'reopened' })}
        >
          {t('execution.reopen')}
        </Button>
      )}
    </section>
  );
}
