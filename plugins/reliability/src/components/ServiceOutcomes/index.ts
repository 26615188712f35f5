export { localDate } from './localDate';
export type { GroupBy, OutcomesView } from './outcomesQuery';
export { ServiceOutcomes } from './ServiceOutcomes';
