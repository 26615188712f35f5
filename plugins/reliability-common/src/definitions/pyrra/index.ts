export { isPyrra, readPyrra } from './readPyrra';
