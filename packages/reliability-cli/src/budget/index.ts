export { budget } from './command';
