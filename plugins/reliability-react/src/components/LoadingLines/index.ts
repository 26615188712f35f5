export { LoadingLines } from './LoadingLines';
export type { LoadingLinesProps } from './LoadingLines';
