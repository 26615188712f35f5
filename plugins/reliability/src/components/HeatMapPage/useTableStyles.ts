import { makeStyles, type Theme } from '@material-ui/core/styles';

/** The row of levels; the row of checks sticks under it. */
const LEVEL_ROW = 32;

const stuck = (theme: Theme, zIndex: number) =>
  ({
    position: 'sticky',
    top: 0,
    zIndex,
    backgroundColor: theme.palette.background.paper,
    verticalAlign: 'bottom',
    textAlign: 'left',
  } as const);

/** The frame scrolls, and the heads of rows and columns stay. */
export const useTableStyles = makeStyles(
  theme => ({
    frame: {
      position: 'relative',
      overflow: 'auto',
      maxHeight: 'max(420px, 75vh)',
      border: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
      '@media print': { maxHeight: 'none', overflow: 'visible' },
    },
    table: {
      // A collapsed border does not stick with its head.
      borderCollapse: 'separate',
      borderSpacing: 0,
      ...theme.typography.body2,
      color: theme.palette.text.primary,
      '& th, & td': { borderBottom: `1px solid ${theme.palette.divider}` },
      '& th': { padding: theme.spacing(0.5, 1), fontWeight: 600 },
      '& td': { padding: 1 },
      '& th a': { color: 'inherit' },
      '& a:focus-visible': {
        outline: `3px solid ${theme.palette.text.primary}`,
      },
    },
    corner: { ...stuck(theme, 3), left: 0 },
    rowHead: {
      ...stuck(theme, 1),
      top: 'auto',
      left: 0,
      minWidth: 140,
      maxWidth: 240,
      verticalAlign: 'middle',
      overflowWrap: 'break-word',
      [theme.breakpoints.down('xs')]: { minWidth: 96, maxWidth: 110 },
    },
    wordsHead: stuck(theme, 2),
    lastHead: { ...stuck(theme, 2), minWidth: 160 },
    levelHead: {
      ...stuck(theme, 2),
      height: LEVEL_ROW,
      boxSizing: 'border-box',
      borderLeft: `1px solid ${theme.palette.divider}`,
    },
    checkHead: { ...stuck(theme, 2), top: LEVEL_ROW },
    checkName: {
      display: 'block',
      writingMode: 'vertical-rl',
      transform: 'rotate(180deg)',
      margin: '0 auto',
      maxHeight: 190,
      maxWidth: 44,
      overflow: 'hidden',
      lineHeight: 1.25,
      fontWeight: 500,
    },
    words: { padding: `${theme.spacing(0.5, 1)} !important`, minWidth: 64 },
  }),
  { name: 'ReliabilityHeatMapTable' },
);
