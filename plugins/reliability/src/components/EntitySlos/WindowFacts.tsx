import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts } from '../common';

/** What was counted, and over how much of the window. */
export function WindowFacts(props: { slo: Slo }) {
  const { counts, window } = props.slo;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  return (
    <Facts
      facts={[
        {
          name: t('slos.events'),
          value: counts
            ? t('slos.goodOfTotal', {
                good: format.count(counts.good),
                total: format.count(counts.total),
              })
            : t('slos.notMeasured'),
        },
        {
          name: t('slos.covered'),
          value: counts
            ? t('slos.coveredOf', {
                covered: format.duration(counts.coveredSeconds),
                expected: format.duration(counts.expectedSeconds),
              })
            : t('slos.notMeasured'),
        },
        { name: t('slos.window'), value: format.duration(window.seconds) },
      ]}
    />
  );
}
