// `npm run mutation`: changes the SLO arithmetic in some thousand small ways,
// one at a time, and counts how many of them its tests notice.
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from './lib/paths.mjs';
import { ensureInstalled } from './lib/yarn.mjs';

await ensureInstalled();
const { build } = await import('esbuild');
const { instrument } = await import('./lib/mutation/instrument.mjs');

const folder = path.join(root, 'plugins/reliability-common/src/slo');
const LEAST_SCORE = 85;
/** Tests that take this much longer than without a mutant loop for ever. */
const TIMEOUT_FACTOR = 5;
const TIMEOUT_ALLOWANCE = 5000;
const PROPERTY_RUNS = 15;

const files = fs.readdirSync(folder).filter(name => name.endsWith('.ts'));
const isTest = name => name.endsWith('.test.ts');

const mutants = [];
const instrumented = new Map();
for (const name of files) {
  if (isTest(name) || name === 'index.ts') continue;
  const file = path.join(folder, name);
  const source = fs.readFileSync(file, 'utf8');
  const result = instrument(name, source, mutants.length + 1);
  mutants.push(...result.mutants);
  instrumented.set(file, result.text);
}

const bundles = await Promise.all(
  files.filter(isTest).map(async name => {
    const { outputFiles } = await build({
      entryPoints: [path.join(folder, name)],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['fast-check', 'luxon'],
      plugins: [
        {
          name: 'mutants',
          setup: ({ onLoad }) =>
            onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
              instrumented.has(file)
                ? { contents: instrumented.get(file), loader: 'ts' }
                : undefined,
            ),
        },
      ],
    });
    return { name, code: outputFiles[0].text };
  }),
);

let worker;
/** Asks the worker; `undefined` when it does not answer in time. */
async function ask(question, milliseconds) {
  worker ??= new Worker(new URL('./lib/mutation/worker.mjs', import.meta.url), {
    workerData: {
      bundles,
      root: path.join(root, 'plugins/reliability-common/package.json'),
      propertyRuns: PROPERTY_RUNS,
    },
  });
  const current = worker;
  const answer = await new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const settle = then => value => {
      clearTimeout(timer);
      then(value);
    };
    current.once('message', settle(resolve));
    current.once('error', settle(reject));
    current.postMessage(question);
  });
  current.removeAllListeners('error');
  if (answer === undefined) {
    await current.terminate();
    worker = undefined;
  }
  return answer;
}

const covered = await ask({ id: 0 }, 600_000);
if (!covered) throw new Error('The tests do not end by themselves.');
const all = covered.flatMap(({ tests }) => tests);
console.log(
  `${mutants.length} mutants, ${all.length} tests in ${bundles.length} files`,
);

/** Tests that reach a mutant, quick files first; of a file that needs it to load, all. */
function planFor(id) {
  return covered
    .map(({ loading, tests }, bundle) => {
      const indices = [...tests.keys()].filter(
        index => loading.includes(id) || tests[index].reached.includes(id),
      );
      const cost = indices.reduce((sum, i) => sum + tests[i].milliseconds, 0);
      return { bundle, tests: indices, cost };
    })
    .filter(({ tests }) => tests.length > 0)
    .sort((a, b) => a.cost - b.cost);
}

const survivors = [];
let timeouts = 0;
for (const [index, mutant] of mutants.entries()) {
  const plan = planFor(mutant.id);
  const cost = plan.reduce((sum, file) => sum + file.cost, 0);
  const timeout = TIMEOUT_ALLOWANCE + TIMEOUT_FACTOR * cost;
  const killed =
    plan.length > 0 && (await ask({ id: mutant.id, plan }, timeout));
  if (killed === undefined) timeouts += 1;
  if (killed === false) {
    survivors.push({ ...mutant, why: plan.length ? 'survived' : 'unreached' });
  }
  if ((index + 1) % 200 === 0) {
    console.log(`${index + 1} tried, ${survivors.length} survived`);
  }
}
await worker?.terminate();

for (const { file, line, from, to, why } of survivors) {
  console.log(`${why.padEnd(9)} ${file}:${line}  ${from}  →  ${to}`);
}
const killed = mutants.length - survivors.length;
const score = (100 * killed) / mutants.length;
console.log(
  `\n${killed} killed (${timeouts} by not ending), ${
    survivors.length
  } survived: score ${score.toFixed(1)} %`,
);
process.exitCode = score < LEAST_SCORE ? 1 : 0;
