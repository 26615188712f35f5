import knexFactory from 'knex';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { packagePath } from '../packagePath';
import {
  DAY,
  defineSlices,
  defineSlo,
  ENTITY,
  EngineHarness,
  START,
} from './__testUtils__/EngineHarness';
import { type Counts, naiveSlices } from './__testUtils__/naive';

jest.setTimeout(180_000);

const KILLS = 6;

async function runAndKill(filename: string, afterMilliseconds: number) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      path.join(__dirname, '__testUtils__', 'engineWorker.ts'),
      filename,
      ENTITY,
      String(START),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await setTimeout(afterMilliseconds);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal;
}

it('leaves sums equal to what was pushed when it is killed at any moment', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'reliability-'));
  const filename = path.join(folder, 'engine.sqlite');
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  try {
    await knex.raw('PRAGMA journal_mode = WAL');
    await knex.migrate.latest({ directory: packagePath('migrations') });
    const harness = new EngineHarness(knex);
    await harness.define(
      defineSlo('a'),
      defineSlo('b', { series: 'a' }),
      defineSlices('good', 300, [['0.99', '0.5']], { series: 'a' }),
      defineSlices('share', 300, [['0.99']], { series: 'a' }),
    );
    for (let kill = 0; kill < KILLS; kill++) {
      expect(await runAndKill(filename, 150 + 173 * kill)).toBe('SIGKILL');

      // What is seen before anything is repaired is a state the engine left whole.
      const { collected_to: end } = await harness.row('a');
      const rows = await harness.points('a');
      expect(rows[rows.length - 1]?.time).toBe(end ?? undefined);
    }
    // Past the end of the slice under way.
    harness.now = (await harness.row('a')).collected_to! + 425;
    await harness.cycle();

    const pushed: Array<{ time: number; good: number; total: number }> =
      await knex('measurement');
    expect(pushed.length).toBeGreaterThan(100);
    for (const name of ['a', 'b']) {
      for (const seconds of [3600, 6 * 3600, DAY, 3 * DAY, 30 * DAY]) {
        const { from, to, ...sums } = await harness.windowSum(name, seconds);
        const inside = pushed.filter(({ time }) => time > from && time <= to);
        expect(sums).toEqual({
          good: inside.reduce((sum, { good }) => sum + good, 0),
          total: inside.length * 100,
          covered: inside.length * 60,
        });
      }
    }
    const points = new Map<number, Counts>(
      pushed.map(({ time, good, total }) => [time, [good, total]]),
    );
    for (const [name, target] of [
      ['good', 500_000],
      ['share', undefined],
    ] as const) {
      for (const seconds of [3600, DAY, 30 * DAY]) {
        const sum = await harness.windowSum(name, seconds);
        const slicing = { slice: 300, step: 60, target };
        expect(sum).toEqual(naiveSlices(points, sum, slicing));
      }
    }
  } finally {
    await knex.destroy();
    await rm(folder, { recursive: true, force: true });
  }
});
