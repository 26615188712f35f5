import { InputError } from '@backstage/errors';
import type {
  Bucket,
  MeasurementSeriesList,
  MeasurementsRequest,
  MeasurementsResponse,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { parsePoints } from '../measurements/parsePoints';
import { SERIES_PATTERN } from '../measurements/seriesOf';
import { chunk } from './chunk';
import { ingestPoints } from './operations/measurement/ingestPoints';
import { purgeMeasurements } from './operations/measurement/purgeMeasurements';
import { readValues } from './operations/measurement/readValues';
import { sumMeasurements } from './operations/measurement/sumMeasurements';
import { whereAny } from './operations/whereAny';
import type { MeasurementRow, MeasurementSeriesRow } from './tables';

const KEYS_PER_STATEMENT = 400;
const SHORTEST_STEP_SECONDS = 60;
const HOUR_SECONDS = 3600;

/** Counts and values that were pushed, by entity and series. */
export class MeasurementStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Stores all points of a call, or none. Repeating a call changes nothing.
   *
   * @param request - of an entity the caller may push for, the reference as the
   * catalog writes it; `now` in epoch seconds
   * @throws `InputError` for a bad series, step or point, naming the index of
   * the first bad point; `ConflictError` when the series has points of another
   * step or kind
   */
  async ingest(
    request: Omit<MeasurementsRequest, 'points' | 'step'> & {
      step: number;
      points: readonly unknown[];
      now: number;
    },
  ): Promise<MeasurementsResponse> {
    const { entityRef, series, step, now } = request;
    if (!SERIES_PATTERN.test(series)) {
      throw new InputError(`'${series}' cannot be the name of a series`);
    }
    if (
      !Number.isInteger(step) ||
      step < SHORTEST_STEP_SECONDS ||
      HOUR_SECONDS % step !== 0
    ) {
      throw new InputError(
        `The step must be at least 60 seconds and divide an hour; it is ${step}`,
      );
    }
    const { kind, points } = parsePoints(request.points, { step, now });
    const changed = await ingestPoints({
      knex: this.#knex,
      entityRef,
      series,
      kind,
      step,
      points,
    });
    return { accepted: request.points.length, changed };
  }

  /** The series of an entity with how far they reach, for pushers to go on. */
  async listSeries(entityRef: string): Promise<MeasurementSeriesList['items']> {
    const rows = await this.#knex<MeasurementSeriesRow>('measurement_series')
      .leftJoin<MeasurementRow>(
        'measurement',
        'measurement.series_id',
        'measurement_series.id',
      )
      .where('measurement_series.entity_ref', entityRef)
      .groupBy(
        'measurement_series.series',
        'measurement_series.kind',
        'measurement_series.step',
      )
      .orderBy('measurement_series.series')
      .select(
        'measurement_series.series',
        'measurement_series.kind',
        'measurement_series.step',
      )
      .count({ points: 'measurement.time' })
      .min({ firstTime: 'measurement.time' })
      .max({ lastTime: 'measurement.time' });
    return rows.map(row => ({
      series: String(row.series),
      kind: row.kind,
      step: Number(row.step),
      points: Number(row.points),
      ...(row.firstTime === null
        ? {}
        : { firstTime: Number(row.firstTime), lastTime: Number(row.lastTime) }),
    }));
  }

  /** All series of some entities. */
  async findSeries(
    entityRefs: readonly string[],
  ): Promise<MeasurementSeriesRow[]> {
    return whereAny(
      this.#knex,
      this.#knex<MeasurementSeriesRow>('measurement_series').select(),
      'entity_ref',
      entityRefs,
    );
  }

  /** Exact sums of series of counts over `(from, to]` in buckets of `resolution` seconds. */
  async sum(options: {
    series: ReadonlyArray<Pick<MeasurementSeriesRow, 'id' | 'step'>>;
    from: number;
    to: number;
    resolution: number;
  }): Promise<Map<number, Bucket[]>> {
    return sumMeasurements({ knex: this.#knex, ...options });
  }

  /** What was pushed into series of values over `(from, to]`, some series at a time. */
  values(options: {
    series: ReadonlyArray<Pick<MeasurementSeriesRow, 'id' | 'step'>>;
    from: number;
    to: number;
  }): AsyncGenerator<Map<number, Array<[time: number, value: number]>>> {
    return readValues({ knex: this.#knex, ...options });
  }

  /** Notes that series were collected as they were at these revisions. */
  async markCollected(
    revisions: ReadonlyArray<[id: number, revision: number]>,
  ): Promise<void> {
    for (const part of chunk(revisions, KEYS_PER_STATEMENT)) {
      await this.#knex<MeasurementSeriesRow>('measurement_series')
        .whereIn(['id', 'revision'], part)
        .update({ dirty_from: null });
    }
  }

  /** Deletes what is past its age. */
  async purge(now: number): Promise<number> {
    return purgeMeasurements(this.#knex, now);
  }
}
