export { ReadingAge } from './ReadingAge';
export type { ReadingAgeProps } from './ReadingAge';
