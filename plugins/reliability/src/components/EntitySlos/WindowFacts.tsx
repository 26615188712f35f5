import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts } from '../common';
import { countsOf, unitOf, useWindowWords } from '../words';

/** What was counted, over how much of the window, and what an hour of failure would cost. */
export function WindowFacts(props: { slo: Slo; objective: ObjectiveReading }) {
  const { slo, objective } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const window = useWindowWords(slo.window);
  const counts = countsOf(slo, objective);
  const unit = unitOf(slo, objective);
  const badHour = objective.budget?.badHourRatio;
  return (
    <Facts
      facts={[
        {
          name: t(`unit.label.${unit}`),
          value: counts
            ? t(`unit.goodOfTotal.${unit}`, {
                good: format.amount(counts.good, unit),
                total: format.amount(counts.total, unit),
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
        { name: t('slos.window'), value: window.sentence() },
        ...(badHour === undefined
          ? []
          : [
              {
                name: t('slos.badHour'),
                value: t('slos.badHourCosts', { share: format.spent(badHour) }),
              },
            ]),
      ]}
    />
  );
}
