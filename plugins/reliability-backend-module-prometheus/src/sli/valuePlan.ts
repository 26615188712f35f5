import { rememberedQuery } from '@vigie/backstage-plugin-reliability-common';
import { type Reading, readingOf } from './readings';
import type { ReadValues } from './readSli';
import { expressionTerm, selectorTerm, type Term } from './terms';

/** What is asked for, and how many seconds each value speaks for. */
export interface ValuePlan {
  term: Term;
  interval: number;
}

/**
 * How the values of an SLI are asked for in buckets of `step` seconds.
 *
 * A threshold is observed once per step of the source, a ratio too: a plain
 * selector as the mean of its samples. A ratio with a placeholder is asked once
 * for the whole step, so that within it events weigh alike. Where the source's
 * steps do not fit into the step, the longest that do are taken instead.
 */
export function planValues(
  { metrics, expression }: ReadValues,
  step: number,
  sourceStep: number,
): ValuePlan {
  const fits = step % sourceStep === 0;
  if ('threshold' in metrics) {
    return {
      term: termOf(expression.plain, 'value', sourceStep, () =>
        expression.render(sourceStep),
      ),
      interval: greatestCommonDivisor(step, sourceStep),
    };
  }
  if (expression.isTemplate) {
    return {
      term: expressionTerm(expression.render(step), 'values'),
      interval: step,
    };
  }
  const interval = fits
    ? sourceStep
    : (expression.plain !== undefined && step) ||
      greatestCommonDivisor(step, sourceStep);
  return {
    term: termOf(expression.plain, 'average', interval, () =>
      expression.render(interval),
    ),
    interval,
  };
}

function termOf(
  plain: string | undefined,
  reads: Reading,
  interval: number,
  render: () => string,
): Term {
  if (plain === undefined) {
    return expressionTerm(render(), 'values');
  }
  // Reading the selector again takes it apart, so that SLIs can share a request.
  const read = rememberedQuery(plain);
  return read.ok && read.query.selector
    ? selectorTerm(read.query.selector, reads)
    : expressionTerm(readingOf(plain, reads, interval), 'values');
}

function greatestCommonDivisor(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) {
    [divisor, rest] = [rest, divisor % rest];
  }
  return divisor;
}
