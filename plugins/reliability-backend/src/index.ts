/**
 * Collects, evaluates and serves the reliability of every service in the catalog.
 *
 * @packageDocumentation
 */
export { reliabilityPlugin as default } from './plugin';
