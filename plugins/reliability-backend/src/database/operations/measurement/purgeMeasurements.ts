import type { Knex } from 'knex';
import {
  KEPT_SECONDS,
  KEPT_WAITING_SECONDS,
} from '../../../measurements/retention';
import type { MeasurementRow, MeasurementSeriesRow } from '../../tables';
import { breathe } from '../breathe';

/**
 * Deletes points past their age, and series that have none left. The points of
 * a series that waits to be collected stay longer: see `retention.ts`.
 *
 * @returns points deleted
 */
export async function purgeMeasurements(
  knex: Knex,
  now: number,
): Promise<number> {
  const series: MeasurementSeriesRow[] = await knex<MeasurementSeriesRow>(
    'measurement_series',
  ).select();
  let deleted = 0;
  for (const { id } of series) {
    deleted += await knex.transaction(async tx => {
      const row = await tx<MeasurementSeriesRow>('measurement_series')
        .where({ id })
        .forUpdate()
        .first();
      const kept =
        row?.dirty_from === null ? KEPT_SECONDS : KEPT_WAITING_SECONDS;
      const count = await tx<MeasurementRow>('measurement')
        .where({ series_id: id })
        .where('time', '<', now - kept)
        .delete();
      await tx<MeasurementSeriesRow>('measurement_series')
        .where({ id })
        .whereNotExists(
          tx<MeasurementRow>('measurement')
            .where({ series_id: id })
            .select('time'),
        )
        .delete();
      return count;
    });
    await breathe();
  }
  return deleted;
}
