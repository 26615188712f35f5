import type { ThresholdOperator } from '../types';
import { listed } from '../yaml';
import type { Fields } from '../yaml';

export const OPERATORS: readonly ThresholdOperator[] = [
  'lte',
  'gte',
  'lt',
  'gt',
];

export interface ThresholdComparison {
  op: ThresholdOperator;
  value: number;
}

/**
 * Reads op and value of an objective, which belong to a threshold.
 *
 * @param isThreshold - `undefined` when the indicator is not known
 * @param forbidden - which of them may not stand beside a ratio
 */
export function readThreshold(
  objective: Fields,
  isThreshold: boolean | undefined,
  forbidden: readonly string[] = ['op', 'value'],
): ThresholdComparison | undefined {
  const { reporter } = objective;
  if (isThreshold === false) {
    forbidden
      .filter(key => objective.has(key))
      .forEach(key =>
        reporter.report(
          'openslo/op-value-choice',
          `${key} belongs to a thresholdMetric, and this indicator is a ratio. Remove it.`,
          objective.place(key),
        ),
      );
    return undefined;
  }
  const op = readOperator(objective);
  const value = objective.scalar('value')?.value;
  if (!isThreshold) return undefined;
  const number = value?.isQuoted ? undefined : value?.value;
  if (!op || typeof number !== 'number' || !Number.isFinite(number)) {
    const isOperatorWrong = !op && objective.has('op');
    const isValueWrong = Boolean(op) && objective.has('value');
    reporter.report(
      'openslo/op-value-choice',
      `A thresholdMetric needs op (${listed(
        OPERATORS,
        'or',
      )}) and value (a number) in its objective. Write for example op: lte and value: 0.3.`,
      isOperatorWrong || isValueWrong
        ? objective.place(isOperatorWrong ? 'op' : 'value')
        : { at: objective.at, path: objective.path },
    );
    return undefined;
  }
  return { op, value: number };
}

function readOperator(fields: Fields): ThresholdOperator | undefined {
  const op = fields.text('op')?.value;
  return OPERATORS.find(each => each === op);
}
