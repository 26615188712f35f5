import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';

/**
 * The name of an objective among those of its SLO: its own, that of its
 * indicator, or its target; numbered where that does not tell it apart.
 */
export function useObjectiveName(
  slo: Slo,
): (objective: ObjectiveReading) => string {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const plainName = ({ displayName, indicator, targetPpm }: ObjectiveReading) =>
    displayName ??
    indicator ??
    t('slos.objective', { target: format.target(targetPpm) });
  return objective => {
    const name = plainName(objective);
    const isAlone = slo.objectives.every(
      other => other.index === objective.index || plainName(other) !== name,
    );
    return isAlone ? name : `${name} (${objective.index + 1})`;
  };
}
