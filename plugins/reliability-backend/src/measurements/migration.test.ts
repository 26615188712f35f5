import { createTestDatabases } from '../__testUtils__/databases';
import { packagePath } from '../packagePath';
import {
  ENTITY,
  MeasurementsHarness,
  START,
} from './__testUtils__/MeasurementsHarness';

jest.setTimeout(120_000);

const directory = packagePath('migrations');

describe('the migration to values', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)('keeps counts both ways: %p', async id => {
    const harness = new MeasurementsHarness(await databases.init(id));
    const { knex } = harness;
    await harness.push('counts', [[START, 1.5, 2]]);
    await harness.push('values', [[START, 0.25]]);
    await knex.migrate.down({
      directory,
      name: '20261124000001_measurement_values.js',
    });
    expect(await knex('measurement')).toEqual([
      { series_id: expect.any(Number), time: START, good: 1.5, total: 2 },
    ]);
    expect(await knex('measurement_series').pluck('series')).toEqual([
      'counts',
    ]);
    await knex.migrate.latest({ directory });
    expect(await harness.measurements.listSeries(ENTITY)).toMatchObject([
      { series: 'counts', kind: 'counts', points: 1 },
    ]);
    expect(await harness.push('counts', [[START, 1.5, 2]])).toBe(0);
  });
});
