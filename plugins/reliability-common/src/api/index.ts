export * from './types';
export * from './ReliabilityClient';
