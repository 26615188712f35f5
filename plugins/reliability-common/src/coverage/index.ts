export * from './types';
export { promqlSelectors, promqlSyntaxError } from './promql';
export type { PromqlMatcher, PromqlSelector } from './promql';
export { assessCoverage } from './assessCoverage';
export type { CoverageInput, LiveMonitoring } from './coverageInput';
