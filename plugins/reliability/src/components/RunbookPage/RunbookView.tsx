import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { StartExecutionButton } from '../executions';
import { AlertBanner } from './AlertBanner';
import { RunbookDetails } from './RunbookDetails';
import { RunbookHead } from './RunbookHead';
import { RunbookText } from './RunbookText';

const useStyles = makeStyles(
  theme => ({
    // One column is the rule: at night it is read on a phone.
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 340px',
        gap: theme.spacing(2, 4),
      },
      '@media print': { display: 'block' },
    },
    text: { minWidth: 0, maxWidth: 860 },
    start: { margin: theme.spacing(2, 0) },
  }),
  { name: 'ReliabilityRunbookView' },
);

/** A runbook: what it is for, the button to follow it, its text, and what is known about it. */
export function RunbookView(props: {
  reading: RunbookReading;
  /** Of the address. */
  slug: string;
  alert?: string;
  onChanged(): void;
}) {
  const { reading, slug, alert, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div className={classes.root}>
      <div className={classes.text}>
        <RunbookHead runbook={reading.runbook} />
        {reading.runbook.slug !== slug && (
          <Typography role="status">
            {t('runbook.otherSlug', { slug })}
          </Typography>
        )}
        {alert && <AlertBanner reading={reading} alert={alert} />}
        <div className={classes.start}>
          <StartExecutionButton runbook={reading} alert={alert} />
        </div>
        <RunbookText reading={reading} />
      </div>
      <RunbookDetails reading={reading} onChanged={onChanged} />
    </div>
  );
}
