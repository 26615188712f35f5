import { NavLink, useSearchParams } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { rootRouteRef } from '../../routes';
import { filterSearch } from '../ServiceFilters';
import { TABS } from './tabs';

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
  { name: 'ReliabilityPageTabs' },
);

/** The views of all services. Links, not buttons: each has an address. */
export function PageTabs() {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const [params] = useSearchParams();
  return (
    <nav aria-label={t('pages.label')}>
      <ul className={classes.root}>
        {TABS.map(({ path, name }) => (
          <li key={name}>
            <NavLink
              end={path === ''}
              to={{
                pathname: path ? `${root}/${path}` : root,
                search: filterSearch(params),
              }}
              className={classes.link}
            >
              {t(`pages.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
