import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';

/** The formula of each figure with the numbers put in; those that cannot be computed are left out. */
export function useFormulas(slo: Slo, objective: ObjectiveReading): string[] {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const { counts } = slo;
  const { measured, budget, targetPpm } = objective;
  const target = format.target(targetPpm);
  const formulas: string[] = [];
  if (counts) {
    const good = format.count(counts.good);
    const total = format.count(counts.total);
    if (measured !== undefined) {
      formulas.push(
        t('explain.measured', {
          good,
          total,
          result: format.measured(measured, targetPpm, 1),
        }),
      );
    }
    formulas.push(
      t('explain.spent', {
        good,
        total,
        result: format.count(counts.total - counts.good),
      }),
    );
    if (budget) {
      const spent = format.count(budget.spentBad);
      const allowed = format.count(budget.allowedBad);
      formulas.push(
        t('explain.allowed', { total, target, result: allowed }),
        budget.remainingRatio === undefined
          ? t('explain.remainingNone')
          : t('explain.remaining', {
              spent,
              allowed,
              result: format.remaining(budget.remainingRatio),
            }),
      );
    }
    if (counts.expectedSeconds > 0) {
      formulas.push(
        t('explain.covered', {
          covered: format.duration(counts.coveredSeconds),
          expected: format.duration(counts.expectedSeconds),
          result: format.share(counts.coveredSeconds / counts.expectedSeconds),
        }),
      );
    }
  }
  formulas.push(t('explain.burn', { target }));
  return formulas;
}
