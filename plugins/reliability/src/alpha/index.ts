/**
 * The plugin of the new frontend system.
 *
 * @packageDocumentation
 */
export { reliabilityPlugin as default } from './plugin';
