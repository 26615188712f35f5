import type {
  CompositeReading,
  ObjectiveReading,
  SloCounts,
} from '../api/types';
// Not by the folder's index, which needs this folder to read definitions.
import { sloParts } from '../definitions/sloParts';
import type { ObjectiveDefinition, SloDefinition } from '../definitions/types';
import { readComposite } from './composite';
import { worstCondition, type Condition } from './condition';
import type { EvaluationInput } from './evaluationInput';
import { readObjective } from './objective';
import { objectiveLedger } from './objectiveLedger';
import { readPart, type PartReading } from './partReading';
import type { CountUnit } from './slices';
import { percentText, WHOLE_PPM } from './target';
import type { SloState } from './types';

/**
 * State and figures of an SLO. The state is the worst of its objectives', with
 * that objective's reason, or that of the budget they share; only `healthy`
 * has no reason.
 *
 * @public
 */
export interface SloEvaluation {
  state: SloState;
  reason?: string;
  /** Absent when the parts of the SLO count different things. */
  unit?: CountUnit;
  /** End of the newest measured step, epoch seconds; of several parts, the one that is behind. */
  observedAt?: number;
  /** The window really used, epoch seconds, and when the period of a calendar window ends. */
  window?: { from: number; to: number; endsAt?: number };
  /** Of an SLO of one part; of several, each objective has its own. */
  counts?: SloCounts;
  /** Of an SLO whose objectives have indicators of their own. */
  composite?: CompositeReading;
  objectives: ObjectiveReading[];
}

/**
 * Evaluates an SLO: pure, exact, never throws for counts that are finite and
 * definitions that were accepted.
 *
 * @remarks
 *
 * For each objective the states are tried in the order of {@link SLO_STATES}
 * and the first that holds wins; `invalid` is the caller's, who knows that the
 * definition was refused. Figures are given wherever something was measured,
 * also beside a state that says not to trust them.
 *
 * @public
 */
export function evaluateSlo(input: EvaluationInput): SloEvaluation {
  const { definition } = input;
  const { parts, partOfObjective } = sloParts(definition);
  const readings = parts.map((part, index) =>
    readPart(definition, part, input.parts[index], input),
  );
  const isSeveral = readings.length > 1;
  const members = definition.objectives.map((objective, index) => {
    const part = readings[partOfObjective[index]];
    const ledger = objectiveLedger(definition.window, part, objective.target);
    return { part, ledger, weightPpm: objective.weightPpm ?? WHOLE_PPM };
  });
  const objectives = members.map(({ part, ledger }, index) => ({
    ...readObjective(definition, index, part, ledger),
    ...(isSeveral && { counts: part.counts, unit: part.unit }),
  }));
  // A composite has no indicator of its own.
  const composite =
    definition.indicator || members.length === 0
      ? undefined
      : readComposite(definition, members);
  const { state, reason } = worstCondition<Condition>(
    ...measurementConditions(definition, readings, partOfObjective),
    ...(composite?.conditions ??
      objectives.map(reading => named(definition, reading.index, reading))),
  );
  const measured = input.parts.flatMap(part => part.lastMeasured ?? []);
  return {
    state,
    reason,
    unit: readings.every(({ unit }) => unit === readings[0].unit)
      ? readings[0]?.unit
      : undefined,
    observedAt: measured.length > 0 ? Math.min(...measured) : undefined,
    window: windowOf(readings),
    counts: isSeveral ? undefined : readings[0]?.counts,
    ...(composite && { composite: composite.reading }),
    objectives,
  };
}

/** What the measurements of each part are worth; of several, whose they are. */
function measurementConditions(
  definition: SloDefinition,
  readings: readonly PartReading[],
  partOfObjective: readonly number[],
): [Condition, ...Condition[]] {
  const [first, ...others] = readings.map(({ condition }, part) =>
    readings.length === 1
      ? condition
      : named(definition, partOfObjective.indexOf(part), condition),
  );
  return [first ?? { state: 'no-data', reason: 'No objective' }, ...others];
}

/** The reason names the objective when it is one of several. */
function named(
  { objectives }: SloDefinition,
  index: number,
  { state, reason }: Condition,
): Condition {
  return objectives.length === 1 || reason === undefined
    ? { state, reason }
    : { state, reason: `${nameOf(objectives[index])}: ${reason}` };
}

function nameOf({ displayName, indicator, target }: ObjectiveDefinition) {
  return displayName ?? indicator?.name ?? percentText(target.ppm);
}

function windowOf(readings: readonly PartReading[]): SloEvaluation['window'] {
  const windows = readings.flatMap(({ window }) => window ?? []);
  if (windows.length === 0) {
    return undefined;
  }
  const ends = readings.flatMap(({ period }) => period?.to ?? []);
  return {
    from: Math.min(...windows.map(({ from }) => from)),
    to: Math.max(...windows.map(({ to }) => to)),
    ...(ends.length > 0 && { endsAt: Math.max(...ends) }),
  };
}
