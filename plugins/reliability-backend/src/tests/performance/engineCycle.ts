/**
 * Times one engine cycle over many SLOs, on a database in memory or the one
 * named. From this package's folder:
 *
 *   node --require @backstage/cli/config/nodeTransform.cjs src/tests/performance/engineCycle.ts [slos] [file | postgresql://…]
 */
import {
  type LoggerService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import knexFactory from 'knex';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MeasurementStore } from '../../database/MeasurementStore';
import { SloStore } from '../../database/SloStore';
import { ReliabilityEngine } from '../../engine/ReliabilityEngine';

const count = Number(process.argv[2] ?? 10_000);
const target = process.argv[3] ?? ':memory:';
const print = (line: string) => process.stdout.write(`${line}\n`);

const logger: LoggerService = {
  child: () => logger,
  debug: () => {},
  info: () => {},
  warn: print,
  error: print,
};

const source: SliSource = {
  type: 'Bench',
  name: 'bench',
  delaySeconds: 0,
  stepOf: () => 60,
  validate: () => [],
  explain: () => [],
  collect: async ({ slis, from, to, step }) =>
    slis.map(({ key }, index) => ({
      key,
      ok: true,
      buckets: Array.from({ length: (to - from) / step }, (_, number) => ({
        time: from + (number + 1) * step,
        good: 990 + (index % 10),
        total: 1000,
        coveredSeconds: step,
      })),
    })),
};

/** A store that adds up how long its writes and reads take. */
class TimedStore extends SloStore {
  readonly spent = new Map<string, number>();

  async #time<T>(name: string, work: Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work;
    const spent = this.spent.get(name) ?? 0;
    this.spent.set(name, spent + performance.now() - start);
    return result;
  }

  replaceHistory(...args: Parameters<SloStore['replaceHistory']>) {
    return this.#time('write history', super.replaceHistory(...args));
  }
  readSums(...args: Parameters<SloStore['readSums']>) {
    return this.#time('read sums', super.readSums(...args));
  }
  writeStates(...args: Parameters<SloStore['writeStates']>) {
    return this.#time('write states', super.writeStates(...args));
  }
}

async function main() {
  const isPostgres = target.startsWith('postgres');
  const knex = knexFactory(
    isPostgres
      ? { client: 'pg', connection: target }
      : {
          client: 'better-sqlite3',
          connection: { filename: target },
          useNullAsDefault: true,
        },
  );
  if (!isPostgres) {
    await knex.raw('PRAGMA journal_mode = WAL');
  }
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@vigie/backstage-plugin-reliability-backend',
      'migrations',
    ),
  });
  const store = new TimedStore(knex);
  const engine = new ReliabilityEngine({
    store,
    sources: [source],
    logger,
    cycleSeconds: 100_000,
  });
  const metric = { type: 'Bench', spec: { query: 'x' } };
  let now = Date.UTC(2026, 10, 20, 9) / 1000;
  for (let service = 0; service < count / 10; service++) {
    await store.upsertSlos(
      `component:default/service-${service}`,
      Array.from({ length: 10 }, (_, number) => ({
        name: `slo-${number}`,
        displayName: `SLO ${number}`,
        service: 'x',
        method: 'Occurrences',
        window: { duration: '7d', seconds: 7 * 86_400, isRolling: true },
        indicator: { name: 'x', good: metric, total: metric },
        objectives: [{ target: { text: '0.99', ppm: 990_000 } }],
        file: 'slo.yaml',
        line: 1,
      })),
      now,
    );
  }
  const delay = monitorEventLoopDelay({ resolution: 5 });
  for (const name of ['backfill', 'cycle', 'cycle', 'cycle']) {
    store.spent.clear();
    delay.reset();
    delay.enable();
    const start = performance.now();
    const cpu = process.cpuUsage();
    const { collected, evaluated } = await engine.runCycle(
      now,
      new AbortController().signal,
    );
    const total = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    delay.disable();
    const parts = [...store.spent]
      .map(([part, spent]) => `${part} ${spent.toFixed(0)}`)
      .join(', ');
    print(
      `${name}: ${collected} collected, ${evaluated} evaluated in ${total.toFixed(
        0,
      )} ms, ${((user + system) / 1000).toFixed(
        0,
      )} ms of processor (${parts}); ` +
        `event loop delay p99 ${(delay.percentile(99) / 1e6).toFixed(
          0,
        )} ms, max ${(delay.max / 1e6).toFixed(0)} ms`,
    );
    now += 60;
  }
  const start = performance.now();
  await engine.runUpkeep(new AbortController().signal);
  await new MeasurementStore(knex).purge(now);
  print(`upkeep: ${(performance.now() - start).toFixed(0)} ms`);
  await knex.destroy();
}

main().catch(error => {
  print(String(error?.stack ?? error));
  process.exit(1);
});
