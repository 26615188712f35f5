// The public API of each plugin package, written to its report.api.md;
// `--check` fails when a report is out of date.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { yarn } from './lib/yarn.mjs';

const packages = [
  'reliability-common',
  'reliability-node',
  'reliability-react',
  'reliability',
  'reliability-backend',
  'reliability-backend-module-prometheus',
  'reliability-backend-module-alertmanager',
  'reliability-backend-module-grafana',
  'search-backend-module-reliability',
].map(name => `plugins/${name}`);

// The reports are made from declarations, so those are made first, and anew:
// an incremental build may print the same type in another order.
fs.rmSync(path.join(root, 'dist-types'), { recursive: true, force: true });
const compiled = await yarn(['tsc', '-p', '.', '--incremental', 'false']);
if (compiled !== 0) process.exit(compiled);
process.exit(
  await yarn([
    'backstage-repo-tools',
    'api-reports',
    ...(process.argv.includes('--check') ? ['--ci'] : []),
    '--omit-messages',
    'ae-wrong-input-file-type,ae-undocumented,ae-forgotten-export',
    ...packages,
  ]),
);
