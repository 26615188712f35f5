import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  entityMonitoringRouteRef,
  entityRunbooksRouteRef,
  entitySloRouteRef,
} from '../routes';

/** `entity-content:reliability/slo` */
export const sloContent = EntityContentBlueprint.make({
  name: 'slo',
  params: {
    path: '/slo',
    title: 'SLO',
    group: 'observability',
    routeRef: entitySloRouteRef,
    filter: { kind: 'component' },
    loader: () =>
      import('../components/EntitySlos').then(m => <m.EntitySlos />),
  },
});

/** `entity-content:reliability/monitoring` */
export const monitoringContent = EntityContentBlueprint.make({
  name: 'monitoring',
  params: {
    path: '/monitoring',
    title: 'Monitoring',
    group: 'observability',
    routeRef: entityMonitoringRouteRef,
    filter: { kind: 'component' },
    loader: () =>
      import('../components/EntityMonitoring').then(m => (
        <m.EntityMonitoring />
      )),
  },
});

/** `entity-content:reliability/runbooks` */
export const runbooksContent = EntityContentBlueprint.make({
  name: 'runbooks',
  params: {
    path: '/runbooks',
    title: 'Runbooks',
    group: 'observability',
    routeRef: entityRunbooksRouteRef,
    filter: { kind: 'component' },
    loader: () =>
      import('../components/EntityRunbooks').then(m => <m.EntityRunbooks />),
  },
});
