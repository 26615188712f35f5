export type {
  GeneratedRules,
  PrometheusRule,
  PrometheusRuleGroup,
  RuleOptions,
} from './types';
export { burnAlertName } from './alerts';
export { generatedAlertNames } from './generatedAlertNames';
export { ruleGroups } from './ruleGroups';
export { printRules, RULE_FORMATS, type RuleFormat } from './printRules';
