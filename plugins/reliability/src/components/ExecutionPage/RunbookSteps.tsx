import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  type PendingEvent,
} from '@vigie/backstage-plugin-reliability-react';
import { PinnedText } from './PinnedText';
import { partsInOrder } from './partsInOrder';
import { StepItem } from './StepItem';
import type { Act } from './types';

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'ReliabilityRunbookSteps' },
);

/** The pinned runbook, whole and in order, with its steps to tick in place. */
export function RunbookSteps(props: {
  execution: ExecutionReading;
  pending: readonly PendingEvent[];
  act?: Act;
}) {
  const { execution, pending, act } = props;
  const { parts, done, notes } = execution;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const groups = useMemo(() => partsInOrder(parts), [parts]);
  const unsent = new Set(
    pending
      .filter(({ type }) => type === 'step-done' || type === 'step-undone')
      .map(({ step }) => step),
  );
  return (
    <section aria-label={t('execution.steps')}>
      {groups.map((group, index) =>
        group.kind === 'text' ? (
          <PinnedText
            key={index}
            markdown={group.markdown}
            execution={execution}
          />
        ) : (
          <ul key={index} className={classes.list}>
            {group.steps.map(part => (
              <StepItem
                key={part.step}
                part={part}
                execution={execution}
                done={done.find(({ step }) => step === part.step)}
                isUnsent={unsent.has(part.step)}
                notes={notes.filter(({ step }) => step === part.step)}
                act={act}
              />
            ))}
          </ul>
        ),
      )}
    </section>
  );
}
