import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LEVELS,
  type CheckReading,
  type MonitoringReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { Part } from '../../common';
import { FindingItem } from './FindingItem';
import { OtherChecks } from './OtherChecks';

/** What is in the way of the lowest level comes first, and fails before what is unknown. */
const OUTCOMES = ['fail', 'unknown'] as const;

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'ReliabilityFindingsPart' },
);

/** Checks that fail or are unknown with their next step, exemptions, and the rest in short. */
export function FindingsPart(props: { reading: MonitoringReading }) {
  const { checks, missing } = props.reading;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const findings = LEVELS.flatMap(level =>
    OUTCOMES.flatMap(outcome =>
      checks.filter(
        check => check.level === level && check.outcome === outcome,
      ),
    ),
  );
  const exempt = checks.filter(({ outcome }) => outcome === 'exempt');
  const others = checks.filter(
    ({ outcome }) => outcome === 'pass' || outcome === 'not-applicable',
  );
  const listOf = (items: readonly CheckReading[]) => (
    <ul className={classes.list}>
      {items.map(check => (
        <FindingItem
          key={check.id}
          check={check}
          openAtFirst={missing.includes(check.id)}
        />
      ))}
    </ul>
  );
  return (
    <Part title={t('monitoring.findings')}>
      {findings.length === 0 ? (
        <Typography variant="body2">{t('monitoring.noFindings')}</Typography>
      ) : (
        listOf(findings)
      )}
      {exempt.length > 0 && (
        <>
          <Typography variant="subtitle1" component="h4">
            {t('monitoring.exempt')}
          </Typography>
          {listOf(exempt)}
        </>
      )}
      {others.length > 0 && <OtherChecks checks={others} />}
    </Part>
  );
}
