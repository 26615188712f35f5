import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CompositeReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  BudgetBar,
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts } from '../common';
import { worstBurnRate } from './worstBurnRate';

/** The budget that the objectives of a composite SLO share. */
export function CompositeFacts(props: {
  slo: Slo & { composite: CompositeReading };
}) {
  const { composite, state, objectives } = props.slo;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const burn = worstBurnRate(composite.burnRates);
  return (
    <Facts
      facts={[
        {
          name: t('slos.budgetLeft'),
          value:
            composite.remainingRatio === undefined ? (
              t('slos.notMeasured')
            ) : (
              <BudgetBar
                remainingRatio={composite.remainingRatio}
                state={state}
              />
            ),
        },
        {
          name: t('composite.spent'),
          value:
            composite.spentRatio === undefined
              ? t('slos.notMeasured')
              : format.spent(composite.spentRatio),
        },
        {
          name: t('slos.burnRate'),
          value: burn
            ? t('slos.burnRateOver', {
                rate: format.rate(burn.long),
                window: format.duration(burn.longSeconds),
              })
            : t('slos.notMeasured'),
        },
        { name: t('slos.objectives'), value: format.count(objectives.length) },
      ]}
    />
  );
}
