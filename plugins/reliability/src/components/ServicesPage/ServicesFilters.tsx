import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { FilterSelect } from './FilterSelect';
import { STATES, VERDICTS, type ServicesView } from './servicesQuery';

/** Between the last key and the request. */
const TYPING_MS = 300;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(2),
      '& > *': { flex: '1 1 180px', maxWidth: 320 },
      // The theme's secondary text is too pale on the page's background.
      '& label': { color: theme.palette.text.primary },
    },
    clear: { flex: '0 0 auto' },
  }),
  { name: 'ReliabilityServicesFilters' },
);

/** Narrows the list of services. */
export function ServicesFilters(props: {
  view: ServicesView;
  /** Owners there are to choose from. */
  owners: readonly string[];
  onChange(part: Partial<ServicesView>): void;
  onClear?: () => void;
}) {
  const { view, owners, onChange, onClear } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div
      role="search"
      aria-label={t('services.filters')}
      className={classes.root}
    >
      <SearchText
        text={view.text}
        label={t('services.search')}
        onChange={text => onChange({ text })}
      />
      <FilterSelect
        id="reliability-filter-owner"
        label={t('services.owner')}
        chosen={view.owners}
        options={[...new Set([...owners, ...view.owners])].map(owner => ({
          value: owner,
          label: owners.includes(owner)
            ? ownerName(owner)
            : t('services.ownerRemoved', { owner: ownerName(owner) }),
        }))}
        onChange={chosen => onChange({ owners: chosen })}
      />
      <FilterSelect
        id="reliability-filter-state"
        label={t('services.state')}
        chosen={view.states}
        options={STATES.map(value => ({ value, label: t(`state.${value}`) }))}
        onChange={states => onChange({ states })}
      />
      <FilterSelect
        id="reliability-filter-coverage"
        label={t('services.coverage')}
        chosen={view.coverage}
        options={VERDICTS.map(value => ({
          value,
          label: t(`verdict.${value}`),
        }))}
        onChange={coverage => onChange({ coverage })}
      />
      {onClear && (
        <Button className={classes.clear} onClick={onClear}>
          {t('services.clear')}
        </Button>
      )}
    </div>
  );
}

function SearchText(props: {
  text: string;
  label: string;
  onChange(text: string): void;
}) {
  const { text, label, onChange } = props;
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;

  useEffect(() => {
    if (text !== sent.current) {
      sent.current = text;
      setTyped(text);
    }
  }, [text]);

  useEffect(() => {
    if (typed === sent.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current = typed;
      latestOnChange.current(typed);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <TextField
      id="reliability-filter-text"
      type="search"
      variant="outlined"
      size="small"
      label={label}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      inputProps={{ maxLength: 200 }}
    />
  );
}

function ownerName(entityRef: string): string {
  try {
    return humanizeEntityRef(
      parseEntityRef(entityRef, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
      { defaultKind: 'group' },
    );
  } catch {
    return entityRef;
  }
}
