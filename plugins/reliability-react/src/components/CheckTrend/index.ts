export { CheckTrend } from './CheckTrend';
export type { CheckTrendProps } from './CheckTrend';
