import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    marginLeft: 22,
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    color: '#ffffff',
    fontSize: 22,
    fontWeight: 700,
    textDecoration: 'none',
  },
});

/** A beacon: a watch kept from a height. */
function BeaconIcon() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="none"
        stroke="#7df3e1"
        strokeWidth="2.5"
        strokeLinecap="round"
        d="M5 8a12 12 0 0 0 0 12M27 8a12 12 0 0 1 0 12M10 11a6 6 0 0 0 0 6M22 11a6 6 0 0 1 0 6"
      />
      <circle cx="16" cy="14" r="3" fill="#ffffff" />
      <path fill="#ffffff" d="M14.5 18h3L20 29h-8z" />
    </svg>
  );
}

export function PortalLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link to="/" underline="none" className={classes.link} aria-label="Vigie">
        <BeaconIcon />
        {isOpen && 'Vigie'}
      </Link>
    </div>
  );
}
