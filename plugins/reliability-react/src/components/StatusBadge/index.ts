export { StatusBadge } from './StatusBadge';
export type { StatusBadgeProps } from './StatusBadge';
export type { Tone } from './tones';
export { toneColor } from './tones';
