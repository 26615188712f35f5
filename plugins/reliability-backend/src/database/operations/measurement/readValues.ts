import type { Knex } from 'knex';
import type { MeasurementRow } from '../../tables';
import { breathe } from '../breathe';
import { whereAny } from '../whereAny';
import { type ReadSeries, seriesParts } from './seriesParts';

/**
 * Points of series of values in `(from, to]`, ordered by time, by the key of
 * the series. Each yield holds whole series, together about as many points as
 * one statement reads.
 */
export async function* readValues(options: {
  knex: Knex;
  series: readonly ReadSeries[];
  from: number;
  to: number;
}): AsyncGenerator<Map<number, Array<[time: number, value: number]>>> {
  const { knex, series, from, to } = options;
  for (const part of seriesParts(series, to - from)) {
    const rows: Array<Pick<MeasurementRow, 'series_id' | 'time' | 'value'>> =
      await whereAny(
        knex,
        knex<MeasurementRow>('measurement')
          .where('time', '>', from)
          .where('time', '<=', to)
          .whereNotNull('value')
          .orderBy(['series_id', 'time'])
          .select('series_id', 'time', 'value'),
        'series_id',
        part.map(({ id }) => id),
      );
    const values = new Map<number, Array<[time: number, value: number]>>();
    for (const row of rows) {
      const list = values.get(row.series_id) ?? [];
      values.set(row.series_id, list);
      list.push([row.time, Number(row.value)]);
    }
    yield values;
    await breathe();
  }
}
