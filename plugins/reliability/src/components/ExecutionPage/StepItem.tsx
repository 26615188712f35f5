import { useId, type MouseEvent } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { personName } from '../executions';
import { Notes } from './Notes';
import type { StepPart } from './partsInOrder';
import { PinnedText } from './PinnedText';
import type { Act } from './types';

const DEEPEST = 4;

const useStyles = makeStyles(
  theme => ({
    item: {
      padding: theme.spacing(0.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      breakInside: 'avoid',
    },
    row: { display: 'flex', alignItems: 'flex-start', minHeight: 48 },
    // As large as a thumb.
    box: { padding: 12, flex: 'none' },
    label: {
      flex: 1,
      minWidth: 0,
      padding: theme.spacing(1.25, 0),
      '& p': { margin: 0 },
      '& p + p': { marginTop: theme.spacing(1) },
    },
    tickable: { cursor: 'pointer' },
    under: {
      paddingLeft: 48,
      [theme.breakpoints.down('xs')]: { paddingLeft: theme.spacing(1.5) },
    },
  }),
  { name: 'ReliabilityStepItem' },
);

/** A step with its box, who ticked it and when, and its notes. */
export function StepItem(props: {
  part: StepPart;
  execution: ExecutionReading;
  done?: ExecutionReading['done'][number];
  isUnsent: boolean;
  notes: ExecutionReading['notes'];
  act?: Act;
}) {
  const { part, execution, done, isUnsent, notes, act } = props;
  const { step } = part;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const labelId = useId();
  const doneId = useId();

  const toggle = () =>
    act?.({ type: done ? 'step-undone' : 'step-done', step });
  const toggleByText = (event: MouseEvent) => {
    const target = event.target as Element;
    // Links lead, buttons copy, and who marks text wants to copy it.
    const isOther = target.closest('a, button, pre, code, input');
    if (!isOther && !window.getSelection()?.toString()) {
      toggle();
    }
  };
  const state = [
    done &&
      t('execution.doneBy', {
        who: personName(done.by),
        time: format.time(done.at),
      }),
    isUnsent && t('execution.notSent'),
  ].filter(Boolean);

  return (
    <li
      className={classes.item}
      style={{ marginLeft: Math.min(part.depth, DEEPEST) * 16 }}
    >
      <div className={classes.row}>
        <Checkbox
          className={classes.box}
          color="primary"
          checked={Boolean(done)}
          disabled={!act}
          onChange={toggle}
          inputProps={{
            'aria-labelledby': labelId,
            'aria-describedby': doneId,
          }}
        />
        {/* A larger target for thumbs; the box beside it does the same by keyboard. */}
        <div
          id={labelId}
          role="presentation"
          className={`${classes.label} ${act ? classes.tickable : ''}`}
          onClick={toggleByText}
        >
          <PinnedText markdown={part.markdown} execution={execution} />
        </div>
      </div>
      <div className={classes.under}>
        <Typography variant="body2" id={doneId}>
          {state.join(' · ')}
        </Typography>
        <Notes
          title={t('execution.notesOn', { step: String(step) })}
          notes={notes}
          step={step}
          act={act}
        />
      </div>
    </li>
  );
}
