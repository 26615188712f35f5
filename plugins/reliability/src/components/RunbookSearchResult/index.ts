export { RunbookSearchResultListItem } from './RunbookSearchResultListItem';
export type { RunbookSearchResultListItemProps } from './RunbookSearchResultListItem';
