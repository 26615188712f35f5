/** An object of JSON whose members are not known. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is none. */
export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

/** The value as a list of objects; what is none is left out. */
export function objectsOf(value: unknown): Json[] {
  return Array.isArray(value)
    ? value.filter(
        (item): item is Json =>
          typeof item === 'object' && item !== null && !Array.isArray(item),
      )
    : [];
}

/** The value as a text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
