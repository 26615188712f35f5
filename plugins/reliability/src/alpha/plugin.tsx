import NetworkCheckIcon from '@material-ui/icons/NetworkCheck';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  entityMonitoringRouteRef,
  entityRunbooksRouteRef,
  entitySloRouteRef,
  monitoringTabRouteRef,
  rootRouteRef,
  runbooksPageRouteRef,
  runbooksRouteRef,
  runbooksTabRouteRef,
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
import {
  monitoringContent,
  runbooksContent,
  sloContent,
} from './entityContents';
import { reliabilityPage, runbooksPage } from './pages';
import { runbookSearchResult } from './searchResults';

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
    // Not called root: the host would link the title of every page of the plugin to it.
    services: rootRouteRef,
    entitySlo: entitySloRouteRef,
    entityMonitoring: entityMonitoringRouteRef,
    runbooks: runbooksRouteRef,
    entityRunbooks: entityRunbooksRouteRef,
  },
  externalRoutes: {
    sloTab: sloTabRouteRef,
    monitoringTab: monitoringTabRouteRef,
    runbooksTab: runbooksTabRouteRef,
    runbooksPage: runbooksPageRouteRef,
  },
  extensions: [
    reliabilityApi,
    reliabilityPage,
    runbooksPage,
    ownershipCard,
    sloCard,
    coverageCard,
    runbooksCard,
    trainingCard,
    sloContent,
    monitoringContent,
    runbooksContent,
    runbookSearchResult,
  ],
});
