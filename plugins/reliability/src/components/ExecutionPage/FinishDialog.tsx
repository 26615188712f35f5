import { useId, useState, type FormEvent } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { Theme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ExecutionOutcome,
  ExecutionReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ActionFields, type ActionDraft } from '../executions';
import { OutcomeChoice } from './OutcomeChoice';
import type { Act } from './types';
import { useSaveActions } from './useSaveActions';

const LONGEST = 10_000;

/** Asks how it ended, what happened and what is to be done about it. */
export function FinishDialog(props: {
  execution: ExecutionReading;
  reader: string;
  act: Act;
  isOpen: boolean;
  onClose(): void;
}) {
  const { execution, reader, act, isOpen, onClose } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const titleId = useId();
  const summaryId = useId();
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('xs'));
  const [outcome, setOutcome] = useState<ExecutionOutcome>();
  const [isMissing, setMissing] = useState(false);
  const [summary, setSummary] = useState('');
  const [drafts, setDrafts] = useState<ActionDraft[]>([]);
  const { save, problem, isSaving } = useSaveActions(execution.id);

  const finish = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!outcome);
    if (!outcome) {
      return;
    }
    // First, because they cannot wait in the tab as the end of it can.
    const left = await save(drafts);
    setDrafts(left);
    if (left.length === 0) {
      act({ type: 'finished', outcome, text: summary.trim() || undefined });
      onClose();
    }
  };

  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      fullScreen={narrow}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      data-reliability="dialog"
    >
      <form onSubmit={finish} noValidate>
        <DialogTitle id={titleId}>{t('execution.finishTitle')}</DialogTitle>
        <DialogContent dividers>
          <OutcomeChoice
            outcome={outcome}
            isMissing={isMissing && !outcome}
            onChange={setOutcome}
          />
          <TextField
            id={summaryId}
            label={t('execution.summary')}
            helperText={t('execution.summaryHint')}
            variant="outlined"
            margin="normal"
            fullWidth
            multiline
            minRows={3}
            value={summary}
            inputProps={{ maxLength: LONGEST }}
            onChange={event => setSummary(event.target.value)}
          />
          <Typography variant="subtitle1" component="h3">
            {t('actions.title')}
          </Typography>
          <ActionFields drafts={drafts} owner={reader} onChange={setDrafts} />
          <Typography variant="body2" role="alert">
            {problem?.key === 'actions.incomplete' && t('actions.incomplete')}
            {problem?.key === 'actions.failed' &&
              t('execution.finishFailed', { message: problem.message })}
          </Typography>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('execution.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            aria-disabled={isSaving}
          >
            {t('execution.finishNow')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
