export { lintRunbooks } from './lintRunbooks';
export { deadRunbookLinks } from './links';
export { deadRunbookUrls } from './alertUrls';
export type { AlertUrlInput } from './alertUrls';
export type { RunbookLintInput } from './types';
