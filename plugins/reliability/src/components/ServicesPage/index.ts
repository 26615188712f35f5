export { PAGE_SIZES } from './pageSizes';
export type { PageSize } from './pageSizes';
export { ServicesPage } from './ServicesPage';
export { ServicesPagination } from './ServicesPagination';
