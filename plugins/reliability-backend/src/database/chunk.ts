/** Rows of one statement: SQLite refuses too many values in one. */
export const ROWS_PER_STATEMENT = 200;

/** References of one `IN (…)`. */
export const KEYS_PER_STATEMENT = 500;

export function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let index = 0; index < items.length; index += size) {
    chunks.push(items.slice(index, index + size));
  }
  return chunks;
}
