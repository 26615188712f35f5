export { ChoiceSelect } from './ChoiceSelect';
export { FilterSelect } from './FilterSelect';
export { ownerName } from './ownerName';
export { SearchText } from './SearchText';
export {
  EVERY_SERVICE,
  filterParams,
  filterSearch,
  isFiltered,
  parseFilter,
  toFilterQuery,
} from './serviceFilter';
export type { ServiceFilter } from './serviceFilter';
export { FilterBar } from './FilterBar';
export { ServiceFilters } from './ServiceFilters';
export { listOf, oneOf, pageOf, writeParams } from './urlParams';
export { useUrlView } from './useUrlView';
export type { UrlViewCodec } from './useUrlView';
