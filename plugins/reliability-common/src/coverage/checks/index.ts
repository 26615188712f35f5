export { configureChecks, type CheckSettings } from './configureChecks';
export { DEFAULT_CHECKS } from './defaultChecks';
export { evaluateChecks, type EvaluateChecksOptions } from './evaluateChecks';
export { factsView, type FactsView } from './factsView';
export { decodeOutcomes, encodeOutcomes } from './outcomeText';
export { reportedCheck } from './reportedCheck';
export { serviceVerdicts } from './serviceVerdicts';
export * from './types';
