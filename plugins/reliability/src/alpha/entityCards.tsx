import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const filter = { kind: 'component' };

/** `entity-card:reliability/ownership` */
export const ownershipCard = EntityCardBlueprint.make({
  name: 'ownership',
  params: {
    type: 'info',
    filter,
    loader: () =>
      import('../components/OwnershipCard').then(m => <m.OwnershipCard />),
  },
});

/** `entity-card:reliability/slo` */
export const sloCard = EntityCardBlueprint.make({
  name: 'slo',
  params: {
    type: 'content',
    filter,
    loader: () => import('../components/SloCard').then(m => <m.SloCard />),
  },
});

/** `entity-card:reliability/coverage` */
export const coverageCard = EntityCardBlueprint.make({
  name: 'coverage',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('../components/CoverageCard').then(m => <m.CoverageCard />),
  },
});

/** `entity-card:reliability/runbooks` */
export const runbooksCard = EntityCardBlueprint.make({
  name: 'runbooks',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('../components/RunbooksCard').then(m => <m.RunbooksCard />),
  },
});

/** `entity-card:reliability/training` */
export const trainingCard = EntityCardBlueprint.make({
  name: 'training',
  params: {
    type: 'info',
    filter,
    loader: () =>
      import('../components/TrainingCard').then(m => <m.TrainingCard />),
  },
});
