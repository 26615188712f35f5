import type { SliChange } from '@vigie/backstage-plugin-reliability-node';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import type { Collection } from '../database/operations/slo/collection';
import type { ReplaceOutcome } from '../database/operations/slo/replaceHistory';
import { SloStore } from '../database/SloStore';
import { MeasurementsSource } from '../measurements/MeasurementsSource';
import {
  calendar,
  DAY,
  defineSlices,
  defineSlo,
  EngineHarness,
} from './__testUtils__/EngineHarness';
import { type Counts, naiveSlices, naiveSum } from './__testUtils__/naive';
import type { ReliabilityEngine } from './ReliabilityEngine';

jest.setTimeout(300_000);

const STEPS = { fast: 60, slow: 300 } as const;
type Series = keyof typeof STEPS;
const WINDOWS = [
  300,
  3600,
  6 * 3600,
  DAY,
  3 * DAY,
  7 * DAY,
  30 * DAY,
  60 * DAY,
];

/** Writes everything, then fails before the transaction ends. */
class FlakyStore extends SloStore {
  isBroken = false;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    super(knex);
    this.#knex = knex;
  }

  async replaceHistory(collection: Collection): Promise<ReplaceOutcome[]> {
    if (!this.isBroken) {
      return super.replaceHistory(collection);
    }
    return this.#knex.transaction(async tx => {
      await new SloStore(tx).replaceHistory(collection);
      throw new Error('disk full');
    });
  }
}

/** Dies between the write and the note that it was done. */
class FlakySource extends MeasurementsSource {
  isBroken = false;

  async acknowledge(changes: readonly SliChange[]): Promise<void> {
    if (this.isBroken) {
      throw new Error('connection lost');
    }
    await super.acknowledge(changes);
  }
}

class Model {
  readonly pushed: Record<Series, Map<number, Counts>> = {
    fast: new Map(),
    slow: new Map(),
  };
}

interface Real {
  harness: EngineHarness;
  store: FlakyStore;
  source: FlakySource;
  engine: ReliabilityEngine;
}

class Push implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly series: Series,
    readonly points: Array<{ age: number; good: number; bad: number }>,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const step = STEPS[this.series];
    const newest = Math.floor(real.harness.now / step) * step;
    const oldest = real.harness.now - 40 * DAY;
    const points = new Map<number, Counts>();
    for (const { age, good, bad } of this.points) {
      const time = newest - Math.floor(age / step) * step;
      if (time >= oldest) {
        points.set(time, [good / 4, (good + bad) / 4]);
      }
    }
    if (points.size > 0) {
      await real.harness.push(
        this.series,
        [...points].map(([time, [good, total]]) => [time, good, total]),
        step,
      );
      points.forEach((counts, time) =>
        model.pushed[this.series].set(time, counts),
      );
    }
  }

  toString(): string {
    return `push(${this.series}, ${JSON.stringify(this.points)})`;
  }
}

class Cycle implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly later: number,
    readonly fault: 'none' | 'write' | 'acknowledge' | 'restart' | 'two',
  ) {}

  check(): boolean {
    return true;
  }

  async run(_: Model, real: Real): Promise<void> {
    const { harness, store, source } = real;
    harness.now += this.later;
    store.isBroken = this.fault === 'write';
    source.isBroken = this.fault === 'acknowledge';
    const { signal } = new AbortController();
    if (this.fault === 'restart') {
      real.engine = harness.engine({ store, sources: [source] });
    }
    if (this.fault === 'two') {
      const other = harness.engine({ store, sources: [source] });
      await Promise.all([
        real.engine.runCycle(harness.now, signal),
        other.runCycle(harness.now - 75, signal),
      ]);
    } else {
      await real.engine.runCycle(harness.now, signal);
    }
    store.isBroken = false;
    source.isBroken = false;
  }

  toString(): string {
    return `cycle(+${this.later}, ${this.fault})`;
  }
}

class Upkeep implements fc.AsyncCommand<Model, Real> {
  check(): boolean {
    return true;
  }

  async run(_: Model, { engine, harness }: Real): Promise<void> {
    await engine.runUpkeep(new AbortController().signal);
    await harness.measurements.purge(harness.now);
  }

  toString(): string {
    return 'upkeep';
  }
}

const age = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 900 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 8 * 3600 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * DAY }) },
);
const count = fc.integer({ min: 0, max: 1_000_000 });
const later = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 * 3600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 10 * DAY }) },
);
const commands = fc.commands(
  [
    fc
      .tuple(
        fc.constantFrom<Series>('fast', 'slow'),
        fc.array(fc.record({ age, good: count, bad: count }), {
          minLength: 1,
          maxLength: 30,
        }),
      )
      .map(([series, points]) => new Push(series, points)),
    fc
      .tuple(
        later,
        fc.constantFrom<Cycle['fault']>(
          'none',
          'none',
          'write',
          'acknowledge',
          'restart',
          'two',
        ),
      )
      .map(([time, fault]) => new Cycle(time, fault)),
    fc.constant(new Upkeep()),
  ],
  { maxCommands: 25 },
);

const EVENTS: Array<[name: string, series: Series]> = [
  ['a', 'fast'],
  ['b', 'fast'],
  ['c', 'slow'],
  ['month', 'fast'],
];
const SLICES: Array<
  [name: string, seconds: number, target: number | undefined]
> = [
  ['good', 300, 500_000],
  ['share', 600, undefined],
  ['good month', 600, 900_000],
];

describe('sums in the store', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'equal the points that were pushed, whatever happened in between, %p',
    async id => {
      const harness = new EngineHarness(await databases.init(id));
      await fc.assert(
        fc.asyncProperty(commands, async sequence => {
          await harness.reset();
          await harness.define(
            defineSlo('a', { series: 'fast' }),
            defineSlo('b', { series: 'fast', days: 7 }),
            defineSlo('c', { series: 'slow' }),
            {
              ...defineSlo('month', { series: 'fast' }),
              window: calendar('Asia/Kathmandu'),
            },
            defineSlices('good', 300, [['0.99', '0.5']], { series: 'fast' }),
            defineSlices('share', 600, [['0.99']], { series: 'fast' }),
            {
              ...defineSlices('good month', 600, [['0.99', '0.9']], {
                series: 'fast',
              }),
              window: calendar('Europe/Paris'),
            },
          );
          const store = new FlakyStore(harness.knex);
          const source = new FlakySource(
            harness.measurements,
            () => harness.now,
          );
          const engine = harness.engine({ store, sources: [source] });
          const model = new Model();
          await fc.asyncModelRun(
            () => ({ model, real: { harness, store, source, engine } }),
            sequence,
          );
          // Past the next end of every step, also of a series that had another step before.
          harness.now += 700;
          await harness.cycle();

          for (const [name] of [...EVENTS, ...SLICES]) {
            const row = await harness.row(name);
            expect(row.collected_to).toBe(
              Math.floor(
                (harness.now - harness.source.delaySeconds) / row.step!,
              ) * row.step!,
            );
          }
          for (const seconds of WINDOWS) {
            for (const [name, series] of EVENTS) {
              const sum = await harness.windowSum(name, seconds);
              expect({ name, seconds, ...sum }).toEqual({
                name,
                seconds,
                ...naiveSum(model.pushed[series], sum, STEPS[series]),
              });
            }
            for (const [name, slice, target] of SLICES) {
              const sum = await harness.windowSum(name, seconds);
              const slicing = { slice, target, step: STEPS.fast };
              expect({ name, seconds, ...sum }).toEqual({
                name,
                seconds,
                ...naiveSlices(model.pushed.fast, sum, slicing),
              });
            }
          }
          const waiting = await harness
            .knex('measurement_series')
            .whereNotNull('dirty_from');
          expect(waiting).toEqual([]);
        }),
        { numRuns: id === 'SQLITE_3' ? 30 : 12 },
      );
    },
  );
});
