export { createFormatter } from './createFormatter';
export type { CountedUnit, Formatter } from './createFormatter';
export type { CalendarPeriod } from './period';
export { useFormatter } from './useFormatter';
export { useLanguage } from './useLanguage';
