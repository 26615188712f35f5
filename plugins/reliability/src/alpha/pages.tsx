import MenuBookIcon from '@material-ui/icons/MenuBook';
import NetworkCheckIcon from '@material-ui/icons/NetworkCheck';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { z } from 'zod';
import { PAGE_SIZES } from '../components/ServicesPage/pageSizes';
import { rootRouteRef, runbooksRouteRef } from '../routes';

/** `page:reliability` */
export const reliabilityPage = PageBlueprint.makeWithOverrides({
  configSchema: {
    /** Rows on a page of services until somebody chooses otherwise. */
    pageSize: z.union(PAGE_SIZES.map(size => z.literal(size))).optional(),
  },
  factory(originalFactory, { config }) {
    return originalFactory({
      path: '/reliability',
      title: 'Reliability',
      icon: <NetworkCheckIcon fontSize="inherit" />,
      routeRef: rootRouteRef,
      loader: () =>
        import('../components/ReliabilityPages').then(m => (
          <m.ReliabilityPages pageSize={config.pageSize} />
        )),
    });
  },
});

/** `page:reliability/runbooks` */
export const runbooksPage = PageBlueprint.make({
  name: 'runbooks',
  params: {
    path: '/runbooks',
    title: 'Runbooks',
    icon: <MenuBookIcon fontSize="inherit" />,
    routeRef: runbooksRouteRef,
    loader: () =>
      import('../components/RunbooksPages').then(m => <m.RunbooksPages />),
  },
});
