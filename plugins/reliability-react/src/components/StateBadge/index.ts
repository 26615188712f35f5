export { StateBadge } from './StateBadge';
export type { StateBadgeProps } from './StateBadge';
