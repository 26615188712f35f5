/**
 * Reads who is told of which alert from Alertmanager for the reliability plugin.
 *
 * @packageDocumentation
 */
export { reliabilityModuleAlertmanager as default } from './module';
