import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entitySloRouteRef } from '../routes';

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
