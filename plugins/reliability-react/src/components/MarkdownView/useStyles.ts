import { makeStyles } from '@material-ui/core/styles';
import { COPY } from './mends';

export const useStyles = makeStyles(
  theme => ({
    content: {
      overflowWrap: 'anywhere',
      lineHeight: 1.6,
      '& td': { padding: theme.spacing(1), lineHeight: 1.5 },
      // A command cut off at the edge cannot be read before it is run.
      '& pre': {
        overflowX: 'auto',
        margin: theme.spacing(0.5, 0, 1.5),
        whiteSpace: 'pre-wrap !important',
      },
      '& pre code, & pre code span': {
        whiteSpace: 'pre-wrap !important',
        overflowWrap: 'anywhere',
      },
      '& h1': { fontSize: theme.typography.pxToRem(24) },
      '& h2': { fontSize: theme.typography.pxToRem(20) },
      '& h3': { fontSize: theme.typography.pxToRem(17) },
      '& a': { textDecoration: 'underline' },
      '& :target, & [tabindex="-1"]:focus': { outline: 'none' },
      '& [data-image-note]': {
        padding: theme.spacing(0.25, 1),
        border: `1px dashed ${theme.palette.text.primary}`,
        borderRadius: theme.shape.borderRadius,
      },
      [`& [${COPY}]`]: {
        display: 'block',
        margin: theme.spacing(0.5, 0, 0, 'auto'),
        // Large enough for a thumb.
        minHeight: 36,
        minWidth: 72,
        padding: theme.spacing(0.5, 1.5),
        border: '1px solid currentColor',
        borderRadius: theme.shape.borderRadius,
        background: theme.palette.background.paper,
        color: theme.palette.text.primary,
        font: 'inherit',
        fontSize: theme.typography.pxToRem(13),
        cursor: 'pointer',
        '@media print': { display: 'none' },
      },
    },
  }),
  { name: 'ReliabilityMarkdownView' },
);
