export { LegacyReliabilityPages } from './LegacyReliabilityPages';
export { ReliabilityPages } from './ReliabilityPages';
