/**
 * Extension points and contracts that reliability sources implement.
 *
 * @packageDocumentation
 */
export * from './sliSources';
export * from './monitoringSources';
export { metricsOf } from './metricsOf';
export {
  meetsThreshold,
  valueBuckets,
  type ValueMetrics,
} from './valueBuckets';
export * from './routingSources';
export * from './dashboardSources';
export * from './checks';
export * from './http';
