/**
 * Pushes and collects on the SQLite file named, as fast as it can, until it is
 * killed. Says `ready` when it begins. Points lie up to two days back, so that
 * histories are replaced all the time.
 */
import type { LoggerService } from '@backstage/backend-plugin-api';
import knexFactory from 'knex';
import { MeasurementStore } from '../../database/MeasurementStore';
import { SloStore } from '../../database/SloStore';
import { MeasurementsSource } from '../../measurements/MeasurementsSource';
import { ReliabilityEngine } from '../ReliabilityEngine';

const logger: LoggerService = {
  child: () => logger,
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: message => process.stderr.write(`${message}\n`),
};

async function main([filename, entityRef, start]: string[]) {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  const measurements = new MeasurementStore(knex);
  const [{ end }] = await knex('sli').max({ end: 'collected_to' });
  let now = (end ?? Number(start)) + 65;
  const engine = new ReliabilityEngine({
    store: new SloStore(knex),
    sources: [new MeasurementsSource(measurements, () => now)],
    logger,
    cycleSeconds: 60,
  });
  process.stdout.write('ready\n');
  for (;;) {
    const newest = Math.floor(now / 60) * 60;
    const ages = new Set(
      Array.from({ length: 50 }, () => Math.floor(Math.random() ** 4 * 2880)),
    );
    await measurements.ingest({
      entityRef,
      series: 'a',
      step: 60,
      points: [...ages].map(age => [
        newest - age * 60,
        Math.floor(Math.random() * 100),
        100,
      ]),
      now,
    });
    await engine.runCycle(now, new AbortController().signal);
    now += 60;
  }
}

void main(process.argv.slice(2));
