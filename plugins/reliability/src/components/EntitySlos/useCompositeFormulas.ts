import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CompositeReading,
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { contributionOf, spentShareOf } from '../words';

/** More than rounding can make of a sum. */
const TOLERANCE = 1e-6;

/** The shared budget worked out from the objectives, in numbers that can be checked by hand. */
export function useCompositeFormulas(
  slo: Slo & { composite: CompositeReading },
): string[] {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const { composite, objectives } = slo;
  const { spentRatio, remainingRatio, burnRates } = composite;
  const weightOf = ({ weight = 1 }: ObjectiveReading) => format.number(weight);

  const sum = objectives.reduce(
    (total, objective) => total + (contributionOf(objective) ?? 0),
    0,
  );
  const formulas: string[] = [];
  if (spentRatio === undefined || remainingRatio === undefined) {
    formulas.push(t('composite.formulaNone'));
  } else {
    // An objective still in the period before spends nothing of this one: then its figures are no terms of this sum.
    if (Math.abs(sum - spentRatio) <= TOLERANCE * Math.max(1, spentRatio)) {
      formulas.push(
        t('composite.formulaSpent', {
          terms: objectives.flatMap(termOf).join(' + '),
          result: format.spent(spentRatio),
        }),
      );
    }
    formulas.push(
      t('composite.formulaRemaining', {
        spent: format.spent(spentRatio),
        result: format.remaining(remainingRatio),
      }),
    );
  }

  for (const { long, longSeconds } of burnRates) {
    const terms = objectives.map(objective => {
      const own = objective.burnRates.find(
        rate => rate.longSeconds === longSeconds,
      )?.long;
      return own === undefined
        ? undefined
        : `${weightOf(objective)} × ${format.rate(own)}`;
    });
    if (long !== undefined && terms.every(term => term !== undefined)) {
      formulas.push(
        t('composite.formulaBurn', {
          window: format.duration(longSeconds),
          terms: terms.join(' + '),
          result: format.rate(long),
        }),
      );
    }
  }
  return formulas;

  function termOf(objective: ObjectiveReading): string[] {
    const { budget } = objective;
    if (!budget || spentShareOf(objective) === undefined) {
      return [];
    }
    const spent = format.count(budget.spentBad);
    const allowed = format.count(budget.allowedBad);
    return [`${weightOf(objective)} × ${spent} ÷ ${allowed}`];
  }
}
