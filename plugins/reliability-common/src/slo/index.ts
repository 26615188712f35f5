export * from './types';
export { DEFAULT_STEP_SECONDS } from './step';
export { parseTarget } from './target';
export { quantise } from './quantise';
export { TIERS, isKept, alignLeftEdge, type Tier } from './tiers';
export { burnRatePairs, type BurnRatePair } from './burnRatePairs';
export { evaluationWindows } from './evaluationWindows';
export {
  evaluateSlo,
  type EvaluationInput,
  type SloEvaluation,
} from './evaluateSlo';
export { budgetSeries } from './budgetSeries';
export { compareSloStates, sloStateRank, worstSloState } from './states';
