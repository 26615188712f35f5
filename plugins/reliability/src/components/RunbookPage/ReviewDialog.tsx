import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ReviewResult,
  RunbookReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { useReview } from './useReview';

const LONGEST_NOTE = 2000;

const useStyles = makeStyles(
  theme => ({
    title: { margin: 0, overflowWrap: 'anywhere' },
    // The theme's secondary text is too pale.
    note: { '& label': { color: theme.palette.text.primary } },
    actions: { flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'ReliabilityReviewDialog' },
);

/** Says what a review means, and records it. */
export function ReviewDialog(props: {
  reading: RunbookReading;
  onClose(): void;
  onReload(): void;
  onReviewed(result: ReviewResult): void;
}) {
  const { reading, onClose, onReload, onReviewed } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const id = useId();
  const [note, setNote] = useState('');
  const { isSending, error, isOutdated, send } = useReview(reading, onReviewed);
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
      data-reliability="dialog"
    >
      <DialogTitle disableTypography>
        <Typography
          id={id}
          variant="h6"
          component="h2"
          className={classes.title}
        >
          {t('review.title', { title: reading.runbook.title })}
        </Typography>
      </DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{t('review.explanation')}</Typography>
        <TextField
          id={`${id}-note`}
          className={classes.note}
          label={t('review.note')}
          variant="outlined"
          fullWidth
          multiline
          rows={3}
          value={note}
          inputProps={{ maxLength: LONGEST_NOTE }}
          onChange={event => setNote(event.target.value)}
        />
        <Typography role="alert">
          {isOutdated && t('review.changed')}
          {error &&
            !isOutdated &&
            t('review.failed', { message: error.message })}
        </Typography>
      </DialogContent>
      <DialogActions className={classes.actions}>
        <Button onClick={onClose}>{t('review.cancel')}</Button>
        {isOutdated ? (
          <Button variant="contained" color="primary" onClick={onReload}>
            {t('review.reload')}
          </Button>
        ) : (
          <Button
            variant="contained"
            color="primary"
            disabled={isSending}
            onClick={() => send(note)}
          >
            {t('review.confirm')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
