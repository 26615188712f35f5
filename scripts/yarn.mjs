// The pinned yarn for people who have none: `node scripts/yarn.mjs add -D x`.
import { yarn } from './lib/yarn.mjs';

process.exit(await yarn(process.argv.slice(2), { cwd: process.cwd() }));
