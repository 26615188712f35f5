import type { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableContainer from '@material-ui/core/TableContainer';
import { makeStyles } from '@material-ui/core/styles';
import { VisuallyHidden } from '@vigie/backstage-plugin-reliability-react';

const useStyles = makeStyles(
  theme => ({
    // The host's theme breaks words anywhere in tables; headers become columns of letters then.
    table: {
      '& th, & td': {
        padding: theme.spacing(1),
        wordBreak: 'normal',
        overflowWrap: 'break-word',
      },
    },
    caption: { padding: '0 !important' },
  }),
  { name: 'ReliabilityDataTable' },
);

/** A table that scrolls inside its own frame on narrow windows, by keyboard too. */
export function DataTable(props: {
  caption: string;
  busy?: boolean;
  /** Pixels under which the table scrolls instead of shrinking. */
  minWidth?: number;
  children: ReactNode;
}) {
  const { caption, busy, minWidth, children } = props;
  const classes = useStyles();
  return (
    <TableContainer tabIndex={0} role="group" aria-label={caption}>
      <Table
        size="small"
        aria-busy={busy}
        className={classes.table}
        style={{ minWidth }}
      >
        <caption className={classes.caption}>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        {children}
      </Table>
    </TableContainer>
  );
}
