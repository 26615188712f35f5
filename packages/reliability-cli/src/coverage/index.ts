export { coverage } from './command';
