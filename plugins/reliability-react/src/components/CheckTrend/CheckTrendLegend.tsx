import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '../../translation';
import { toneColor } from '../StatusBadge/tones';

/** From the top of a bar to its foot. */
const PARTS = ['fail', 'unknown', 'pass'] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      margin: theme.spacing(0.5, 0),
      padding: 0,
      listStyle: 'none',
    },
    swatch: {
      display: 'inline-block',
      width: 12,
      height: 12,
      marginRight: theme.spacing(0.5),
      border: `1px solid ${theme.palette.text.secondary}`,
    },
    pass: { background: toneColor('good', theme) },
    fail: { background: toneColor('bad', theme) },
    unknown: {
      background: `repeating-linear-gradient(45deg, ${theme.palette.text.primary} 0 2px, transparent 2px 5px)`,
    },
  }),
  { name: 'ReliabilityCheckTrendLegend' },
);

/** What the parts of a bar mean, in their order. */
export function CheckTrendLegend() {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <ul className={classes.root}>
      {PARTS.map(part => (
        <li key={part}>
          <span
            className={`${classes.swatch} ${classes[part]}`}
            aria-hidden="true"
          />
          {t(`outcome.${part}`)}
        </li>
      ))}
    </ul>
  );
}
