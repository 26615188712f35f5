import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';

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

/** Fields that narrow a list, as many in a row as fit. */
export function FilterBar(props: {
  label: string;
  /** Absent while nothing is narrowed. */
  onClear?: () => void;
  children: ReactNode;
}) {
  const { label, onClear, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div role="search" aria-label={label} className={classes.root}>
      {children}
      {onClear && (
        <Button className={classes.clear} onClick={onClear}>
          {t('services.clear')}
        </Button>
      )}
    </div>
  );
}
