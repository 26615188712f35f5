import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MonitoringReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VerdictBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { NextStep, ServerText, Snippet } from '../common';

const SOURCE_EXAMPLE = `reliability:
  sources:
    prometheus:
      - name: main
        url: http://prometheus.example.com:9090
`;

/** The verdict on the whole, and what it rests on; what to do where it rests on nothing. */
export function MonitoringBasis(props: { reading: MonitoringReading }) {
  const { verdict, basis, reason, sources } = props.reading;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const names = sources
    .filter(source => source.roles.includes('monitoring'))
    .map(source => `${source.type} ${source.name}`);
  return (
    <div>
      <Typography variant="body2" component="div" gutterBottom>
        {t('coverage.overall')} <VerdictBadge verdict={verdict} />
      </Typography>
      <Typography variant="body2">
        {basis === 'live'
          ? t('coverage.basis.live', {
              source: names.join(', ') || t('common.unknown'),
            })
          : t(`coverage.basis.${basis}`)}
      </Typography>
      {reason && (
        <Typography variant="body2">
          <ServerText text={reason} />
        </Typography>
      )}
      {basis === 'none' && (
        <>
          <Typography variant="body2">{t('monitoring.noSource')}</Typography>
          <NextStep step={t('monitoring.noSourceStep')} />
          <Typography variant="subtitle2" component="h3">
            {t('monitoring.noSourceExample')}
          </Typography>
          <Snippet text={SOURCE_EXAMPLE} />
        </>
      )}
    </div>
  );
}
