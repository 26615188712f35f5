import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Groups among references, in their order. */
export function groupsOf(entityRefs: readonly string[]): string[] {
  return entityRefs.filter(ref => ref.startsWith('group:'));
}

/** The full reference of a group somebody wrote; undefined where it is none. */
export function teamOf(text: string): string | undefined {
  const reference = text.trim();
  // The parser takes any name, and no name has spaces.
  if (/\s/.test(reference)) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(reference, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
