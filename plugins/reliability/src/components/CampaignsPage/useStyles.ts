import { makeStyles } from '@material-ui/core/styles';

export const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
      margin: theme.spacing(2, 0),
      '& > :first-child': { flex: '1 1 180px', maxWidth: 320 },
      // The theme's secondary text is too pale on the page's background.
      '& label': { color: theme.palette.text.primary },
    },
  }),
  { name: 'ReliabilityCampaignsPage' },
);
