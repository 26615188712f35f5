import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { MeasurementPoint } from '../../../measurements/parsePoints';
import { chunk } from '../../chunk';
import type { MeasurementRow, MeasurementSeriesRow } from '../../tables';
import { breathe } from '../breathe';
import { inTransaction } from '../inTransaction';
import { whereAny } from '../whereAny';

/** SQLite refuses more values in one statement. */
const ROWS_PER_STATEMENT = 400;
const TIMES_PER_STATEMENT = 1000;

/**
 * Stores points of one series, all or none, and notes from when its sums must
 * be collected again.
 *
 * In one transaction that locks the row of the series. Points that are stored
 * already with these counts change nothing. The note (`dirty_from`) only ever
 * moves back until it is acknowledged, and `revision` grows with each change:
 * a change made while its predecessor is being collected is not lost.
 *
 * @returns how many points were new or had other counts
 * @throws `ConflictError` when the series has points of another step
 */
export async function ingestPoints(options: {
  knex: Knex;
  entityRef: string;
  series: string;
  step: number;
  points: readonly MeasurementPoint[];
}): Promise<number> {
  const { entityRef, series, step, points } = options;
  return inTransaction(options.knex, async tx => {
    const row = await lockSeries(tx, entityRef, series, step);
    if (row.step !== step) {
      await changeStep(tx, row, step);
    }
    const changed = await findChanged(tx, row.id, points);
    if (changed.length === 0) {
      return 0;
    }
    for (const part of chunk(changed, ROWS_PER_STATEMENT)) {
      await tx<MeasurementRow>('measurement')
        .insert(part.map(point => ({ series_id: row.id, ...point })))
        .onConflict(['series_id', 'time'])
        .merge();
      await breathe();
    }
    await tx<MeasurementSeriesRow>('measurement_series')
      .where({ id: row.id })
      .update({
        dirty_from: Math.min(
          row.dirty_from ?? Infinity,
          changed[0].time - step,
        ),
        revision: row.revision + 1,
      });
    return changed.length;
  });
}

async function lockSeries(
  tx: Knex.Transaction,
  entityRef: string,
  series: string,
  step: number,
): Promise<MeasurementSeriesRow> {
  const find = () =>
    tx<MeasurementSeriesRow>('measurement_series')
      .where({ entity_ref: entityRef, series })
      .forUpdate()
      .first();
  const existing = await find();
  if (existing) {
    return existing;
  }
  // Another call may have inserted it since: then that one is waited for and taken.
  await tx<MeasurementSeriesRow>('measurement_series')
    .insert({ entity_ref: entityRef, series, step })
    .onConflict(['entity_ref', 'series'])
    .ignore();
  const inserted = await find();
  if (!inserted) {
    throw new ConflictError(`The series '${series}' was removed meanwhile`);
  }
  return inserted;
}

async function changeStep(
  tx: Knex.Transaction,
  row: MeasurementSeriesRow,
  step: number,
): Promise<void> {
  const point = await tx<MeasurementRow>('measurement')
    .where({ series_id: row.id })
    .first();
  if (point) {
    throw new ConflictError(
      `The series '${row.series}' has a step of ${row.step} seconds; push it with that, or use another series for ${step} seconds`,
    );
  }
  await tx<MeasurementSeriesRow>('measurement_series')
    .where({ id: row.id })
    .update({ step });
}

async function findChanged(
  tx: Knex.Transaction,
  seriesId: number,
  points: readonly MeasurementPoint[],
): Promise<MeasurementPoint[]> {
  const changed: MeasurementPoint[] = [];
  for (const part of chunk(points, TIMES_PER_STATEMENT)) {
    const rows: MeasurementRow[] = await whereAny(
      tx,
      tx<MeasurementRow>('measurement').where({ series_id: seriesId }),
      'time',
      part.map(point => point.time),
    );
    const stored = new Map(rows.map(row => [row.time, row]));
    for (const point of part) {
      const before = stored.get(point.time);
      if (before?.good !== point.good || before.total !== point.total) {
        changed.push(point);
      }
    }
  }
  return changed;
}
