export { rules } from './command';
