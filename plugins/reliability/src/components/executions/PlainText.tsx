import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  { root: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } },
  { name: 'ReliabilityPlainText' },
);

/** What somebody wrote: text, never Markdown or HTML, with its line breaks. */
export function PlainText(props: { text: string }) {
  const classes = useStyles();
  return (
    <Typography variant="body2" className={classes.root}>
      {props.text}
    </Typography>
  );
}
