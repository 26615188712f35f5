import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { CheckReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ServerText, Snippet } from '../../common';
import { EvidenceList } from '../EvidenceList';
import { OutsideLink } from '../OutsideLink';
import { RunbookLink } from '../RunbookLink';

const useStyles = makeStyles(
  theme => ({
    summary: { ...theme.typography.body2, cursor: 'pointer' },
    content: { display: 'grid', gap: theme.spacing(0.5) },
  }),
  { name: 'ReliabilityFindingDetails' },
);

/** Why a check matters, what was looked at, the lines to add, and what helps. */
export function FindingDetails(props: {
  check: CheckReading;
  openAtFirst: boolean;
}) {
  const { check, openAtFirst } = props;
  const { runbook, course, link, lines } = check;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <details open={openAtFirst}>
      <summary className={classes.summary}>{t('monitoring.details')}</summary>
      <div className={classes.content}>
        <Typography variant="body2">
          <ServerText text={check.why} />
        </Typography>
        <EvidenceList evidence={check.evidence} />
        {lines && (
          <div>
            <Typography variant="body2">{t('monitoring.lines')}</Typography>
            <Snippet text={lines} />
          </div>
        )}
        {runbook && (
          <div>
            <RunbookLink
              runbook={runbook}
              text={t('monitoring.openRunbook', { title: runbook.title })}
            />
          </div>
        )}
        {course && (
          <Typography variant="body2">
            <EntityRefLink entityRef={course.entityRef}>
              {t('monitoring.course', { title: course.title })}
            </EntityRefLink>
          </Typography>
        )}
        {link && (
          <Typography variant="body2">
            <OutsideLink url={link} text={t('monitoring.run')} />
          </Typography>
        )}
      </div>
    </details>
  );
}
