export { parseRunbook } from './parseRunbook';
export type { Runbook } from './parseRunbook';
export { withUniqueSlugs } from './uniqueSlugs';
