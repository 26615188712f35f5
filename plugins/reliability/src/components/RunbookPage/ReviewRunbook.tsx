import { useState } from 'react';
import Button from '@material-ui/core/Button';
import DoneAllIcon from '@material-ui/icons/DoneAll';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ReviewResult,
  RunbookReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ReviewDialog } from './ReviewDialog';
import { ReviewRecorded } from './ReviewRecorded';

const useStyles = makeStyles(
  { button: { minHeight: 44, '@media print': { display: 'none' } } },
  { name: 'ReliabilityReviewRunbook' },
);

/** For owners: says that the runbook is still right. */
export function ReviewRunbook(props: {
  reading: RunbookReading;
  onChanged(): void;
}) {
  const { reading, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const [result, setResult] = useState<ReviewResult>();
  return (
    <>
      <Button
        className={classes.button}
        variant="outlined"
        startIcon={<DoneAllIcon />}
        onClick={() => setOpen(true)}
      >
        {t('review.open')}
      </Button>
      <div role="status">{result && <ReviewRecorded result={result} />}</div>
      {isOpen && (
        <ReviewDialog
          reading={reading}
          onClose={() => setOpen(false)}
          onReload={() => {
            setOpen(false);
            onChanged();
          }}
          onReviewed={reviewed => {
            setOpen(false);
            setResult(reviewed);
            onChanged();
          }}
        />
      )}
    </>
  );
}
