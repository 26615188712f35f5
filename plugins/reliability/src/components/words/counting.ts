import type {
  ObjectiveReading,
  Slo,
  SloCounts,
} from '@vigie/backstage-plugin-reliability-common';
import type { CountedUnit } from '@vigie/backstage-plugin-reliability-react';

/** What an objective counts: its own unit where objectives differ, else that of the SLO. */
export function unitOf(slo: Slo, objective?: ObjectiveReading): CountedUnit {
  const unit = objective?.unit ?? slo.unit;
  return unit ?? (slo.method === 'Occurrences' ? 'events' : 'slices');
}

/** What was counted for an objective. */
export function countsOf(
  slo: Slo,
  objective: ObjectiveReading,
): SloCounts | undefined {
  return objective.counts ?? slo.counts;
}
