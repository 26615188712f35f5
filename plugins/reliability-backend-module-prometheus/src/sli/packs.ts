import type { MatrixRow } from '../client/answers';
import { PrometheusError } from '../client/failures';
import { type Grid, readPoints, unknownCounts } from './grid';
import type { ExpressionTerm, TermCounts } from './terms';

/** Carries each expression's place in the pack. */
const PLACE_LABEL = 'vigie_sli';

/**
 * One query for several expressions. Each is a sum without labels, so none can
 * pass for another: the place label is put on by the pack alone.
 */
export function packQuery(members: readonly ExpressionTerm[]): string {
  return members
    .map(
      ({ expression }, place) =>
        `label_replace(${expression}, "${PLACE_LABEL}", "${place}", "", "")`,
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
  const byPlace = new Map<string, MatrixRow>();
  for (const row of rows) {
    const place = Object.hasOwn(row.metric, PLACE_LABEL)
      ? row.metric[PLACE_LABEL]
      : '';
    if (byPlace.has(place)) {
      throw new PrometheusError({
        kind: 'invalid-response',
        message: `${name} answered with the same series twice`,
      });
    }
    byPlace.set(place, row);
  }
  return members.map((_, place) => {
    const total = unknownCounts(grid);
    const row = byPlace.get(String(place));
    for (const { slot, count } of readPoints(name, row, grid)) {
      total[slot] = count;
    }
    return { total };
  });
}
