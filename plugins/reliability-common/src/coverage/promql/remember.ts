/** Rules of a large system, and room for those of the folders; more are read again. */
const MAXIMUM_REMEMBERED = 20_000;

/**
 * Remembers what was read of each query. Every rule is looked at for every
 * service, so a query would be parsed thousands of times otherwise. What is
 * returned is shared and must not be changed.
 */
export function remember<T>(
  read: (query: string) => readonly T[],
): (query: string) => readonly T[] {
  const remembered = new Map<string, readonly T[]>();
  return query => {
    const known = remembered.get(query);
    if (known) return known;
    if (remembered.size >= MAXIMUM_REMEMBERED) remembered.clear();
    const found = read(query);
    remembered.set(query, found);
    return found;
  };
}
