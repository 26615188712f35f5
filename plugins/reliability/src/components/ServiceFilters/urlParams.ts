/** Values separated by commas. */
export function listOf(value: string | null): string[] {
  return (value ?? '').split(',').filter(Boolean);
}

/** Those of the values that are allowed, in the order of what is allowed. */
export function oneOf<T extends string>(
  values: readonly string[],
  allowed: readonly T[],
): T[] {
  return allowed.filter(candidate => values.includes(candidate));
}

/** The page of a list, from 0; people count from 1. */
export function pageOf(value: string | null): number {
  const page = Number(value ?? 1);
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page - 1 : 0;
}

/** Writes values; those that are as by default are left out. Other parameters stay. */
export function writeParams(
  before: URLSearchParams,
  values: Readonly<Record<string, readonly [value: string, usual: string]>>,
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const [name, [value, usual]] of Object.entries(values)) {
    if (value === usual) {
      params.delete(name);
    } else {
      params.set(name, value);
    }
  }
  return params;
}
