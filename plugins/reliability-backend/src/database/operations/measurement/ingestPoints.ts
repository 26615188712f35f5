import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  isSamePoint,
  type MeasurementKind,
  type MeasurementPoint,
} from '../../../measurements/parsePoints';
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
 * already as they are change nothing. The note (`dirty_from`) only ever
 * moves back until it is acknowledged, and `revision` grows with each change:
 * a change made while its predecessor is being collected is not lost.
 *
 * @returns how many points were new or said something else
 * @throws `ConflictError` when the series has points of another step or kind
 */
export async function ingestPoints(options: {
  knex: Knex;
  entityRef: string;
  series: string;
  kind: MeasurementKind;
  step: number;
  points: readonly MeasurementPoint[];
}): Promise<number> {
  const { points, ...asked } = options;
  const { step } = asked;
  return inTransaction(options.knex, async tx => {
    const row = await lockSeries(tx, asked);
    if (row.step !== step || row.kind !== asked.kind) {
      await changeSeries(tx, row, asked);
    }
    const changed = await findChanged(tx, row.id, points);
    if (changed.length === 0) {
      return 0;
    }
    for (const part of chunk(changed, ROWS_PER_STATEMENT)) {
      await tx<MeasurementRow>('measurement')
        .insert(
          part.map(({ value = null, ...point }) => ({
            series_id: row.id,
            ...point,
            value,
          })),
        )
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

interface AskedSeries {
  entityRef: string;
  series: string;
  kind: MeasurementKind;
  step: number;
}

async function lockSeries(
  tx: Knex.Transaction,
  { entityRef, series, kind, step }: AskedSeries,
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
    .insert({ entity_ref: entityRef, series, kind, step })
    .onConflict(['entity_ref', 'series'])
    .ignore();
  const inserted = await find();
  if (!inserted) {
    throw new ConflictError(`The series '${series}' was removed meanwhile`);
  }
  return inserted;
}

/** A series without points may become another; with points it stays what it is. */
async function changeSeries(
  tx: Knex.Transaction,
  row: MeasurementSeriesRow,
  { kind, step }: AskedSeries,
): Promise<void> {
  const point = await tx<MeasurementRow>('measurement')
    .where({ series_id: row.id })
    .first();
  if (point && row.kind !== kind) {
    throw new ConflictError(
      row.kind === 'counts'
        ? `The series '${row.series}' holds counts, [epochSeconds, good, total]; push values to another series`
        : `The series '${row.series}' holds values, [epochSeconds, value]; push counts to another series`,
    );
  }
  if (point) {
    throw new ConflictError(
      `The series '${row.series}' has a step of ${row.step} seconds; push it with that, or use another series for ${step} seconds`,
    );
  }
  await tx<MeasurementSeriesRow>('measurement_series')
    .where({ id: row.id })
    .update({ kind, step });
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
      if (
        !before ||
        !isSamePoint({ ...before, value: before.value ?? undefined }, point)
      ) {
        changed.push(point);
      }
    }
  }
  return changed;
}
