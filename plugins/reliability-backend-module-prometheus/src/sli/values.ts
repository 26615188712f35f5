import type { MatrixRow } from '../client/answers';
import { PrometheusError } from '../client/failures';
import { type Grid, readPoints, unknownCounts } from './grid';
import type { TermCounts } from './terms';

/**
 * What has one value at each step is asked for with at most two series: enough
 * to notice that there are several, however many there are.
 */
export function twoAtMost(expression: string, grouping = ''): string {
  return `topk${grouping} (2, ${expression})`;
}

/**
 * Values of the series that answer one term. A series may follow another, as
 * when a process is replaced; two at one time are no answer, and are never
 * added up.
 *
 * @throws PrometheusError of kind `invalid-response`
 */
export function readValues(
  name: string,
  rows: readonly MatrixRow[],
  grid: Grid,
): TermCounts {
  const total = unknownCounts(grid);
  const seen = new Set<number>();
  for (const row of rows) {
    if (row.histograms && row.histograms.length > 0) {
      return refused(
        total,
        'the query gives native histograms, which are no single value: put histogram_quantile(…), histogram_avg(…) or histogram_fraction(…) around it',
      );
    }
    const toValue = (text: unknown) => numberOf(name, text);
    for (const { slot, count } of readPoints(name, row, grid, toValue)) {
      if (seen.has(slot)) {
        return refused(
          total,
          'the query gives several series where one value is needed: aggregate them, for example with max(…), avg(…) or sum(…)',
        );
      }
      seen.add(slot);
      total[slot] = count;
    }
  }
  return { total };
}

function refused(total: TermCounts['total'], message: string): TermCounts {
  return { total, failure: { kind: 'query-rejected', message } };
}

const SPECIAL: ReadonlyMap<unknown, number> = new Map([
  ['NaN', NaN],
  ['+Inf', Infinity],
  ['Inf', Infinity],
  ['-Inf', -Infinity],
]);

function numberOf(name: string, text: unknown): number {
  const special = SPECIAL.get(text);
  if (special !== undefined) {
    return special;
  }
  const value =
    typeof text === 'string' && text.trim() !== '' ? Number(text) : NaN;
  if (Number.isNaN(value)) {
    throw new PrometheusError({
      kind: 'invalid-response',
      message: `${name} answered with a value that is no number`,
    });
  }
  return value;
}
