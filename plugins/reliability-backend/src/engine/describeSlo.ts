import type {
  RefusedSlo,
  Slo,
  SloDefinition,
  SloEvaluation,
} from '@vigie/backstage-plugin-reliability-common';

/** What an SLO looks like in the API, but for the time of its evaluation. */
export type StoredSlo = Omit<Slo, 'evaluatedAt'>;

interface SloIdentity {
  id: string;
  entityRef: string;
}

/** The SLO of a definition that was understood, with its figures. */
export function describeSlo(
  identity: SloIdentity,
  definition: SloDefinition,
  source: Slo['source'],
  evaluation: SloEvaluation,
): StoredSlo {
  return {
    id: identity.id,
    entityRef: identity.entityRef,
    name: definition.name,
    displayName: definition.displayName,
    ...(definition.description ? { description: definition.description } : {}),
    state: evaluation.state,
    ...(evaluation.reason ? { reason: evaluation.reason } : {}),
    method: definition.method,
    source,
    window: { ...definition.window, ...evaluation.window },
    ...(evaluation.counts ? { counts: evaluation.counts } : {}),
    ...(evaluation.observedAt !== undefined
      ? { observedAt: evaluation.observedAt }
      : {}),
    objectives: evaluation.objectives,
    file: definition.file,
    line: definition.line,
  };
}

/** An SLO whose definition was refused: its name, its place and why. */
export function describeRefusedSlo(
  identity: SloIdentity,
  refused: RefusedSlo,
): StoredSlo {
  return {
    id: identity.id,
    entityRef: identity.entityRef,
    name: refused.name,
    displayName: refused.displayName,
    state: 'invalid',
    reason: refused.reason,
    method: 'Occurrences',
    source: { type: '', step: 0, queries: [] },
    window: { duration: '', seconds: 0, isRolling: true },
    objectives: [],
    file: refused.file,
    line: refused.line,
  };
}

/** An SLO that was defined a moment ago, until the next cycle has measured it. */
export function describePendingSlo(
  identity: SloIdentity,
  definition: SloDefinition,
): StoredSlo {
  return describeSlo(
    identity,
    definition,
    { type: definition.indicator.total.type, step: 0, queries: [] },
    {
      state: 'no-data',
      reason:
        'Not collected yet; the first figures come with the next collection',
      objectives: definition.objectives.map((objective, index) => ({
        index,
        ...(objective.displayName
          ? { displayName: objective.displayName }
          : {}),
        target: objective.target.text,
        targetPpm: objective.target.ppm,
        state: 'no-data',
        burnRates: [],
      })),
    },
  );
}
