import { useRef } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  type FollowedExecution,
} from '@vigie/backstage-plugin-reliability-react';
import { Announcer } from './Announcer';
import { Debrief } from './Debrief';
import { DrillBriefing } from './DrillBriefing';
import { ExecutionHeader } from './ExecutionHeader';
import { ExecutionRecord } from './ExecutionRecord';
import { FinishBar } from './FinishBar';
import { FollowUps } from './FollowUps';
import { NewerVersion } from './NewerVersion';
import { Notes } from './Notes';
import { StepsProgress } from './StepsProgress';
import { RunbookSteps } from './RunbookSteps';
import { UnsentBar } from './UnsentBar';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      maxWidth: 960,
    },
  }),
  { name: 'ReliabilityExecutionView' },
);

/** An execution as it is: its facts, its steps, what was noted, how it ended. */
export function ExecutionView(props: {
  followed: FollowedExecution;
  execution: ExecutionReading;
}) {
  const { followed, execution } = props;
  const { act, error, reader, refresh } = followed;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const isOpen = execution.status === 'open';
  const canAct = isOpen && execution.canExecute;
  const wasOpen = useRef(isOpen);
  const wholeNotes = execution.notes.filter(note => note.step === undefined);
  return (
    <article className={classes.root} data-reliability="execution">
      <ExecutionHeader execution={execution} reader={reader} act={act} />
      <Announcer execution={execution} reader={reader} />
      {error && (
        <Typography variant="body2" role="status">
          {t('execution.refreshFailed', { message: error.message })}
        </Typography>
      )}
      <NewerVersion execution={execution} />
      {!execution.canExecute && isOpen && (
        <Typography variant="body2">{t('execution.readOnly')}</Typography>
      )}
      {execution.drill && (
        <DrillBriefing
          execution={execution}
          drill={execution.drill}
          isRevealing={followed.pending.some(
            event => event.type === 'hint-revealed',
          )}
          act={canAct ? act : undefined}
        />
      )}
      {!isOpen && execution.drill && (
        <Debrief execution={execution} drill={execution.drill} />
      )}
      {!isOpen && (
        <ExecutionRecord
          execution={execution}
          followed={followed}
          takesFocus={wasOpen.current && execution.finishedBy === reader}
          act={act}
        />
      )}
      {!isOpen && (
        <FollowUps execution={execution} reader={reader} onChanged={refresh} />
      )}
      <StepsProgress execution={execution} />
      <RunbookSteps
        execution={execution}
        pending={followed.pending}
        act={canAct ? act : undefined}
      />
      <Notes
        title={t('execution.notes')}
        notes={wholeNotes}
        showEmpty
        // Something may come to mind after the end.
        act={execution.canExecute ? act : undefined}
      />
      {canAct && <FinishBar execution={execution} reader={reader} act={act} />}
      <UnsentBar followed={followed} />
    </article>
  );
}
