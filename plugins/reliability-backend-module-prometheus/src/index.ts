/**
 * Reads SLIs and monitors from Prometheus for the reliability plugin.
 *
 * @packageDocumentation
 */
export { reliabilityModulePrometheus as default } from './module';
