import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Everything these scripts write (state, tools, stamps) lives here and is ignored by git. */
export const stateDir = path.join(root, '.vigie');
