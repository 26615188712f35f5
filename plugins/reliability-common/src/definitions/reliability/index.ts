export {
  checkReliability,
  isReliability,
  readReliability,
} from './readReliability';
export type { ReliabilityPromise } from './readReliability';
