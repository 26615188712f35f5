/**
 * Extension points and contracts that reliability sources implement.
 *
 * @packageDocumentation
 */
export * from './sliSources';
export * from './monitoringSources';
