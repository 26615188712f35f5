export { LegacyServicesPage } from './LegacyServicesPage';
export { ServicesPage } from './ServicesPage';
