/**
 * Reads dashboards and alerting rules from Grafana for the reliability plugin.
 *
 * @packageDocumentation
 */
export { reliabilityModuleGrafana as default } from './module';
