export * from './types';
export * from './ReliabilityClient';
export type { paths as ReliabilityPaths } from './generated/schema';
