export { reliabilityApiRef } from './reliabilityApiRef';
