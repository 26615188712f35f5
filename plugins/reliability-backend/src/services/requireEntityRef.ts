import { InputError } from '@backstage/errors';
import { tryParseEntityRef } from '../catalog/entityRefs';

/**
 * A full, lower-case reference.
 *
 * @throws `InputError` for a text that is not one.
 */
export function requireEntityRef(text: string): string {
  const entityRef = tryParseEntityRef(text);
  if (entityRef === undefined) {
    throw new InputError(
      `'${text}' is not an entity reference; write for example component:default/delivery-quote`,
    );
  }
  return entityRef;
}
