export { VerdictBadge } from './VerdictBadge';
export type { VerdictBadgeProps } from './VerdictBadge';
export { VerdictIcon } from './VerdictIcon';
