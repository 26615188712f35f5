export { OutcomeBadge } from './OutcomeBadge';
export type { OutcomeBadgeProps } from './OutcomeBadge';
