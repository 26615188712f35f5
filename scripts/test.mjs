// `npm test`: every check, or the ones named: `npm run test:unit`, `npm test -- unit e2e`.
import { ensureInstalled, yarn } from './lib/yarn.mjs';
import { requireNode } from './lib/requirements.mjs';

requireNode();
await ensureInstalled();

// Only now, because they need what has just been installed.
const { ensureSystemPackages, titleOf } = await import(
  './lib/systemPackages.mjs'
);
const { startPostgres } = await import('./lib/postgres.mjs');
const { ensureBuilt } = await import('./lib/portal.mjs');

const isCi = process.env.CI === 'true' || process.env.CI === '1';

/** Runs `work` with a PostgreSQL to connect to, or without where there is none. */
async function withPostgres(initdb, work) {
  if (!initdb) return work({});
  const postgres = await startPostgres(initdb);
  try {
    return await work({
      BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING:
        postgres.connectionString,
    });
  } finally {
    await postgres.stop();
  }
}

/** What each part needs beside Node, and what it runs; resolves to an exit code. */
const parts = {
  format: { run: () => yarn(['prettier', '--check', '.']) },
  lint: {
    run: () => yarn(['backstage-cli', 'repo', 'lint', '--max-warnings', '0']),
  },
  types: { run: () => yarn(['tsc', '--noEmit', '--incremental', 'false']) },
  generated: {
    run: async () =>
      (await yarn(['node', 'scripts/generate.mjs', '--check'])) ||
      yarn(['node', 'scripts/apiReports.mjs', '--check']),
  },
  unit: {
    needs: [
      'postgresql',
      'prometheus',
      'prometheus-alertmanager',
      'victoria-metrics',
    ],
    run: ({ postgresql }) =>
      withPostgres(postgresql, env =>
        yarn(
          [
            'backstage-cli',
            'repo',
            'test',
            '--watchAll=false',
            '--maxWorkers=2',
          ],
          { env: { ...env, BACKSTAGE_TEST_DISABLE_DOCKER: '1' } },
        ),
      ),
  },
  e2e: {
    needs: ['prometheus', 'prometheus-alertmanager', 'chromium', 'postgresql'],
    run: async ({ chromium, postgresql }) => {
      if (!chromium) return undefined;
      await ensureBuilt();
      return withPostgres(postgresql, env =>
        yarn(['playwright', 'test', '--config', 'test/playwright.config.ts'], {
          env: { ...env, CHROMIUM_PATH: chromium },
        }),
      );
    },
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}; the parts are ${Object.keys(
      parts,
    ).join(', ')}.`,
  );
  process.exit(2);
}

const results = [];
const missing = new Set();
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const part = parts[name];
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}\n`);
  const started = Date.now();
  const found = await ensureSystemPackages(part.needs ?? []);
  for (const need of part.needs ?? []) if (!found[need]) missing.add(need);
  const code = await part.run(found);
  results.push({
    name,
    outcome: code === undefined ? 'skipped' : code === 0 ? 'passed' : 'failed',
    seconds: Math.round((Date.now() - started) / 1000),
  });
}

console.log(
  '\n── summary ───────────────────────────────────────────────────\n',
);
for (const { name, outcome, seconds } of results) {
  console.log(`  ${outcome.padEnd(8)} ${name} (${seconds} s)`);
}
for (const name of missing) {
  console.log(
    `  ${isCi ? 'missing ' : 'skipped '} tests that need ${titleOf(
      name,
    )}: it is not installed`,
  );
}
const count = outcome => results.filter(r => r.outcome === outcome).length;
const failed = count('failed') + (isCi ? missing.size : 0);
console.log(
  `\nParts: ${count('passed')} passed, ${failed} failed, ${count(
    'skipped',
  )} skipped`,
);
process.exit(failed ? 1 : 0);
