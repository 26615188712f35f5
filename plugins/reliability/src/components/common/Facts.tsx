import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
      gap: theme.spacing(1.5),
      margin: theme.spacing(1, 0),
      fontFamily: theme.typography.fontFamily,
    },
    sentences: {
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    },
    name: { fontSize: theme.typography.pxToRem(12) },
    value: {
      fontSize: theme.typography.pxToRem(14),
      fontWeight: 500,
      margin: 0,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReliabilityFacts' },
);

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Names and values, as many in a row as fit. */
export function Facts(props: {
  facts: readonly Fact[];
  /** The values are sentences, which need room. */
  sentences?: boolean;
}) {
  const classes = useStyles();
  return (
    <dl
      className={
        props.sentences ? `${classes.root} ${classes.sentences}` : classes.root
      }
    >
      {props.facts.map(({ name, value }) => (
        <div key={name}>
          <dt className={classes.name}>{name}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
