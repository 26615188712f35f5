import { BUDGETING_METHODS } from '../types';
import type { BudgetingMethod } from '../types';
import { listed, quoted } from '../yaml';
import type { Fields } from '../yaml';

/** Reads budgetingMethod. */
export function readMethod(
  spec: Fields,
  allowed: readonly BudgetingMethod[] = BUDGETING_METHODS,
): BudgetingMethod | undefined {
  if (!spec.require('budgetingMethod', 'budgetingMethod: Occurrences')) {
    return undefined;
  }
  const field = spec.text('budgetingMethod');
  if (!field) return undefined;
  const method = allowed.find(each => each === field.value);
  if (!method) {
    spec.reporter.report(
      'openslo/budgeting-method',
      `${quoted(
        field.value,
      )} is not a budgeting method here. Write one of ${listed(
        allowed,
        'or',
      )}.`,
      field,
    );
  }
  return method;
}
