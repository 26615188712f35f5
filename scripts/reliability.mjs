// `npm run -s reliability -- validate catalog-info`: the command line from its sources.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './lib/paths.mjs';

/** Runs Node and resolves to its exit code. */
function node(args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, options);
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code ?? 1));
  });
}

// In a process of its own, with all it says on stderr: stdout is the report's.
const library = new URL('./lib/yarn.mjs', import.meta.url).href;
const installed = await node(
  [
    '--input-type=module',
    '--eval',
    `import { ensureInstalled } from ${JSON.stringify(library)};
     await ensureInstalled();`,
  ],
  { stdio: ['ignore', 2, 2] },
);
if (installed !== 0) process.exit(2);

const require = createRequire(path.join(root, 'package.json'));
// npm runs scripts in the root, and says where its caller stood.
const isRunByNpm = process.env.npm_lifecycle_event === 'reliability';
process.exit(
  await node(
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      path.join(root, 'packages/reliability-cli/src/index.ts'),
      ...process.argv.slice(2),
    ],
    {
      cwd: (isRunByNpm && process.env.INIT_CWD) || process.cwd(),
      stdio: 'inherit',
    },
  ),
);
