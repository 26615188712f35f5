import path from 'node:path';
import root from './root.cjs';

/** The checkout's root folder. */
export { root };

/** Everything these scripts write (state, tools, stamps) lives here and is ignored by git. */
export const stateDir = path.join(root, '.vigie');
