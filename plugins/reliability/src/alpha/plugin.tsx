import NetworkCheckIcon from '@material-ui/icons/NetworkCheck';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  entityMonitoringRouteRef,
  entitySloRouteRef,
  monitoringTabRouteRef,
  rootRouteRef,
  sloTabRouteRef,
} from '../routes';
import { reliabilityApi } from './apis';
import {
  coverageCard,
  ownershipCard,
  runbooksCard,
  sloCard,
  trainingCard,
} from './entityCards';
import { monitoringContent, sloContent } from './entityContents';
import { reliabilityPage } from './pages';

/**
 * Ownership, monitoring coverage, SLOs, runbooks and training of each service.
 *
 * @alpha
 */
export const reliabilityPlugin = createFrontendPlugin({
  pluginId: 'reliability',
  title: 'Reliability',
  icon: <NetworkCheckIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: {
    root: rootRouteRef,
    entitySlo: entitySloRouteRef,
    entityMonitoring: entityMonitoringRouteRef,
  },
  externalRoutes: {
    sloTab: sloTabRouteRef,
    monitoringTab: monitoringTabRouteRef,
  },
  extensions: [
    reliabilityApi,
    reliabilityPage,
    ownershipCard,
    sloCard,
    coverageCard,
    runbooksCard,
    trainingCard,
    sloContent,
    monitoringContent,
  ],
});
