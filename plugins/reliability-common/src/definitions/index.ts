export * from './types';
export { DEFINITION_RULES } from './rules';
export type { DefinitionRuleId } from './rules';
export { parseDefinitions } from './parseDefinitions';
