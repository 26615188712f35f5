import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    summary: { ...theme.typography.subtitle1, cursor: 'pointer' },
    formula: {
      ...theme.typography.body2,
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReliabilityFormulaList' },
);

/** Formulas that open, with what belongs below them. */
export function FormulaList(props: {
  title: string;
  formulas: readonly string[];
  children?: ReactNode;
}) {
  const { title, formulas, children } = props;
  const classes = useStyles();
  return (
    <details>
      <summary className={classes.summary}>{title}</summary>
      <ul>
        {formulas.map(formula => (
          <li key={formula} className={classes.formula}>
            {formula}
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}
