export { validate } from './command';
