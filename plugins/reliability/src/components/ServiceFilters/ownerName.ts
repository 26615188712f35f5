import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';

/** A reference as people read it: without the kind that is usual there. */
export function ownerName(entityRef: string, usualKind = 'group'): string {
  try {
    return humanizeEntityRef(
      parseEntityRef(entityRef, {
        defaultKind: usualKind,
        defaultNamespace: 'default',
      }),
      { defaultKind: usualKind },
    );
  } catch {
    return entityRef;
  }
}
