import MenuBookIcon from '@material-ui/icons/MenuBook';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';

/** `search-result-list-item:reliability/runbook` */
export const runbookSearchResult = SearchResultListItemBlueprint.make({
  name: 'runbook',
  params: {
    predicate: result => result.type === 'runbook',
    icon: <MenuBookIcon />,
    component: () =>
      import('../components/RunbookSearchResult').then(
        m => m.RunbookSearchResultListItem,
      ),
  },
});
