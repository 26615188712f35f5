import { MAX_QUERY_LENGTH } from './parseQuery';
import { readQuery, type ReadQuery } from './readQuery';

const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, ReadQuery>();

/**
 * Reads a query as {@link readQuery} does; every cycle asks for the same ones again.
 *
 * @public
 */
export function rememberedQuery(value: unknown): ReadQuery {
  if (typeof value !== 'string' || value.length > MAX_QUERY_LENGTH) {
    return readQuery(value);
  }
  const known = remembered.get(value);
  if (known) {
    return known;
  }
  if (remembered.size >= MAX_REMEMBERED) {
    remembered.clear();
  }
  const result = readQuery(value);
  remembered.set(value, result);
  return result;
}
