import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { countsOf, unitOf } from '../words';

/** The formula of each figure with the numbers put in; those that cannot be computed are left out. */
export function useFormulas(slo: Slo, objective: ObjectiveReading): string[] {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const { measured, budget, targetPpm, timeSlice } = objective;
  const counts = countsOf(slo, objective);
  const unit = unitOf(slo, objective);
  const target = format.target(targetPpm);
  // Durations are cut to a decimal: seconds can be calculated with.
  const number = unit === 'seconds' ? format.seconds : format.count;
  const formulas: string[] = [];
  if (counts) {
    const good = number(counts.good);
    const total = number(counts.total);
    const isMean = unit === 'slices' && timeSlice?.target === undefined;
    if (measured !== undefined) {
      formulas.push(
        t(isMean ? 'explain.measuredMean' : 'explain.measured', {
          good,
          total,
          result: format.measured(measured, targetPpm, 1),
        }),
      );
    }
    formulas.push(
      t('explain.spent', {
        bad: t(`unit.badName.${unit}`),
        good,
        total,
        result: number(counts.total - counts.good),
      }),
    );
    if (budget) {
      const spent = number(budget.spentBad);
      const allowed = number(budget.allowedBad);
      const left = slicesToCome(slo, objective);
      const facts = {
        allowed: t(`unit.allowedName.${unit}`),
        total,
        target,
        result: allowed,
      };
      formulas.push(
        left === undefined
          ? t('explain.allowed', facts)
          : t('explain.allowedWhole', { ...facts, left: number(left) }),
        budget.remainingRatio === undefined
          ? t('explain.remainingNone')
          : t('explain.remaining', {
              spent,
              allowed,
              result: format.remaining(budget.remainingRatio),
            }),
      );
      if (budget.badHourRatio !== undefined) {
        formulas.push(
          t('explain.badHour', {
            total,
            covered: format.seconds(counts.coveredSeconds),
            hour: format.seconds(3600),
            allowed,
            result: format.spent(budget.badHourRatio),
          }),
        );
      }
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

/**
 * Slices that a period of the calendar still has: their number is known, so
 * the budget is that of the whole period. Undefined where it is not.
 */
function slicesToCome(
  slo: Slo,
  objective: ObjectiveReading,
): number | undefined {
  const { to, endsAt, isRolling } = slo.window;
  const seconds = objective.timeSlice?.seconds;
  if (isRolling || !seconds || to === undefined || endsAt === undefined) {
    return undefined;
  }
  return Math.max(0, Math.floor(endsAt / seconds) - Math.floor(to / seconds));
}
