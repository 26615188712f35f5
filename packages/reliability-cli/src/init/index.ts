export { init } from './command';
