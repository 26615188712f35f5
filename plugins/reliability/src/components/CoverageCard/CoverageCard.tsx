import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CoverageReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VerdictBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { NextStep, ReliabilityCard, ServerText } from '../common';
import { CoverageMatrix } from './CoverageMatrix';

/** What of the service is collected, alerted and has a runbook, by signal. */
export function CoverageCard() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <ReliabilityCard
      title={t('coverage.title')}
      observedAt={reliability => reliability.coverage.observedAt}
    >
      {reliability => <Coverage coverage={reliability.coverage} />}
    </ReliabilityCard>
  );
}

function Coverage(props: { coverage: CoverageReading }) {
  const { verdict, basis, source, reason, signals } = props.coverage;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      <Typography variant="body2" component="div" gutterBottom>
        {t('coverage.overall')} <VerdictBadge verdict={verdict} />
      </Typography>
      <Typography variant="body2">
        {basis === 'live'
          ? t('coverage.basis.live', { source: source ?? t('common.unknown') })
          : t(`coverage.basis.${basis}`)}
      </Typography>
      {/* The basis says it already for rules in git. */}
      {reason && basis !== 'git' && (
        <Typography variant="body2">
          <ServerText text={reason} />
        </Typography>
      )}
      {basis === 'none' && <NextStep step={t('coverage.step.none')} />}
      {signals.length > 0 && <CoverageMatrix signals={signals} />}
    </>
  );
}
