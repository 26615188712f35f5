import { rememberUpTo } from '../rememberUpTo';

/** Rules of a large system, and room for those of the folders; more are read again. */
const MAXIMUM_REMEMBERED = 20_000;

/**
 * Remembers what was read of each query. Rules are looked at for many services,
 * so a query would be parsed thousands of times otherwise. What is returned is
 * shared and must not be changed.
 */
export function remember<T>(read: (query: string) => T): (query: string) => T {
  return rememberUpTo(MAXIMUM_REMEMBERED, read);
}
