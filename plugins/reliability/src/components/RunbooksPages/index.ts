export { LegacyRunbooksPages } from './LegacyRunbooksPages';
export { RunbooksPages } from './RunbooksPages';
