import { useId } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  VisuallyHidden,
} from '@vigie/backstage-plugin-reliability-react';
import { personName, PlainText } from '../executions';
import { NoteField } from './NoteField';
import type { Act } from './types';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    note: {
      margin: theme.spacing(0.5, 0),
      padding: theme.spacing(0.5, 1),
      borderLeft: `3px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'ReliabilityExecutionNotes' },
);

/** Notes on a step or on the whole, and a field for the next. */
export function Notes(props: {
  title: string;
  notes: ExecutionReading['notes'];
  step?: number;
  /** Title and "nothing yet" are shown, instead of only read out. */
  showEmpty?: boolean;
  act?: Act;
}) {
  const { title, notes, step, showEmpty = false, act } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const titleId = useId();
  const isNamed = showEmpty || notes.length > 0;
  return (
    // One shape whether there are notes or not: the first to arrive, somebody
    // else's perhaps, must not take away the field one is writing in.
    <div
      role={isNamed ? 'group' : undefined}
      aria-labelledby={isNamed ? titleId : undefined}
    >
      {showEmpty && (
        <Typography variant="h6" component="h3" id={titleId}>
          {title}
        </Typography>
      )}
      {isNamed && !showEmpty && (
        <VisuallyHidden>
          <span id={titleId}>{title}</span>
        </VisuallyHidden>
      )}
      {notes.length === 0 && showEmpty && (
        <Typography variant="body2">{t('execution.noNotes')}</Typography>
      )}
      {notes.length > 0 && (
        <ul className={classes.list}>
          {notes.map(note => (
            <li key={note.seq} className={classes.note}>
              <Typography variant="caption" component="p">
                {[
                  format.time(note.at),
                  personName(note.by),
                  note.seq < 0 && t('execution.notSent'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
              <PlainText text={note.text} />
            </li>
          ))}
        </ul>
      )}
      {act && <NoteField step={step} act={act} />}
    </div>
  );
}
