// The public API of each plugin package, written to its report.api.md;
// `--check` fails when a report is out of date.
import { yarn } from './lib/yarn.mjs';

const packages = [
  'reliability-common',
  'reliability-node',
  'reliability-react',
  'reliability',
  'reliability-backend',
  'reliability-backend-module-prometheus',
].map(name => `plugins/${name}`);

// The reports are made from declarations, so those are made first.
const compiled = await yarn(['tsc', '-p', '.']);
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
