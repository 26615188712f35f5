import { NavLink } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      margin: theme.spacing(0, 0, 2),
      padding: 0,
      listStyle: 'none',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    link: {
      display: 'block',
      padding: theme.spacing(1, 2),
      borderBottom: '3px solid transparent',
      color: theme.palette.text.primary,
      textDecoration: 'none',
      ...theme.typography.button,
      textTransform: 'none',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.text.primary}`,
        outlineOffset: -2,
      },
      '&[aria-current="page"]': {
        borderBottomColor: 'currentColor',
        fontWeight: 700,
      },
    },
  }),
  { name: 'ReliabilityTabLinks' },
);

export interface TabLink {
  pathname: string;
  search?: string;
  /** Current on this very address only, not on those below. */
  exact?: boolean;
  text: string;
}

/** Views of a page. Links, not buttons: each has an address. */
export function TabLinks(props: { label: string; tabs: readonly TabLink[] }) {
  const { label, tabs } = props;
  const classes = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={classes.root}>
        {tabs.map(({ pathname, search, exact, text }) => (
          <li key={pathname}>
            <NavLink
              end={exact}
              to={{ pathname, search }}
              className={classes.link}
            >
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
