import type { Bucket } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { breathe } from '../breathe';
import { whereAny } from '../whereAny';
import { type ReadSeries, seriesParts } from './seriesParts';

interface SummedRow {
  series_id: number;
  end: number;
  good: number;
  total: number;
  /** PostgreSQL counts in strings. */
  points: number | string;
}

/**
 * Buckets of `resolution` seconds in `(from, to]` of series whose step divides
 * it, by the key of the series. Points are multiples of 2⁻¹⁰, so the database
 * sums them exactly.
 */
export async function sumMeasurements(options: {
  knex: Knex;
  series: readonly ReadSeries[];
  from: number;
  to: number;
  resolution: number;
}): Promise<Map<number, Bucket[]>> {
  const { knex, series, from, to, resolution } = options;
  const buckets = new Map<number, Bucket[]>();
  for (const part of seriesParts(series, to - from)) {
    const stepOf = new Map(part.map(({ id, step }) => [id, step]));
    const query = knex('measurement')
      .where('time', '>', from)
      .where('time', '<=', to)
      .select('series_id')
      .select(endOfBucket(knex, resolution))
      .sum({ good: 'good', total: 'total' })
      .count({ points: '*' })
      .groupBy('series_id', 'end')
      .orderBy(['series_id', 'end']);
    const rows = (await whereAny(knex, query, 'series_id', [
      ...stepOf.keys(),
    ])) as SummedRow[];
    for (const row of rows) {
      const list = buckets.get(row.series_id) ?? [];
      buckets.set(row.series_id, list);
      list.push({
        time: Number(row.end),
        good: row.good,
        total: row.total,
        coveredSeconds: Number(row.points) * stepOf.get(row.series_id)!,
      });
    }
    await breathe();
  }
  return buckets;
}

function endOfBucket(knex: Knex, resolution: number): Knex.Raw {
  return knex.raw(
    '((time + cast(? as integer) - 1) / cast(? as integer)) * cast(? as integer) as ??',
    [resolution, resolution, resolution, 'end'],
  );
}
