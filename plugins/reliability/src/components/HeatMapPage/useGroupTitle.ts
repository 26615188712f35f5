import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ownerName } from '../ServiceFilters';
import type { GroupBy } from '../ServiceOutcomes';

/** The key of the group of services that belong to none. */
const NO_GROUP = 'none';

/** What a group is called, by its key and, where there is one, its title. */
export function useGroupTitle(): (
  groupBy: GroupBy,
  key: string,
  title?: string,
) => string {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (groupBy, key, title) => {
    if (key === NO_GROUP) {
      return t(`heatMap.noGroup.${groupBy}`);
    }
    if (groupBy === 'tier') {
      return t('heatMap.tierGroup', { tier: key });
    }
    return title && title !== key
      ? title
      : ownerName(key, groupBy === 'owner' ? 'group' : 'system');
  };
}
