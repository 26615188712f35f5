import { ownerName } from '../ServiceFilters';

/** A person's reference as people read it. */
export function personName(entityRef: string): string {
  return ownerName(entityRef, 'user');
}
