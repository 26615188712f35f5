export { alertFacts } from './alertFacts';
export type { AlertFactsInput } from './alertFacts';
export { alertQuality } from './alertQuality';
export type { LoadedRule } from './loadedRule';
export { ruleFindings } from './ruleFindings';
