import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useDocumentParam } from '../DocumentDialog';
import { OutsideLink } from './OutsideLink';

const useStyles = makeStyles(
  { open: { textAlign: 'left', textDecoration: 'underline' } },
  { name: 'ReliabilityRunbookLink' },
);

/** A runbook by its title: one of ours opens over the page, another leads to its address. */
export function RunbookLink(props: {
  runbook: { id?: string; title: string; url?: string };
  text?: string;
}) {
  const { runbook, text = runbook.title } = props;
  const { id } = runbook;
  const classes = useStyles();
  const { open } = useDocumentParam('runbook');
  if (id === undefined) {
    return <OutsideLink url={runbook.url} text={text} />;
  }
  return (
    <MuiLink
      component="button"
      type="button"
      variant="body2"
      className={classes.open}
      onClick={() => open(id)}
    >
      {text}
    </MuiLink>
  );
}
