/**
 * Lets the search of the portal find runbooks.
 *
 * @packageDocumentation
 */
export { searchModuleReliabilityCollator as default } from './module';
