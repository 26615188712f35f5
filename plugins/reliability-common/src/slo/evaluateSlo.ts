import type { ObjectiveReading, SloCounts } from '../api/types';
import { worstCondition, type Condition } from './condition';
import type { EvaluationInput } from './evaluationInput';
import { evaluationWindows } from './evaluationWindows';
import { toCounts } from './measuredShare';
import { evaluateObjective } from './objective';
import { sliCondition } from './sliCondition';
import { percentText } from './target';
import type { SloState } from './types';

/**
 * State and figures of an SLO. The state is the worst of its objectives', with
 * that objective's reason; only `healthy` has none.
 *
 * @public
 */
export interface SloEvaluation {
  state: SloState;
  reason?: string;
  /** End of the newest measured step, epoch seconds. */
  observedAt?: number;
  /** The window really used, epoch seconds. */
  window?: { from: number; to: number };
  counts?: SloCounts;
  objectives: ObjectiveReading[];
}

/**
 * Evaluates an SLO: pure, exact, never throws for counts that are finite.
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
  const { windowSeconds } = input;
  const sums = new Map(
    evaluationWindows(windowSeconds).map(seconds => [
      seconds,
      input.sum(seconds),
    ]),
  );
  const window = sums.get(windowSeconds);
  const counts = window && toCounts(window, input.firstMeasured, input.step);
  const context = {
    windowSeconds,
    counts,
    sum: (seconds: number) => sums.get(seconds),
    sli: sliCondition(input, counts),
  };
  const objectives = input.objectives.map((objective, index) =>
    evaluateObjective(context, index, objective),
  );
  const { state, reason } = worstCondition<Condition>(
    context.sli,
    ...objectives.map(reading => namedCondition(reading, objectives.length)),
  );
  return {
    state,
    reason,
    observedAt: input.lastMeasured,
    window: window && { from: window.from, to: window.to },
    counts,
    objectives,
  };
}

/** The reason names the objective when it is one of several. */
function namedCondition(reading: ObjectiveReading, count: number): Condition {
  const { state, reason, displayName, targetPpm } = reading;
  return count === 1 || reason === undefined
    ? { state, reason }
    : { state, reason: `${displayName ?? percentText(targetPpm)}: ${reason}` };
}
