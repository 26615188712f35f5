import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      margin: theme.spacing(0, 0, 1),
      paddingLeft: theme.spacing(3),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReliabilityEvidenceList' },
);

/** What was looked at, in words of the backend; nothing when there is none. */
export function EvidenceList(props: { evidence: readonly string[] }) {
  const classes = useStyles();
  if (props.evidence.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} lang="en">
      {props.evidence.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
