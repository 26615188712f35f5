export { useEntityReliability } from './useEntityReliability';
export type { EntityReliabilityResult } from './useEntityReliability';
export { useServices } from './useServices';
export { useSloBudget } from './useSloBudget';
export { useMarkdownDocument } from './useMarkdownDocument';
export { useNow } from './useNow';
export type { Refreshed } from './useRefreshed';
