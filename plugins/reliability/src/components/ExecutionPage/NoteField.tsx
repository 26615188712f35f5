import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import NoteAddIcon from '@material-ui/icons/NoteAdd';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import type { Act } from './types';

const LONGEST = 10_000;

const useStyles = makeStyles(
  theme => ({
    root: {
      '@media print': { display: 'none' },
      // The theme's secondary text is too pale on the page's background.
      '& label, & p': { color: theme.palette.text.primary },
    },
    open: { minHeight: 44 },
    away: { display: 'none' },
    actions: {
      display: 'flex',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
      '& button': { minHeight: 44 },
    },
  }),
  { name: 'ReliabilityNoteField' },
);

/** A button that opens a field; the field stays open for the next note. */
export function NoteField(props: { step?: number; act: Act }) {
  const { step, act } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const fieldId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  // Into the field when it was opened, back to the button when it was closed.
  useEffect(() => {
    if (isOpen) {
      field.current?.focus();
    } else if (wasOpen.current) {
      opener.current?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  const [text, setText] = useState('');
  const label =
    step === undefined
      ? t('execution.noteOnWhole')
      : t('execution.noteOn', { step: String(step) });

  const send = () => {
    if (text.trim()) {
      act({ type: 'note', step, text: text.trim() });
      setText('');
    }
  };
  const close = () => setOpen(false);
  const onKeyDown = (event: KeyboardEvent) => {
    // While an accent or a character is composed, Enter belongs to that.
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      close();
    }
  };

  return (
    <div className={classes.root}>
      {/* Stays where it is while the field is open: Material UI fails when a button gets the focus as it is drawn first. */}
      <Button
        ref={opener}
        className={isOpen ? classes.away : classes.open}
        size="small"
        startIcon={<NoteAddIcon />}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {t('execution.note')}
      </Button>
      {isOpen && (
        <>
          <TextField
            id={fieldId}
            label={label}
            helperText={t('execution.noteHint')}
            variant="outlined"
            size="small"
            fullWidth
            multiline
            inputRef={field}
            value={text}
            inputProps={{ maxLength: LONGEST }}
            onChange={event => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <div className={classes.actions}>
            <Button
              variant="contained"
              color="primary"
              disabled={!text.trim()}
              onClick={send}
            >
              {t('execution.send')}
            </Button>
            <Button onClick={close}>{t('common.close')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
