export { assessOwnership } from './assessOwnership';
export type { OwnerLookup } from './assessOwnership';
