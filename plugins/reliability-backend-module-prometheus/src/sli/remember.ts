import { MAX_QUERY_LENGTH } from '@vigie/backstage-plugin-reliability-common';

const MAX_REMEMBERED = 20_000;

/** Reads each query once: every cycle asks for the same ones again. */
export function remember<T>(
  read: (query: unknown) => T,
): (query: unknown) => T {
  const known = new Map<string, T>();
  return query => {
    if (typeof query !== 'string' || query.length > MAX_QUERY_LENGTH) {
      return read(query);
    }
    const before = known.get(query);
    if (before !== undefined) {
      return before;
    }
    if (known.size >= MAX_REMEMBERED) {
      known.clear();
    }
    const result = read(query);
    known.set(query, result);
    return result;
  };
}
