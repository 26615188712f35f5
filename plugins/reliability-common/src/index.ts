/**
 * Words, permissions, API client and pure domain of the reliability plugin,
 * for browser and server alike.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './api';
export * from './slo';
export * from './definitions';
export * from './coverage';
export * from './ownership';
export * from './promql';
export * from './alerting';
export * from './runbooks';
export * from './training';
