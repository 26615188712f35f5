// Runs bundled tests in this thread, without mutants or with one: enough of
// Jest's globals for tests that are pure functions of their tables.
import { createRequire } from 'node:module';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(workerData.root);
const { expect } = createRequire(require.resolve('jest'))('expect');
const realFc = require('fast-check');

/** Properties with few runs, always the same ones, and no search for a smaller failure. */
const fc = {
  ...realFc,
  assert: (property, options) =>
    realFc.assert(property, {
      ...options,
      numRuns: Math.min(options?.numRuns ?? 100, workerData.propertyRuns),
      seed: 20261123,
      endOnFailure: true,
    }),
};
const modules = { 'fast-check': { __esModule: true, ...fc, default: fc } };

let active = 0;
let reached = new Set();
globalThis.mutant = id => {
  reached.add(id);
  return id === active;
};

/** Evaluates a bundle anew, constants of modules included, and lists its tests. */
function testsOf(code) {
  const tests = [];
  const it = (name, run) => tests.push(run);
  const each = define => table => (name, run) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      define(format(name, ...values), () => run(...values));
    }
  };
  const describe = (name, define) => define();
  it.each = each(it);
  describe.each = each((name, define) => define());
  const load = name => (modules[name] ??= require(name));
  new Function('require', 'module', 'describe', 'it', 'expect', code)(
    load,
    { exports: {} },
    describe,
    it,
    expect,
  );
  return tests;
}

/** Which mutants each file reaches while loading, and each of its tests while running. */
async function cover() {
  const covered = [];
  for (const { code } of workerData.bundles) {
    reached = new Set();
    const tests = testsOf(code);
    const file = { loading: [...reached], tests: [] };
    for (const test of tests) {
      reached = new Set();
      const started = performance.now();
      await test();
      file.tests.push({
        reached: [...reached],
        milliseconds: performance.now() - started,
      });
    }
    covered.push(file);
  }
  return covered;
}

/** Does a test of the plan fail while the mutant lives? */
async function isKilled(plan) {
  for (const { bundle, tests } of plan) {
    try {
      const all = testsOf(workerData.bundles[bundle].code);
      for (const index of tests) await all[index]();
    } catch {
      return true;
    }
  }
  return false;
}

parentPort.on('message', async ({ id, plan }) => {
  active = id;
  const answer = plan ? await isKilled(plan) : await cover();
  active = 0;
  parentPort.postMessage(answer);
});
