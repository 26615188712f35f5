/**
 * What is asked of the series of a selector:
 * - `increase`: how far counters rose over the step;
 * - `samples`: the sum of samples that are counts of their own;
 * - `average`: the mean of the samples of the step;
 * - `value`: the value at the end of the step.
 *
 * The first two count events, and series are added up. The others have one
 * value, and several series are a mistake.
 */
export type Reading = 'increase' | 'samples' | 'average' | 'value';

export function givesValues(reads: Reading): boolean {
  return reads === 'average' || reads === 'value';
}

/** PromQL that reads a selector once per step. */
export function readingOf(
  selector: string,
  reads: Reading,
  step: number,
): string {
  switch (reads) {
    case 'increase':
      return `increase(${selector}[${step}s])`;
    case 'samples':
      return `sum_over_time(${selector}[${samplesOf(step)}])`;
    case 'average':
      return `avg_over_time(${selector}[${samplesOf(step)}])`;
    default:
      return selector;
  }
}

/**
 * The range that holds each sample of `(t − step, t]` once: version 2 counts
 * both ends of a range, so that a sample on the edge would belong to two steps.
 */
function samplesOf(step: number): string {
  return `${step * 1000 - 1}ms`;
}
