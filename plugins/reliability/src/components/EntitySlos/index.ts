export { EntitySlos } from './EntitySlos';
