import type { MatrixRow } from '../client/answers';
import { PrometheusError } from '../client/failures';
import { type Grid, readPoints, unknownCounts } from './grid';
import { readValues, twoAtMost } from './values';
import type { ExpressionTerm, TermCounts } from './terms';

/** Carries each expression's place in the pack. */
const PLACE_LABEL = 'vigie_sli';

/**
 * One query for several expressions. None can pass for another, whatever labels
 * its series have: the place label is put on by the pack.
 */
export function packQuery(members: readonly ExpressionTerm[]): string {
  return members
    .map(
      ({ expression, gives }, place) =>
        `label_replace(${
          gives === 'values' ? twoAtMost(expression) : expression
        }, "${PLACE_LABEL}", "${place}", "", "")`,
    )
    .join(' or ');
}

/**
 * Gives every member its row.
 *
 * @throws PrometheusError of kind `invalid-response`
 */
export function readPack(
  name: string,
  members: readonly ExpressionTerm[],
  rows: readonly MatrixRow[],
  grid: Grid,
): TermCounts[] {
  const byPlace = new Map<string, MatrixRow[]>();
  for (const row of rows) {
    const place = Object.hasOwn(row.metric, PLACE_LABEL)
      ? row.metric[PLACE_LABEL]
      : '';
    byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
  }
  return members.map(({ gives }, place) => {
    const found = byPlace.get(String(place)) ?? [];
    if (gives === 'values') {
      return readValues(name, found, grid);
    }
    if (found.length > 1) {
      throw new PrometheusError({
        kind: 'invalid-response',
        message: `${name} answered with the same series twice`,
      });
    }
    const total = unknownCounts(grid);
    for (const { slot, count } of readPoints(name, found[0], grid)) {
      total[slot] = count;
    }
    return { total };
  });
}
