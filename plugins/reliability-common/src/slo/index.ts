export * from './types';
export { DEFAULT_STEP_SECONDS } from './step';
export { parseTarget, percentText } from './target';
export { quantise } from './quantise';
export {
  countScale,
  countUnit,
  SLICE_WEIGHT,
  sliceBuckets,
  type CountUnit,
} from './slices';
export {
  CALENDAR_TIERS,
  TIERS,
  isKept,
  alignLeftEdge,
  type Tier,
} from './tiers';
export { retentionOf, tiersOf, type Retention } from './retention';
export { periodAt, type CalendarWindow, type Period } from './calendar';
export { burnRatePairs, type BurnRatePair } from './burnRatePairs';
export { evaluationEdges, windowStart } from './evaluationEdges';
export type { EvaluationInput, PartInput } from './evaluationInput';
export { evaluateSlo, type SloEvaluation } from './evaluateSlo';
export {
  periodTotal,
  type BudgetPeriod,
  type CumulativePoint,
} from './budgetPeriod';
export { budgetSeries } from './budgetSeries';
export { budgetDays } from './budgetDays';
export { compareSloStates, sloStateRank, worstSloState } from './states';
