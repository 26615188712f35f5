import { promqlGroupingLabels as readGroupingLabels } from './promqlGroupingLabels';
import { promqlSelectors as readSelectors } from './promqlSelectors';
import { remember } from './remember';

export type { PromqlMatcher, PromqlSelector } from './promqlSelectors';
export { promqlSelectors } from './promqlSelectors';
export { promqlSyntaxError } from './promqlSyntaxError';

/** {@link promqlSelectors}, each query read once. */
export const rememberedSelectors = remember(readSelectors);

/** Labels that the aggregations of a query keep, each query read once. */
export const promqlGroupingLabels = remember(readGroupingLabels);
