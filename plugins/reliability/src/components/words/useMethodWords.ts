import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AlertConditionReading,
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { unitOf } from './counting';

const SIGNS: Record<AlertConditionReading['op'], string> = {
  lt: '<',
  lte: '≤',
  gt: '>',
  gte: '≥',
};

/** A comparison as in `≤ 0.4`; of burn rates as in `> 2×`. */
export function useThresholdWords() {
  const format = useFormatter();
  return {
    value: (test: NonNullable<ObjectiveReading['threshold']>) =>
      `${SIGNS[test.op]} ${format.number(test.value)}`,
    rate: ({ op, threshold }: AlertConditionReading) =>
      `${SIGNS[op]} ${format.rate(threshold)}`,
  };
}

/** How an SLO counts and what weighs how much, in a sentence and in a few words. */
export function useMethodWords(slo: Slo) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const threshold = useThresholdWords();
  const { recorded, method } = slo;

  const asRecorded =
    recorded && t(`recorded.${recorded.weighting}`, { tool: recorded.by });

  function methodOf(objective: ObjectiveReading): string {
    const { timeSlice } = objective;
    const unit = unitOf(slo, objective);
    if (unit !== 'slices') {
      return t(`method.${unit}`);
    }
    if (!timeSlice) {
      return t('method.slices', { method });
    }
    const slice = format.duration(timeSlice.seconds);
    return timeSlice.target === undefined
      ? t('method.ratioTimeslices', { slice })
      : t('method.timeslices', {
          slice,
          target: format.target(Math.round(Number(timeSlice.target) * 1e6)),
        });
  }

  return {
    sentence(objective: ObjectiveReading): string {
      if (asRecorded) {
        return asRecorded;
      }
      const words = methodOf(objective);
      return objective.threshold
        ? t('method.withThreshold', {
            method: words,
            threshold: threshold.value(objective.threshold),
          })
        : words;
    },
    weighing(): string {
      const units = new Set(
        slo.objectives.map(objective => unitOf(slo, objective)),
      );
      return (
        asRecorded ?? [...units].map(unit => t(`weighed.${unit}`)).join(', ')
      );
    },
  };
}
