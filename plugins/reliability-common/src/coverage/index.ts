export * from './alerts';
export * from './checklists';
export * from './checks';
export { TECHNOLOGIES_WITH_CHECKLIST } from './facts';
export type {
  AlertFact,
  ChecklistTechnology,
  DashboardFact,
  ServiceFacts,
} from './facts';
export { indexRules } from './indexRules';
export type { RelatedRule, RuleIndex } from './indexRules';
export * from './matrix';
export { promqlSelectors, promqlSyntaxError } from './promql';
export type { PromqlMatcher, PromqlSelector } from './promql';
export type {
  AlertFinding,
  AlertQuality,
  AlertStanding,
  Checklist,
  ChecklistItem,
  SignalMatrixRow,
} from './results';
export * from './routing';
export * from './ruleFileChecks';
export { watchesAlerting } from './serviceRules';
export * from './types';
