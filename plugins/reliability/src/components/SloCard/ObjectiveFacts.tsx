import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ObjectiveReading } from '@vigie/backstage-plugin-reliability-common';
import {
  BudgetBar,
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts } from '../common';
import { worstBurnRate } from './worstBurnRate';

/** Target, measured, budget left and burn rate of an objective. */
export function ObjectiveFacts(props: { objective: ObjectiveReading }) {
  const { targetPpm, state, measured, budget, burnRates } = props.objective;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const burn = worstBurnRate(burnRates);
  return (
    <Facts
      facts={[
        { name: t('slos.target'), value: format.target(targetPpm) },
        {
          name: t('slos.measured'),
          value:
            measured === undefined
              ? t('slos.notMeasured')
              : format.measured(measured, targetPpm),
        },
        {
          name: t('slos.budgetLeft'),
          value:
            measured === undefined || !budget ? (
              t('slos.notMeasured')
            ) : (
              <BudgetBar remainingRatio={budget.remainingRatio} state={state} />
            ),
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
      ]}
    />
  );
}
