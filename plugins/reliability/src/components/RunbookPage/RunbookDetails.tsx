import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RunbookReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { PlacedProblems } from '../common';
import { FreshnessFacts } from './FreshnessFacts';
import { ReviewRunbook } from './ReviewRunbook';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      [theme.breakpoints.up('lg')]: { borderTop: 'none', paddingTop: 0 },
    },
    block: { marginTop: theme.spacing(2) },
  }),
  { name: 'ReliabilityRunbookDetails' },
);

/** What is known about a runbook, after or beside its text. */
export function RunbookDetails(props: {
  reading: RunbookReading;
  onChanged(): void;
}) {
  const { reading, onChanged } = props;
  const { runbook, baseUrl, problems } = reading;
  const { file } = runbook;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <aside className={classes.root} aria-label={t('runbook.details')}>
      <Typography variant="h6" component="h3">
        {t('freshness.title')}
      </Typography>
      <FreshnessFacts freshness={runbook.freshness} />
      {runbook.reviewedBy && (
        <Typography variant="body2">
          {t('runbook.reviewedBy')}{' '}
          <EntityRefLink entityRef={runbook.reviewedBy} defaultKind="user" />
        </Typography>
      )}
      {reading.canReview && (
        <div className={classes.block}>
          <ReviewRunbook reading={reading} onChanged={onChanged} />
        </div>
      )}
      {problems.length > 0 && (
        <section className={classes.block}>
          <Typography variant="h6" component="h3">
            {t('runbook.problems', { count: problems.length })}
          </Typography>
          <PlacedProblems problems={problems} />
        </section>
      )}
      <Typography variant="body2" className={classes.block}>
        {baseUrl && /^https?:\/\//i.test(baseUrl) ? (
          <Link to={baseUrl}>{t('document.source', { file })}</Link>
        ) : (
          t('document.file', { file })
        )}
      </Typography>
    </aside>
  );
}
