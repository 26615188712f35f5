/** The YAML reader that definitions, runbooks and courses share. Not public. */
export * from '../reporting';
export * from './Fields';
export * from './json';
export * from './limits';
export * from './nodes';
export * from './quoted';
export * from './readDocuments';
