export * from './types';
export { sloParts } from './sloParts';
export type { SloPart, Slicing } from './sloParts';
export { DEFINITION_RULES } from './rules';
export type { DefinitionRuleId } from './rules';
export { parseDefinitions } from './parseDefinitions';
export type { ParseOptions } from './parseDefinitions';
