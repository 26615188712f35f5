import type { MeasurementsRequest } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { MeasurementStore } from '../../database/MeasurementStore';
import { MeasurementsSource } from '../MeasurementsSource';

export const ENTITY = 'component:default/quote';
export const DAY = 86_400;

/** A Friday, 09:00 UTC. */
export const START = Date.UTC(2026, 10, 20, 9) / 1000;

/** What pushing and reading need, on one database and with a clock of its own. */
export class MeasurementsHarness {
  readonly measurements: MeasurementStore;
  readonly source: MeasurementsSource;
  now = START;

  /** @param knex - with the schema of the plugin */
  constructor(readonly knex: Knex) {
    this.measurements = new MeasurementStore(knex);
    this.source = new MeasurementsSource(this.measurements, () => this.now);
  }

  /** @returns how many points changed something */
  async push(
    series: string,
    points: MeasurementsRequest['points'],
    step = 60,
    entityRef = ENTITY,
  ): Promise<number> {
    const { changed } = await this.measurements.ingest({
      entityRef,
      series,
      step,
      points,
      now: this.now,
    });
    return changed;
  }

  /** Empties the tables of measurements. */
  async reset(): Promise<void> {
    await this.knex('measurement').delete();
    await this.knex('measurement_series').delete();
    this.now = START;
  }
}
