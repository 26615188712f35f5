import type { BudgetingMethod } from '../../types';

/** What the objectives of an SLO need to know of it. */
export interface AlphaContext {
  method?: BudgetingMethod;
  windowSeconds?: number;
  types: ReadonlySet<string>;
}
