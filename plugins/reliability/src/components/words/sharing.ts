import type {
  CompositeReading,
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';

/** Whether the objectives have indicators of their own and share one budget. */
export function isComposite(
  slo: Slo,
): slo is Slo & { composite: CompositeReading } {
  return slo.composite !== undefined;
}

/** The share of its own budget that an objective has spent; undefined without a budget. */
export function spentShareOf({ budget }: ObjectiveReading): number | undefined {
  return budget?.remainingRatio === undefined
    ? undefined
    : 1 - budget.remainingRatio;
}

/** What an objective has spent of the budget that all share. */
export function contributionOf(
  objective: ObjectiveReading,
): number | undefined {
  const share = spentShareOf(objective);
  return share === undefined ? undefined : (objective.weight ?? 1) * share;
}
