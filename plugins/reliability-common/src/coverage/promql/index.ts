import { canonicalPromql as readCanonical } from './canonicalPromql';
import { promqlCondition as readCondition } from './promqlCondition';
import { promqlGroupingLabels as readGroupingLabels } from './promqlGroupingLabels';
import { promqlSelectors as readSelectors } from './promqlSelectors';
import type { PromqlSelector } from './promqlSelectors';
import { promqlShape as readShape } from './promqlShape';
import { promqlSyntaxError as readSyntaxError } from './promqlSyntaxError';
import { remember } from './remember';

export type { PromqlCondition } from './promqlCondition';
export type { PromqlMatcher, PromqlSelector } from './promqlSelectors';
export { promqlSelectors } from './promqlSelectors';
export { promqlSyntaxError } from './promqlSyntaxError';

/** {@link promqlSelectors}, each query read once. */
export const rememberedSelectors: (query: string) => readonly PromqlSelector[] =
  remember(readSelectors);

/** {@link promqlSyntaxError}, each query read once. */
export const rememberedSyntaxError = remember(readSyntaxError);

/** Labels that the aggregations of a query keep, each query read once. */
export const promqlGroupingLabels: (query: string) => readonly string[] =
  remember(readGroupingLabels);

/** What has to be there for a query to answer, each query read once. */
export const promqlCondition = remember(readCondition);

/** How a query looks back, each query read once. */
export const promqlShape = remember(readShape);

/** Whether two queries mean the same, however they are written. */
const canonicalPromql = remember(readCanonical);
export function isSameQuery(one: string, other: string): boolean {
  return one === other || canonicalPromql(one) === canonicalPromql(other);
}
