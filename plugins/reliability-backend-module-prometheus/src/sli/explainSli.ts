import type {
  ThresholdIndicator,
  ThresholdOperator,
} from '@vigie/backstage-plugin-reliability-common';
import {
  metricsOf,
  type SliExplanation,
  type SliQuery,
} from '@vigie/backstage-plugin-reliability-node';
import { readingOf } from './readings';
import { readCount, readSli } from './readSli';

const OPERATORS: Record<ThresholdOperator, string> = {
  lte: '<=',
  lt: '<',
  gte: '>=',
  gt: '>',
};

/**
 * PromQL that gives, at the end of a step of the source, what is counted for
 * it; for a threshold 1 where it is met and 0 where it is not.
 */
export function explainSli(sli: SliQuery, step: number): SliExplanation[] {
  if ('total' in sli) {
    return metricsOf(sli).flatMap(({ role, metric }) => {
      const result = readCount(sli, metric);
      return result.ok ? [{ role, text: result.query.render(step) }] : [];
    });
  }
  const { read } = readSli(sli);
  if (!read || 'total' in read) {
    return [];
  }
  const { metrics, expression } = read;
  if ('threshold' in metrics) {
    return [
      {
        role: 'threshold',
        text: `(${expression.render(step)}) ${printThreshold(metrics)}`,
      },
    ];
  }
  return [
    {
      role: 'raw',
      text:
        expression.plain === undefined
          ? expression.render(step)
          : readingOf(expression.plain, 'average', step),
    },
  ];
}

/** JavaScript and PromQL write finite numbers alike, to the last digit. */
function printThreshold({
  op,
  value,
}: Pick<ThresholdIndicator, 'op' | 'value'>): string {
  return `${OPERATORS[op]} bool ${String(value).replace('Infinity', 'Inf')}`;
}
