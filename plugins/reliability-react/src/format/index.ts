export { createFormatter } from './createFormatter';
export type { Formatter } from './createFormatter';
export { useFormatter } from './useFormatter';
export { useLanguage } from './useLanguage';
