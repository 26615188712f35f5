import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CoverageReading } from '@vigie/backstage-plugin-reliability-common';
import {
  LevelBadge,
  reliabilityTranslationRef,
  VerdictBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { monitoringTabRouteRef } from '../../routes';
import { NextStep, ReliabilityCard, ServerText } from '../common';
import { CoverageMatrix } from './CoverageMatrix';

/** How the service is watched, in short: its level, and each signal's way to somebody who knows what to do. */
export function CoverageCard() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const tabRoute = useRouteRef(monitoringTabRouteRef);
  return (
    <ReliabilityCard
      title={t('coverage.title')}
      observedAt={reliability => reliability.coverage.observedAt}
      footer={tabRoute && <Link to={tabRoute()}>{t('monitoring.open')}</Link>}
    >
      {reliability => <Coverage coverage={reliability.coverage} />}
    </ReliabilityCard>
  );
}

function Coverage(props: { coverage: CoverageReading }) {
  const { verdict, basis, source, reason, signals, level, observedAt } =
    props.coverage;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      <Typography variant="body2" component="div" gutterBottom>
        {t('coverage.overall')} <VerdictBadge verdict={verdict} />{' '}
        {/* Without a reading nobody has looked at the level yet. */}
        {(level || observedAt !== undefined) && <LevelBadge level={level} />}
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
