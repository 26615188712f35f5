import type { BudgetingMethod, ObjectiveDefinition } from '../types';
import type { Fields } from '../yaml';
import { readCompositeWeight } from './compositeWeight';
import { completeIndicator } from './indicatorChoice';
import type { ChosenIndicator } from './indicatorChoice';
import { readTarget } from './target';
import { readThreshold } from './threshold';
import type { ThresholdComparison } from './threshold';
import { readSliceSeconds, readSliceTarget } from './timeSlices';

const MAXIMUM_OBJECTIVES = 100;

export interface ObjectiveContext {
  method?: BudgetingMethod;
  windowSeconds?: number;
  isComposite: boolean;
  /** The objective's own in a composite SLO, or else the one all share. */
  indicator?: ChosenIndicator;
}

export interface ReadObjective {
  /** Absent when something in it is wrong. */
  objective?: ObjectiveDefinition;
  /** What a shared threshold is compared with. */
  comparison?: ThresholdComparison;
}

/** The objectives' fields, so that a composite can be told before they are read. */
export function listObjectives(spec: Fields): Fields[] {
  if (!spec.require('objectives', 'objectives: [{ target: 0.999 }]')) return [];
  const count = spec.list('objectives')?.length;
  if (count === undefined) return [];
  if (count === 0 || count > MAXIMUM_OBJECTIVES) {
    spec.reporter.report(
      'openslo/objectives',
      `An SLO has 1 to ${MAXIMUM_OBJECTIVES} objectives, not ${count}. Write objectives: [{ target: 0.999 }].`,
      spec.place('objectives'),
    );
    return [];
  }
  return spec.maps('objectives') ?? [];
}

export function readObjective(
  objective: Fields,
  context: ObjectiveContext,
): ReadObjective {
  const { method, indicator, isComposite } = context;
  const displayName = objective.text('displayName')?.value.trim();
  const comparison = readThreshold(objective, indicator?.isThreshold);
  const timeSliceTarget = readSliceTarget(objective, method);
  const timeSliceSeconds = readSliceSeconds(objective, method);
  const weightPpm = readCompositeWeight(objective, isComposite);
  const target = readTarget(
    objective,
    // The other objectives of a composite may fire an alert that this one cannot.
    isComposite ? undefined : context.windowSeconds,
  );
  const own =
    isComposite && indicator
      ? completeIndicator(indicator, comparison)
      : undefined;
  objective.reportUnknown();
  if (!target || (isComposite && !own)) return { comparison };
  return {
    comparison,
    objective: {
      ...(displayName && { displayName }),
      target,
      ...(timeSliceTarget && { timeSliceTarget }),
      ...(timeSliceSeconds !== undefined && { timeSliceSeconds }),
      ...(own && { indicator: own }),
      ...(weightPpm !== undefined && { weightPpm }),
    },
  };
}
