import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { CELL_SYMBOLS, type CellLook } from './cell';
import { useCellStyles } from './useCellStyles';

const LOOKS: CellLook[] = ['fail', 'unknown', 'pass', 'exempt', 'none'];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 2),
      margin: theme.spacing(1, 0),
      padding: 0,
      listStyle: 'none',
      ...theme.typography.body2,
    },
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  }),
  { name: 'ReliabilityHeatMapLegend' },
);

/** What the symbols of cells mean. */
export function HeatMapLegend() {
  const classes = useStyles();
  const cells = useCellStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <ul className={classes.root} aria-label={t('heatMap.legend')}>
      {LOOKS.map(look => (
        <li key={look} className={classes.item}>
          <span
            aria-hidden="true"
            className={`${cells.cell} ${
              cells[look === 'fail' ? 'fail2' : look]
            }`}
          >
            {CELL_SYMBOLS[look]}
          </span>
          {t(`heatMap.symbol.${look}`)}
        </li>
      ))}
    </ul>
  );
}
