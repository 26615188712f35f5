import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReviewResult } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { Snippet } from '../common';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(1), '@media print': { display: 'none' } },
  }),
  { name: 'ReliabilityReviewRecorded' },
);

/** That a review is recorded, and what to change where git should carry it. */
export function ReviewRecorded(props: { result: ReviewResult }) {
  const { file, line, from, to } = props.result;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div className={classes.root}>
      <Typography>{t('review.recorded')}</Typography>
      <Typography variant="body2">
        {t(from === undefined ? 'review.add' : 'review.carry', {
          line: String(line),
          file,
        })}
      </Typography>
      {from !== undefined && (
        <Typography variant="body2">
          {t('review.from')} <code>{from}</code>
        </Typography>
      )}
      {from !== undefined && (
        <Typography variant="body2">{t('review.to')}</Typography>
      )}
      <Snippet text={to} />
    </div>
  );
}
