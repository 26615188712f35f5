import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * A full, lower-case reference, or the text as it stands when it is not one:
 * whoever reads it then says that it cannot be found.
 */
export function normaliseEntityRef(
  text: string,
  context: { defaultKind?: string; defaultNamespace?: string },
): string {
  try {
    return stringifyEntityRef(parseEntityRef(text.trim(), context));
  } catch {
    return text.trim();
  }
}

/** As {@link normaliseEntityRef}, but `undefined` for what is not a reference. */
export function tryParseEntityRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text.trim()));
  } catch {
    return undefined;
  }
}
