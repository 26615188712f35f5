import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { FilterBar } from './FilterBar';
import { FilterSelect } from './FilterSelect';
import { ownerName } from './ownerName';
import { SearchText } from './SearchText';
import {
  LEVEL_CHOICES,
  STATES,
  TIERS,
  type ServiceFilter,
} from './serviceFilter';

/** Narrows the services that are shown. */
export function ServiceFilters(props: {
  filter: ServiceFilter;
  /** Owners there are to choose from. */
  owners: readonly string[];
  onChange(part: Partial<ServiceFilter>): void;
  onClear?: () => void;
  /** What only one tab can choose. */
  children?: ReactNode;
}) {
  const { filter, owners, onChange, onClear, children } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <FilterBar label={t('services.filters')} onClear={onClear}>
      {children}
      <SearchText
        text={filter.text}
        label={t('services.search')}
        onChange={text => onChange({ text })}
      />
      <FilterSelect
        id="reliability-filter-owner"
        label={t('services.owner')}
        chosen={filter.owners}
        options={[...new Set([...owners, ...filter.owners])].map(owner => ({
          value: owner,
          label:
            owners.length === 0 || owners.includes(owner)
              ? ownerName(owner)
              : t('services.ownerRemoved', { owner: ownerName(owner) }),
        }))}
        onChange={chosen => onChange({ owners: chosen })}
      />
      <FilterSelect
        id="reliability-filter-tier"
        label={t('services.tier')}
        chosen={filter.tiers}
        options={[...new Set([...TIERS, ...filter.tiers])].map(value => ({
          value,
          label: value === 'none' ? t('heatMap.noGroup.tier') : value,
        }))}
        onChange={tiers => onChange({ tiers })}
      />
      <FilterSelect
        id="reliability-filter-state"
        label={t('services.state')}
        chosen={filter.states}
        options={STATES.map(value => ({ value, label: t(`state.${value}`) }))}
        onChange={states => onChange({ states })}
      />
      <FilterSelect
        id="reliability-filter-level"
        label={t('services.level')}
        chosen={filter.levels}
        options={LEVEL_CHOICES.map(value => ({
          value,
          label: t(`level.${value}`),
        }))}
        onChange={levels => onChange({ levels })}
      />
    </FilterBar>
  );
}
