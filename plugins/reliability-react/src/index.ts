/**
 * Pieces of the reliability interface that other plugins may use.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './components';
export * from './format';
export * from './hooks';
export * from './translation';
