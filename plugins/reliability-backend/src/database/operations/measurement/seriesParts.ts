import type { MeasurementSeriesRow } from '../../tables';

/** Points read in one statement, about. */
const POINTS_PER_STATEMENT = 10_000;

/** What has to be known of a series to read its points. */
export type ReadSeries = Pick<MeasurementSeriesRow, 'id' | 'step'>;

/**
 * Series in parts of about as many points over `seconds`, at least one series
 * each: few statements for many series, and bounded memory for long times.
 */
export function* seriesParts(
  series: readonly ReadSeries[],
  seconds: number,
): Generator<ReadSeries[]> {
  let part: ReadSeries[] = [];
  let points = 0;
  for (const item of series) {
    part.push(item);
    points += seconds / item.step;
    if (points >= POINTS_PER_STATEMENT) {
      yield part;
      part = [];
      points = 0;
    }
  }
  if (part.length > 0) {
    yield part;
  }
}
