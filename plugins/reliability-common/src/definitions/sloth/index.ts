export { isSloth } from './formats';
export { readSloth } from './readSloth';
