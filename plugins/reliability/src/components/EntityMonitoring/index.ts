export { EntityMonitoring } from './EntityMonitoring';
