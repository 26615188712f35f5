import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { FilterSelect } from './FilterSelect';
import { ownerName } from './ownerName';
import { SearchText } from './SearchText';
import {
  LEVEL_CHOICES,
  STATES,
  TIERS,
  type ServiceFilter,
} from './serviceFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
      margin: theme.spacing(2, 0),
      '& > *': { flex: '1 1 180px', maxWidth: 320 },
      // The theme's secondary text is too pale on the page's background.
      '& label': { color: theme.palette.text.primary },
    },
    clear: { flex: '0 0 auto' },
  }),
  { name: 'ReliabilityServiceFilters' },
);

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
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div
      role="search"
      aria-label={t('services.filters')}
      className={classes.root}
    >
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
      {onClear && (
        <Button className={classes.clear} onClick={onClear}>
          {t('services.clear')}
        </Button>
      )}
    </div>
  );
}
