import {
  countUnit,
  type ObjectiveReading,
  type RefusedSlo,
  type Slo,
  type SloDefinition,
  type SloEvaluation,
  sloParts,
} from '@vigie/backstage-plugin-reliability-common';
import { metricsOf } from './indicatorMetrics';

/** What an SLO looks like in the API, but for the time of its evaluation. Stored as JSON, which leaves out what is `undefined`. */
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
    description: definition.description || undefined,
    state: evaluation.state,
    reason: evaluation.reason || undefined,
    method: definition.method,
    unit: evaluation.unit,
    format: definition.format ?? 'OpenSLO',
    recorded: definition.recorded,
    composite: evaluation.composite,
    alertPolicies: definition.alertPolicies?.map(policy => ({
      name: policy.name,
      displayName: policy.displayName,
      conditions: policy.conditions.map(({ name }) => name),
      targets: policy.targets,
    })),
    source,
    window: { ...describeWindow(definition), ...evaluation.window },
    counts: evaluation.counts,
    observedAt: evaluation.observedAt,
    objectives: evaluation.objectives.map(reading =>
      describeObjective(definition, reading),
    ),
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
  const { parts } = sloParts(definition);
  const types = new Set(
    parts.map(({ indicator }) => metricsOf(indicator)[0].metric.type),
  );
  const units = new Set(parts.map(countUnit));
  return describeSlo(
    identity,
    definition,
    { type: [...types].join(', '), step: 0, queries: [] },
    {
      state: 'no-data',
      reason:
        'Not collected yet; the first figures come with the next collection',
      ...(units.size === 1 ? { unit: [...units][0] } : {}),
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

function describeWindow({ window }: SloDefinition): StoredSlo['window'] {
  const { duration, seconds, isRolling } = window;
  return window.isRolling
    ? { duration, seconds, isRolling }
    : { duration, seconds, isRolling, timeZone: window.timeZone };
}

/** What the definition says of an objective beside its figures. */
function describeObjective(
  definition: SloDefinition,
  reading: ObjectiveReading,
): ObjectiveReading {
  const objective = definition.objectives[reading.index];
  const { indicator, timeSliceSeconds, timeSliceTarget } = objective;
  const judged = indicator ?? definition.indicator;
  return {
    ...reading,
    indicator: indicator?.name,
    weight: indicator && (objective.weightPpm ?? 1_000_000) / 1_000_000,
    threshold:
      judged && 'threshold' in judged
        ? { op: judged.op, value: judged.value }
        : undefined,
    timeSlice:
      timeSliceSeconds === undefined
        ? undefined
        : { seconds: timeSliceSeconds, target: timeSliceTarget?.text },
  };
}
