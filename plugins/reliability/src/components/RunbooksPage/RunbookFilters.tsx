import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FRESHNESS_STATES,
  type RunbookPage,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import {
  ChoiceSelect,
  FilterBar,
  FilterSelect,
  ownerName,
  SearchText,
} from '../ServiceFilters';
import type { RunbooksView } from './runbooksView';

/** Narrows the runbooks that are shown. */
export function RunbookFilters(props: {
  view: RunbooksView;
  page: RunbookPage | undefined;
  onChange(part: Partial<RunbooksView>): void;
  onClear?: () => void;
}) {
  const { view, page, onChange, onClear } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const owners = new Set([...(page?.owners ?? []), ...view.owners]);
  return (
    <FilterBar label={t('runbooks.filters')} onClear={onClear}>
      <SearchText
        text={view.text}
        label={t('runbooks.search')}
        onChange={text => onChange({ text })}
      />
      <ChoiceSelect
        id="reliability-filter-service"
        label={t('runbooks.column.service')}
        chosen={view.service || undefined}
        any={t('runbooks.anyService')}
        options={servicesOf(view, page)}
        onChange={service => onChange({ service: service ?? '' })}
      />
      <FilterSelect
        id="reliability-filter-owner"
        label={t('runbooks.column.owner')}
        chosen={view.owners}
        options={[...owners].map(value => ({ value, label: ownerName(value) }))}
        onChange={chosen => onChange({ owners: chosen })}
      />
      <SearchText
        id="reliability-filter-alert"
        text={view.alert}
        label={t('runbooks.alertFilter')}
        onChange={alert => onChange({ alert })}
      />
      <FilterSelect
        id="reliability-filter-freshness"
        label={t('runbooks.column.freshness')}
        chosen={view.freshness}
        options={FRESHNESS_STATES.map(value => ({
          value,
          label: t(`freshness.${value}`),
        }))}
        onChange={freshness => onChange({ freshness })}
      />
    </FilterBar>
  );
}

/** The services of the rows one sees, which the search narrows; a choice among thousands would help nobody. */
function servicesOf(view: RunbooksView, page: RunbookPage | undefined) {
  const titles = new Map(
    (page?.items ?? []).map(({ entityRef, serviceTitle }) => [
      entityRef,
      serviceTitle ?? ownerName(entityRef, 'component'),
    ]),
  );
  if (view.service && !titles.has(view.service)) {
    titles.set(view.service, ownerName(view.service, 'component'));
  }
  return [...titles]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
